using System.Text.RegularExpressions;

namespace M31R.Automation.Gates.Readers;

/// <summary>What the gates need of a <c>pyproject.toml</c>: its tables, and the few keys that say what a project depends on.</summary>
/// <param name="Tables">The names of its tables, such as <c>tool.black</c>.</param>
/// <param name="Entries">Table and key, joined by a dot, to the text of the value, over as many lines as it has.</param>
internal sealed record PyProject(IReadOnlySet<string> Tables, IReadOnlyDictionary<string, string> Entries)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const string GroupsTable = "dependency-groups.";

    /// <summary>The second way is that of Poetry before 1.2.</summary>
    private static readonly Regex PoetryGroup = new(@"^tool\.poetry\.(group\.(?<name>[^.]+)\.dependencies|dev-dependencies)\.", Options);

    private static readonly Regex Table = new(@"^\s*\[+\s*(?<name>[^\[\]#]+?)\s*\]+\s*(#.*)?$", Options);
    private static readonly Regex Entry = new(@"^\s*(?<key>[A-Za-z0-9_.""'-]+)\s*=(?<value>.*)$", Options);

    /// <summary>The project of no file.</summary>
    public static PyProject Empty { get; } = Read("");

    /// <summary>The project's own dependencies, by either way of declaring them.</summary>
    public bool HasDependencies =>
        HasItems("project.dependencies")
            || Entries.Keys.Any(key => key.StartsWith("tool.poetry.dependencies.", StringComparison.Ordinal) && !key.EndsWith(".python", StringComparison.Ordinal));

    /// <summary>Whether its build tool works its dependencies out, from files that are read nowhere here.</summary>
    public bool HasDynamicDependencies =>
        Entries.GetValueOrDefault("project.dynamic", "").Contains("dependencies", StringComparison.Ordinal);

    /// <summary>The names of its optional sets of dependencies.</summary>
    public IEnumerable<string> Extras => Entries.Keys
        .Where(key => key.StartsWith("project.optional-dependencies.", StringComparison.Ordinal))
        .Select(key => key["project.optional-dependencies.".Length..]);

    /// <summary>Its groups of dependencies by the standard, which are not part of what it is published with.</summary>
    public DependencyGroups Groups => new(Entries
        .Where(entry => entry.Key.StartsWith(GroupsTable, StringComparison.Ordinal))
        .GroupBy(entry => DependencyGroups.Normalized(entry.Key[GroupsTable.Length..]), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal));

    /// <summary>The names of its groups by Poetry's own tables, such as <c>[tool.poetry.group.dev.dependencies]</c>.</summary>
    public IReadOnlyList<string> PoetryGroups =>
    [
        .. Entries.Keys
            .Select(key => PoetryGroup.Match(key))
            .Where(match => match.Success)
            .Select(match => match.Groups["name"] is { Success: true, Value: var name } ? DependencyGroups.Normalized(name) : "dev")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The oldest Python it runs on, as it says; empty when it does not.</summary>
    public string RequiresPython =>
        Entries.GetValueOrDefault("project.requires-python", Entries.GetValueOrDefault("tool.poetry.dependencies.python", "")).Trim().Trim('"', '\'');

    /// <summary>Whether it names a table, or one below it.</summary>
    public bool Has(string table) => Tables.Any(name => name == table || name.StartsWith(table + ".", StringComparison.Ordinal));

    /// <summary>Reads a text; what is no TOML is passed over.</summary>
    public static PyProject Read(string text)
    {
        var tables = new HashSet<string>(StringComparer.Ordinal);
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        var (table, open) = ("", "");
        foreach (var line in text.Split('\n'))
        {
            if (open.Length > 0 && !IsWhole(entries[open]))
                entries[open] += "\n" + line;
            else if (Table.Match(line) is { Success: true } header)
                tables.Add(table = header.Groups["name"].Value);
            else if (Entry.Match(line) is { Success: true } entry)
                entries[open = $"{table}.{entry.Groups["key"].Value.Trim('"', '\'')}"] = entry.Groups["value"].Value;
        }

        return new PyProject(tables, entries);
    }

    private bool HasItems(string key) => Entries.GetValueOrDefault(key, "").AsSpan().ContainsAny('"', '\'');

    private static bool IsWhole(string value) =>
        value.Length > 100_000 || value.Count(letter => letter == '[') <= value.Count(letter => letter == ']');
}
