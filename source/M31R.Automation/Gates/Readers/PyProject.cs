using M31R.Automation.Inventory.Toml;

namespace M31R.Automation.Gates.Readers;

/// <summary>What the gates need of a <c>pyproject.toml</c>: its tables, and the few keys that say what a project depends on.</summary>
/// <param name="root">The table that the file is; null when it is broken.</param>
internal sealed class PyProject(TomlTable? root)
{
    private readonly TomlTable root = root ?? new TomlTable(1);
    private readonly bool isBroken = root is null;

    /// <summary>The project of no file.</summary>
    public static PyProject Empty { get; } = new(new TomlTable(1));

    /// <summary>
    /// The project's own dependencies, by either way of declaring them. A broken file counts as one that has them, so that pip is asked
    /// and says what is wrong.
    /// </summary>
    public bool HasDependencies =>
        isBroken || root.TextsAt("project", "dependencies").Any() || OfPoetry.Any(dependency => dependency.Name != "python");

    /// <summary>Whether its build tool works its dependencies out, from files that are read nowhere here.</summary>
    public bool HasDynamicDependencies => root.TextsAt("project", "dynamic").Any(name => name is "dependencies" or "optional-dependencies");

    /// <summary>The names of its optional sets of dependencies.</summary>
    public IEnumerable<string> Extras => root.TableAt("project", "optional-dependencies").Select(extra => extra.Name);

    /// <summary>Its groups of dependencies by the standard, which are not part of what it is published with.</summary>
    public DependencyGroups Groups => new(root.TableAt("dependency-groups"));

    /// <summary>
    /// The names of its groups by Poetry's own tables, such as <c>[tool.poetry.group.dev.dependencies]</c>; that of
    /// <c>dev-dependencies</c>, the way before Poetry 1.2, is <c>dev</c>.
    /// </summary>
    public IReadOnlyList<string> PoetryGroups =>
    [
        .. root.TableAt("tool", "poetry", "group")
            .Where(group => (group.Value as TomlTable)?.TableAt("dependencies").Count > 0)
            .Select(group => DependencyGroups.Normalized(group.Name))
            .Concat(root.TableAt("tool", "poetry", "dev-dependencies").Count > 0 ? ["dev"] : [])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The oldest Python it runs on, as it says; empty when it does not.</summary>
    public string RequiresPython =>
        root.TextAt("project", "requires-python") ?? OfPoetry.TextAt("python") ?? OfPoetry.TextAt("python", "version") ?? "";

    private TomlTable OfPoetry => root.TableAt("tool", "poetry", "dependencies");

    /// <summary>Whether it has a table, or one below it.</summary>
    /// <param name="table">Names joined by dots, such as <c>tool.black</c>.</param>
    public bool Has(string table) => root.At(table.Split('.')) is TomlTable;

    /// <summary>Reads a text.</summary>
    public static PyProject Read(string text) => new(TomlDocument.TryRead(text));
}
