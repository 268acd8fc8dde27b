using M31R.Automation.Inventory.Toml;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Python;

/// <summary>
/// Reads <c>Pipfile</c> (Pipenv's documentation, "Pipfile &amp; Pipfile.lock"). Categories other than <c>packages</c> are for
/// development.
/// </summary>
internal sealed class PipfileReader
{
    private static readonly string[] Settings = ["source", "requires", "scripts", "pipenv", "pipfile"];

    private readonly TomlShape shape;

    private PipfileReader(string path) => shape = new TomlShape(path, "Mend the manifest.");

    /// <summary>Reads a <c>Pipfile</c>.</summary>
    /// <exception cref="UnreadableManifestException">It is broken.</exception>
    public static PythonManifest Read(string path, string text) => new PipfileReader(path).Read(TomlDocument.Read(path, text));

    /// <summary>Whether a table names packages.</summary>
    internal static bool IsCategory(TomlMember table) => !Settings.Contains(table.Name);

    private PythonManifest Read(TomlTable root) => new(shape.Path)
    {
        Client = PythonClient.Pipenv,
        Declarations =
        [
            .. from category in root
               where IsCategory(category)
               from member in shape.Table(category.Value, category.Name)
               select Declared(member) with { Scope = category.Name == "packages" ? DependencyScope.Runtime : DependencyScope.Development },
        ],
    };

    private Declaration Declared(TomlMember member)
    {
        var table = member.Value as TomlTable;
        var range = table is null ? shape.Text(member.Value, member.Name) : shape.Text(table, "version") ?? "";
        var origin = table is null ? PackageOrigin.Registry : OriginOf(table);
        var condition = shape.Text(table, "markers");
        return new Declaration(member.Name, range, shape.PlaceOf(member.Line))
        {
            Origin = origin,
            Condition = condition,
            IsOptional = condition is not null,
            IsExact = PythonDeclarations.IsExact(range, origin),
        };
    }

    private PackageOrigin OriginOf(TomlTable table) =>
        shape.Text(table, "git") is { } git ? new PackageOrigin(OriginKind.Git, SafeUrl.Of(git), shape.Text(table, "ref"))
        : shape.Text(table, "path") is { } path ? PythonOrigin.OfPath(path, TreePath.DirectoryOf(shape.Path))
        : shape.Text(table, "file") is { } file ? PythonOrigin.Of(file, TreePath.DirectoryOf(shape.Path))
        : shape.Text(table, "index") is { } index ? new PackageOrigin(OriginKind.Registry, index)
        : PackageOrigin.Registry;
}
