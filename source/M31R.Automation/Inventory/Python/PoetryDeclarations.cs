using M31R.Automation.Inventory.Toml;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Python;

/// <summary>
/// Reads the dependencies of <c>tool.poetry</c> (Poetry's documentation, "Dependency specification" and "Managing dependencies"). Groups
/// other than the main one are for development. Python itself is no package.
/// </summary>
internal sealed class PoetryDeclarations(TomlShape shape)
{
    /// <summary>All of them, in the file's order.</summary>
    public IEnumerable<Declaration> Read(TomlTable? poetry)
    {
        var extras = ExtrasOf(poetry);
        var groups = shape.Members(poetry, "group")
            .SelectMany(group => shape.Members(shape.Table(group.Value, group.Name), "dependencies"));
        return shape.Members(poetry, "dependencies").Where(member => PackageName.PythonKey(member.Name) != "python").SelectMany(Declared)
            .Select(declaration => Extra(declaration, extras))
            .Concat(shape.Members(poetry, "dev-dependencies").Concat(groups).SelectMany(Declared)
                .Select(declaration => declaration with { Scope = DependencyScope.Development }));
    }

    /// <summary>The Pythons that a table of dependencies admits; null when it does not say.</summary>
    public static string? PythonsOf(TomlTable? dependencies) =>
        (dependencies?.FirstOrDefault(member => PackageName.PythonKey(member.Name) == "python")?.Value as TomlText)?.Value;

    private Dictionary<string, string> ExtrasOf(TomlTable? poetry)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var extra in shape.Members(poetry, "extras"))
        {
            foreach (var name in shape.Texts(extra.Value, extra.Name))
                found.TryAdd(PackageName.PythonKey(name.Value), extra.Name);
        }

        return found;
    }

    private static Declaration Extra(Declaration declaration, Dictionary<string, string> extras) =>
        extras.TryGetValue(PackageName.PythonKey(declaration.Name), out var extra) ? declaration.InExtra(extra) : declaration;

    /// <summary>A list holds one constraint for each environment.</summary>
    private IEnumerable<Declaration> Declared(TomlMember member) => member.Value is TomlArray
        ? shape.Tables(member.Value, member.Name).Select(table => OfTable(member.Name, table, table.Line))
        : [member.Value is TomlTable table ? OfTable(member.Name, table, member.Line) : OfRange(member)];

    private Declaration OfRange(TomlMember member)
    {
        var range = shape.Text(member.Value, member.Name);
        return new Declaration(member.Name, range, shape.PlaceOf(member.Line))
        {
            IsExact = PythonDeclarations
            .IsExact(range, PackageOrigin.Registry)
        };
    }

    private Declaration OfTable(string name, TomlTable table, int line)
    {
        var range = shape.Text(table, "version") ?? "";
        var origin = OriginOf(table);
        var condition = ConditionOf(table);
        return new Declaration(name, range, shape.PlaceOf(line))
        {
            Origin = origin,
            Condition = condition,
            IsOptional = condition is not null || shape.IsTrue(table, "optional"),
            IsExact = PythonDeclarations.IsExact(range, origin),
        };
    }

    private PackageOrigin OriginOf(TomlTable table) =>
        shape.Text(table, "git") is { } git
            ? new PackageOrigin(OriginKind.Git, SafeUrl.Of(git), shape.Text(table, "rev") ?? shape.Text(table, "tag")
                ?? shape.Text(table, "branch"))
        : shape.Text(table, "url") is { } url ? new PackageOrigin(OriginKind.Archive, SafeUrl.Of(url))
        : (shape.Text(table, "path") ?? shape.Text(table, "file")) is { } path ? PythonOrigin.OfPath(path, TreePath.DirectoryOf(shape.Path))
        : shape.Text(table, "source") is { } source ? new PackageOrigin(OriginKind.Registry, SafeUrl.Of(source))
        : PackageOrigin.Registry;

    private string? ConditionOf(TomlTable table)
    {
        var markers = shape.Text(table, "markers");
        var parts = new[]
        {
            markers?.Contains(" or ", StringComparison.Ordinal) == true ? $"({markers})" : markers,
            shape.Text(table, "python") is { } python ? $"python {python}" : null,
            shape.Text(table, "platform") is { } platform ? $"sys_platform == \"{platform}\"" : null,
        }.OfType<string>().ToList();
        return parts.Count > 1 ? string.Join(" and ", parts) : parts.Count > 0 ? markers ?? parts[0] : null;
    }
}
