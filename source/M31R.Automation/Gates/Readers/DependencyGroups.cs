using System.Text.RegularExpressions;
using M31R.Automation.Inventory;

namespace M31R.Automation.Gates.Readers;

/// <summary>The table <c>[dependency-groups]</c> of a <c>pyproject.toml</c> (PEP 735).</summary>
/// <param name="groups">The normalized name of each to the text of its value.</param>
internal sealed class DependencyGroups(IReadOnlyDictionary<string, string> groups)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Regex Item = new(
        @"#[^\n]*|\{\s*include-group\s*=\s*[""'](?<group>[^""'\n]*)[""']\s*\}|""(?<basic>([^""\\\n]|\\.)*)""|'(?<literal>[^'\n]*)'", Options);

    /// <summary>Their names.</summary>
    public IEnumerable<string> Names => groups.Keys;

    /// <summary>Names of groups are compared as those of packages are (PEP 735, "Normalization").</summary>
    public static string Normalized(string name) => PackageName.Key(PackageSystem.PyPI, name);

    /// <summary>What some groups and those they include ask for, each once.</summary>
    /// <param name="names">Where to begin.</param>
    /// <returns>Requirements as pip takes them, and the names of included groups that are not there.</returns>
    public (IReadOnlyList<string> Requirements, IReadOnlyList<string> Missing) Resolve(IEnumerable<string> names)
    {
        var (requirements, missing) = (new List<string>(), new List<string>());
        var open = new Queue<string>(names.Order(StringComparer.Ordinal));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryDequeue(out var name))
        {
            if (!seen.Add(name))
                continue;

            if (!groups.TryGetValue(name, out var text))
            {
                missing.Add(name);
                continue;
            }

            foreach (Match item in Item.Matches(text))
            {
                if (item.Groups["group"].Success)
                    open.Enqueue(Normalized(item.Groups["group"].Value));
                else if (RequirementOf(item) is { Length: > 0 } requirement)
                    requirements.Add(requirement);
            }
        }

        return ([.. requirements.Distinct(StringComparer.Ordinal)], missing);
    }

    private static string RequirementOf(Match item) =>
        $"{item.Groups["basic"].Value.Replace("\\\"", "\"", StringComparison.Ordinal)}{item.Groups["literal"].Value}".Trim();
}
