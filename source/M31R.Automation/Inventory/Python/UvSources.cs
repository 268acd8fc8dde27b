using M31R.Automation.Inventory.Toml;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Python;

/// <summary>Where <c>tool.uv.sources</c> says that packages come from (uv's documentation, "Dependency sources").</summary>
internal sealed class UvSources
{
    private readonly TomlShape shape;
    private readonly Dictionary<string, TomlTable> byName = new(StringComparer.Ordinal);

    /// <summary>Takes the table; null when there is none. Of a list of sources, each for a marker, the first counts.</summary>
    public UvSources(TomlShape shape, TomlTable? sources)
    {
        this.shape = shape;
        foreach (var source in sources ?? (IReadOnlyCollection<TomlMember>)[])
        {
            var tables = source.Value is TomlArray ? shape.Tables(source.Value, source.Name) : [shape.Table(source.Value, source.Name)];
            if (tables.Count > 0)
                byName[PackageName.PythonKey(source.Name)] = tables[0];
        }
    }

    /// <summary>The declaration with its source, when it has one.</summary>
    public Declaration Apply(Declaration declaration)
    {
        if (!byName.TryGetValue(PackageName.PythonKey(declaration.Name), out var source) || OriginOf(source) is not { } origin)
            return declaration;

        return declaration with { Origin = origin, IsExact = PythonDeclarations.IsExact(declaration.Range, origin) };
    }

    private PackageOrigin? OriginOf(TomlTable source) =>
        shape.IsTrue(source, "workspace") ? new PackageOrigin(OriginKind.Workspace)
        : shape.Text(source, "git") is { } git
            ? new PackageOrigin(OriginKind.Git, SafeUrl.Of(git), shape.Text(source, "rev") ?? shape.Text(source, "tag")
                ?? shape.Text(source, "branch"))
        : shape.Text(source, "url") is { } url ? new PackageOrigin(OriginKind.Archive, SafeUrl.Of(url))
        : shape.Text(source, "path") is { } path ? PythonOrigin.OfPath(path, TreePath.DirectoryOf(shape.Path))
        : shape.Text(source, "index") is { } index ? new PackageOrigin(OriginKind.Registry, SafeUrl.Of(index))
        : null;
}
