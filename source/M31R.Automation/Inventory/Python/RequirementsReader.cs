using System.Text;
using System.Text.RegularExpressions;
using M31R.Automation.Findings;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Python;

/// <summary>
/// Reads files of requirements (pip's documentation, "Requirements File Format"), with the comments that pip-compile and uv leave. What
/// pip would refuse becomes a problem of the file, and the other lines are still read.
/// </summary>
internal sealed partial class RequirementsReader
{
    private const string Remedy = "Mend the line; `pip install --dry-run -r` tells whether pip reads the file.";

    private static readonly string[] Archives = [".whl", ".zip", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz"];

    private readonly string path;
    private readonly List<RequirementLine> lines = [];
    private readonly List<NamedFile> included = [];
    private readonly List<NamedFile> constraints = [];
    private readonly List<ReadingProblem> problems = [];
    private readonly CompilerComments comments = new();

    private RequirementsReader(string path) => this.path = path;

    /// <summary>Reads a file of requirements.</summary>
    /// <exception cref="UnreadableManifestException">It holds what a merge left.</exception>
    public static RequirementsFile Read(string path, string text)
    {
        ConflictMarkers.Refuse(path, text, "Finish the merge.");
        return new RequirementsReader(path).Read(text);
    }

    private RequirementsFile Read(string text)
    {
        var (joined, start, number) = (new StringBuilder(), 1, 0);
        foreach (var raw in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var line = raw.TrimEnd('\r');
            if (joined.Length == 0)
                start = number;

            if (line.EndsWith('\\') && !line.StartsWith('#'))
            {
                joined.Append(line, 0, line.Length - 1).Append(' ');
                continue;
            }

            ReadLine(joined.Append(line).ToString(), start);
            joined.Clear();
        }

        ReadLine(joined.ToString(), start);
        return File();
    }

    private RequirementsFile File() => new(path)
    {
        Lines = [.. lines.Select((line, index) => line with { Via = comments.ViaOf(index) })],
        Included = included,
        Constraints = constraints,
        Sources = [.. comments.Sources],
        IsCompiled = comments.IsCompiled,
        Problems = problems,
    };

    private void ReadLine(string line, int number)
    {
        var comment = Comment().Match(line);
        var plain = (comment.Success ? line[..comment.Index] : line).Trim();
        if (plain.StartsWith('-'))
            ReadOption(plain, number);
        else if (plain.Length > 0)
            ReadRequirement(plain, number);

        if (comment.Success)
            comments.Read(comment.Value.TrimStart(), lines.Count - 1, isAlone: plain.Length == 0);
    }

    private void ReadOption(string option, int number)
    {
        var match = Option().Match(option);
        var value = match.Groups["value"].Value.Trim().Trim('"', '\'');
        switch (match.Groups["name"].Value)
        {
            case "-r" or "--requirement" when value.Length > 0:
                included.Add(new NamedFile(value, number));
                break;
            case "-c" or "--constraint" when value.Length > 0:
                constraints.Add(new NamedFile(value, number));
                break;
            case "-e" or "--editable" when value.Length > 0:
                ReadRequirement(value, number, isEditable: true);
                break;
        }
    }

    private void ReadRequirement(string text, int number, bool isEditable = false)
    {
        var options = OptionsOfLine().Match(text);
        var requirement = (options.Success ? text[..options.Index] : text).Trim();
        var place = new Place(path, number);
        var isNamed = !isEditable || requirement.Contains(" @ ", StringComparison.Ordinal);
        if (((isNamed ? PythonDeclarations.Read(requirement, place) : null) ?? Unnamed(requirement, place, isEditable)) is { } declaration)
        {
            var hashes = options.Success ? Hash().Matches(text, options.Index).Select(hash => hash.Groups["hash"].Value) : [];
            lines.Add(new RequirementLine(declaration with { Hashes = LockHashes.Read(hashes) }, []));
        }
        else if (problems.Count == 0)
        {
            var shown = Short(SafeUrl.Within(requirement));
            problems.Add(new ReadingProblem(ProblemKind.Broken, place, $"\"{shown}\" is no requirement that pip reads.", Remedy));
        }
    }

    /// <summary>
    /// A URL or a path, whose name stands in <c>#egg=</c> or in the file's name. Null when it is neither, or a URL that names nothing.
    /// </summary>
    private static Declaration? Unnamed(string requirement, Place place, bool isEditable)
    {
        var mark = requirement.IndexOf(" ;", StringComparison.Ordinal);
        var target = mark < 0 ? requirement : requirement[..mark].Trim();
        var isUrl = target.Contains("://", StringComparison.Ordinal) || target.StartsWith("file:", StringComparison.Ordinal);
        var isPath = isEditable || target.StartsWith('.') || target.Contains('/', StringComparison.Ordinal)
            || Archives.Any(ending => target.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        if ((!isUrl && !isPath) || target.Any(char.IsWhiteSpace))
            return null;

        var shown = SafeUrl.Within(target);
        if ((PythonOrigin.EggOf(shown) ?? NameOf(shown)) is not { } name)
            return null;

        var origin = PythonOrigin.Of(isUrl ? target : target.Split('[')[0], TreePath.DirectoryOf(place.Path));
        var condition = mark < 0 ? null : requirement[(mark + 2)..].Trim();
        return new Declaration(name, "", place)
        {
            Origin = origin,
            Condition = condition,
            IsOptional = condition is not null,
            IsExact = PythonDeclarations.IsExact("", origin),
        };
    }

    /// <summary>Null for a URL without a path: its host is no name.</summary>
    private static string? NameOf(string target)
    {
        var host = target.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + "://".Length : -1;
        var place = host < 0 ? target : target.IndexOf('/', host) is >= 0 and var start ? target[start..] : "";
        var last = TreePath.NameOf(place.Split('#', '?', '[')[0].TrimEnd('/')).Split('@')[0];
        var name = last.EndsWith(".git", StringComparison.Ordinal) ? last[..^4]
            : Archives.Any(ending => last.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? last.Split('-')[0]
            : last;
        return name is not ("" or "." or "..") ? name : host < 0 ? target : null;
    }

    private static string Short(string text) => PlainText.Cut(text, 80);

    [GeneratedRegex(@"(^|[ \t]+)#.*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"^(?<name>--[a-z-]+|-[a-z])([ \t=]*)(?<value>.*)$",
            RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Option();

    [GeneratedRegex("[ \t]--?[a-z]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OptionsOfLine();

    [GeneratedRegex("--hash[ \t=]+(?<hash>[^ \t]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Hash();
}
