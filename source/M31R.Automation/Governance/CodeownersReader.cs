using System.Text;
using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Governance;

/// <summary>
/// Reads CODEOWNERS as its host does:
/// <see href="https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners"/>,
/// <see href="https://docs.gitlab.com/user/project/codeowners/reference/"/>.
/// </summary>
internal sealed class CodeownersReader
{
    /// <summary>GitHub does not load a file of this many bytes or more.</summary>
    public const long SizeLimit = 3_000_000;

    /// <summary>More rules than this are not read: nobody keeps them in step by hand.</summary>
    public const int RuleLimit = 10_000;

    private readonly string path;
    private readonly PatternDialect dialect;
    private readonly List<OwnersLine> lines = [];
    private readonly List<OwnersProblem> problems = [];
    private OwnersSection section = OwnersSection.None;

    private CodeownersReader(string path, PatternDialect dialect) => (this.path, this.dialect) = (path, dialect);

    private bool IsGitLab => dialect == PatternDialect.GitLabOwners;

    /// <summary>Reads the bytes of a file; whatever they hold comes back as lines or problems.</summary>
    public static Codeowners Read(string path, PatternDialect dialect, ReadOnlySpan<byte> bytes)
    {
        var reader = new CodeownersReader(path, dialect);
        var text = Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
        if (!reader.IsGitLab && bytes.Length >= SizeLimit)
            reader.Add(
                null,
                $"\"{path}\" has {bytes.Length} bytes, and GitHub does not load 3 MB or more. Join lines with wider patterns.",
                "size");

        if (text.Contains('\0', StringComparison.Ordinal))
            reader.Add(null, $"\"{path}\" is not text: it holds NUL bytes. Save it as UTF-8.", "encoding");
        else
            reader.ReadLines(text);

        return new Codeowners(path, dialect, reader.lines, reader.problems);
    }

    private void ReadLines(string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var content = line.Trim(' ', '\t', '\r');
            if (content.Length == 0 || content[0] == '#')
                continue;

            if (lines.Count + problems.Count >= RuleLimit)
            {
                Add(
                    number,
                    $"\"{path}\" has more than {RuleLimit} rules; those from here on were not judged. Join lines with wider patterns.",
                    "rules");
                return;
            }

            ReadLine(number, content);
        }
    }

    private void ReadLine(int number, string content)
    {
        if (content.Contains('\uFFFD', StringComparison.Ordinal))
            Add(number, "The line is not UTF-8 text. Save the file as UTF-8.", content);
        else if (IsGitLab && OwnersSection.TryRead(content) is { } heading)
            Enter(number, heading);
        else
            ReadRule(number, content);
    }

    private void Enter(int number, OwnersSection heading) =>
        section = heading with { Owners = Valid(number, heading.Owners, heading.Name) };

    private void ReadRule(int number, string content)
    {
        var end = EndOfPattern(content);
        var text = content[..end];
        if (!PathPattern.TryParse(text, dialect, out var pattern, out var problem))
        {
            Add(number, $"The pattern \"{Counted.Short(text)}\" {problem}", text);
            return;
        }

        var named = OwnersIn(content[end..]);
        var valid = Valid(number, named, text);
        if (IsGitLab || valid.Count == named.Count)
            lines.Add(new OwnersLine(number, pattern, named.Count > 0 ? valid : section.Owners, section.Name));
    }

    /// <summary>The first space that no backslash escapes.</summary>
    private static int EndOfPattern(string content)
    {
        for (var index = 0; index < content.Length; index++)
        {
            if (content[index] == '\\')
                index++;
            else if (content[index] is ' ' or '\t')
                return index;
        }

        return content.Length;
    }

    /// <summary>
    /// The words behind a pattern. GitHub ends them at <c>#</c>; GitLab has no such comments and takes every <c>@name</c> in one for an
    /// owner.
    /// </summary>
    private List<string> OwnersIn(string rest)
    {
        var words = rest.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).ToList();
        var comment = words.FindIndex(word => word.StartsWith('#'));
        if (comment < 0)
            return words;

        return [.. words[..comment], .. IsGitLab ? words[comment..].Where(word => OwnerName.IsValid(word, dialect)) : []];
    }

    private List<string> Valid(int number, IReadOnlyList<string> owners, string component)
    {
        foreach (var owner in owners.Where(owner => !OwnerName.IsValid(owner, dialect)))
        {
            var message =
                $"\"{Counted.Short(owner)}\" is no owner, and {Consequence}. Write \"@user\", \"@org/team\" or an e-mail address.";
            Add(number, message, $"{component} {owner}");
        }

        return [.. owners.Where(owner => OwnerName.IsValid(owner, dialect))];
    }

    private string Consequence => IsGitLab ? "GitLab passes over it" : "GitHub passes over the line";

    private void Add(int? number, string message, string component) =>
        problems.Add(new OwnersProblem(number, message, Counted.Short(component)));
}
