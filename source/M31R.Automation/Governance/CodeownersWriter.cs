using System.Text;
using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Governance;

/// <summary>
/// Says declared subsystems as lines of CODEOWNERS, in the order in which they are declared: the last that matches wins there, so the
/// order is part of what is said.
/// </summary>
/// <param name="dialect">Of the host.</param>
/// <param name="tree">Tells files from directories, which GitLab writes apart.</param>
internal sealed class CodeownersWriter(PatternDialect dialect, FileIndex tree)
{
    /// <summary>The first line of what is generated begins so.</summary>
    public const string Begin = "# begin: generated from maintenance.yml";

    /// <summary>The last line of what is generated.</summary>
    public const string End = "# end: generated from maintenance.yml";

    /// <summary>The generated lines, both markers included, each ended by <c>\n</c>.</summary>
    /// <exception cref="MaintenanceException">A subsystem names nobody, or a pattern that CODEOWNERS cannot say.</exception>
    public string Write(IReadOnlyList<DeclaredSubsystem> subsystems, string maintenancePath)
    {
        var text = new StringBuilder($"{Begin} by \"./build.sh UpdateCodeowners\"; change it there.\n");
        foreach (var part in subsystems)
        {
            var where = $"{maintenancePath}:{part.Subsystem.Line}: the subsystem \"{part.Subsystem.Name}\"";
            text.Append($"\n# {OneLine(part.Subsystem.Name)}\n");
            foreach (var pattern in PatternsOf(part, where).Distinct(StringComparer.Ordinal))
                text.Append($"{pattern} {string.Join(' ', OwnersOf(part, where))}\n");
        }

        return text.Append($"\n{End}\n").ToString();
    }

    /// <summary>A pattern as the host reads it, or the rest of a sentence about why it cannot be said.</summary>
    public IReadOnlyList<string> Translate(PathPattern pattern, out string? problem)
    {
        problem = pattern.IsNegated
            ? "begins with \"!\", and CODEOWNERS takes nothing back; declare the excepted paths as a later subsystem."
            : null;
        IReadOnlyList<string> texts = dialect == PatternDialect.GitLabOwners ? ForGitLab(pattern) : [ForGitHub(pattern)];
        foreach (var text in texts)
            problem ??= PathPattern.TryParse(text, dialect, out _, out var found) ? null : found;

        return problem is null ? texts : [];
    }

    private IEnumerable<string> PatternsOf(DeclaredSubsystem part, string where)
    {
        foreach (var pattern in part.Patterns)
        {
            var texts = Translate(pattern, out var problem);
            if (problem is not null)
                throw new MaintenanceException($"{where} has the pattern \"{pattern.Text}\", which CODEOWNERS cannot say: it {problem}");

            foreach (var text in texts)
                yield return text;
        }
    }

    private IEnumerable<string> OwnersOf(DeclaredSubsystem part, string where)
    {
        if (part.Owners.Count == 0)
            throw new MaintenanceException(
                $"{where} names neither owner nor reviewer, so that CODEOWNERS would leave it to nobody. Name them.");

        return part.Owners.Select(owner => OwnerName.IsValid(owner, dialect)
            ? owner
            : throw new MaintenanceException(
                $"{where} names \"{owner}\", which CODEOWNERS does not take. Write \"@user\", \"@org/team\" or an e-mail address."));
    }

    /// <summary>A trailing <c>*</c> of git takes directories with all below them; GitHub's stops at files.</summary>
    private static string ForGitHub(PathPattern pattern)
    {
        var text = Escaped(pattern.Text);
        return text.EndsWith("/*", StringComparison.Ordinal) ? text + "*" : text;
    }

    /// <summary>GitLab anchors by a leading <c>/</c> only and takes a directory by a trailing one only.</summary>
    private string[] ForGitLab(PathPattern pattern)
    {
        var text = Escaped(pattern.Text);
        text = text.EndsWith("/**", StringComparison.Ordinal) ? text[..^2] : text;
        text = text.TrimEnd('/').Contains('/', StringComparison.Ordinal) && !text.StartsWith('/') ? "/" + text : text;
        if (text is "*" || text.EndsWith('/'))
            return [text];

        string[] both = [text, text + "/"];
        string[] present = [.. both.Where(form => PathPattern.TryParse(form, dialect, out var read, out _) && tree.Holds(read))];
        return present.Length > 0 ? present : both;
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        var isEscaped = false;
        foreach (var character in text.TrimEnd(' '))
        {
            if (character is ' ' or '\t' && !isEscaped)
                escaped.Append('\\');

            escaped.Append(character);
            isEscaped = character == '\\' && !isEscaped;
        }

        return isEscaped ? escaped.Append(' ').ToString() : escaped.ToString();
    }

    private static string OneLine(string name) => string.Join(' ', name.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
