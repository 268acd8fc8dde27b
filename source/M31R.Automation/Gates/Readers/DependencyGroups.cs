using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Toml;

namespace M31R.Automation.Gates.Readers;

/// <summary>The table <c>[dependency-groups]</c> of a <c>pyproject.toml</c> (PEP 735).</summary>
internal sealed class DependencyGroups
{
    private readonly Dictionary<string, TomlValue> groups = new(StringComparer.Ordinal);

    /// <summary>Takes the table; of groups whose names mean the same the last counts.</summary>
    public DependencyGroups(TomlTable table)
    {
        foreach (var group in table)
            groups[Normalized(group.Name)] = group.Value;
    }

    /// <summary>Their names, normalized.</summary>
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

            if (!groups.TryGetValue(name, out var group))
            {
                missing.Add(name);
                continue;
            }

            foreach (var item in group as TomlArray ?? (IEnumerable<TomlValue>)[])
            {
                if ((item as TomlTable)?.TextAt("include-group") is { } included)
                    open.Enqueue(Normalized(included));
                else if ((item as TomlText)?.Value.Trim() is { Length: > 0 } requirement)
                    requirements.Add(requirement);
            }
        }

        return ([.. requirements.Distinct(StringComparer.Ordinal)], missing);
    }
}
