using M31R.Automation.Inventory.Toml;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Python;

/// <summary>
/// Reads <c>pyproject.toml</c>: <c>project</c> (PEP 621), <c>dependency-groups</c> (PEP 735), <c>build-system</c> (PEP 518), and the
/// tables of uv, PDM and Poetry.
/// </summary>
internal sealed class PyprojectReader
{
    private readonly TomlShape shape;
    private readonly TomlTable root;

    private PyprojectReader(string path, string text)
    {
        shape = new TomlShape(path, "Mend the manifest.");
        root = TomlDocument.Read(path, text);
    }

    /// <summary>Reads a <c>pyproject.toml</c>.</summary>
    /// <exception cref="UnreadableManifestException">It is broken, or a requirement in it is none.</exception>
    public static PythonManifest Read(string path, string text) => new PyprojectReader(path, text).Read();

    private PythonManifest Read()
    {
        var tool = shape.Table(root, "tool");
        var poetry = shape.Table(tool, "poetry");
        var workspace = shape.Table(tool, "uv", "workspace");
        var pythons = new AdmittedPythons(
            shape.Text(shape.Table(root, "project"), "requires-python"), PoetryDeclarations.PythonsOf(shape.Table(poetry, "dependencies")));
        var sources = new UvSources(shape, shape.Table(tool, "uv", "sources"));
        return new PythonManifest(shape.Path)
        {
            Name = shape.Text(shape.Table(root, "project"), "name") ?? shape.Text(poetry, "name"),
            IsWhole = poetry is not null
                || (shape.Table(root, "project") is { } project
                    && !shape.Texts(project, "dynamic").Any(name => name.Value == "dependencies")),
            Client = tool is null ? PythonClient.Any : ClientOf(tool),
            IsWorkspace = workspace is not null,
            Members = [.. shape.Texts(workspace, "members").Select(member => member.Value)],
            Excluded = [.. shape.Texts(workspace, "exclude").Select(member => member.Value)],
            Declarations = [.. Standard().Concat(OfTools(tool)).Select(sources.Apply).Concat(new PoetryDeclarations(shape).Read(poetry))
                .Concat(BuildSystem()).Select(pythons.Apply)],
        };
    }

    private static PythonClient ClientOf(TomlTable tool) =>
        tool["poetry"] is not null ? PythonClient.Poetry
        : tool["pdm"] is not null ? PythonClient.Pdm
        : tool["uv"] is not null ? PythonClient.Uv
        : PythonClient.Any;

    private IEnumerable<Declaration> Standard()
    {
        var project = shape.Table(root, "project");
        var extras = shape.Members(project, "optional-dependencies")
            .SelectMany(extra => Requirements(shape.Texts(extra.Value, extra.Name)).Select(declaration => declaration.InExtra(extra.Name)));
        return [.. Requirements(shape.Texts(project, "dependencies")), .. extras, .. Groups(shape.Table(root, "dependency-groups"))];
    }

    /// <summary>A group that includes another adds nothing of its own, so it is passed over.</summary>
    private IEnumerable<Declaration> Groups(TomlTable? groups) =>
        from @group in groups ?? (IReadOnlyCollection<TomlMember>)[]
        from declaration in Requirements(shape.Items(@group.Value, @group.Name).Where(item => !IsInclusion(item))
            .Select(item => TextOf(item, @group.Name)))
        select declaration with { Scope = DependencyScope.Development };

    private static bool IsInclusion(TomlValue item) => item is TomlTable table && table["include-group"] is TomlText;

    private TomlText TextOf(TomlValue item, string name) =>
        item as TomlText ?? throw shape.Broken(item.Line, $"\"{name}\" holds what is neither a requirement nor an inclusion");

    /// <summary>Development dependencies as uv and PDM wrote them before PEP 735.</summary>
    private IEnumerable<Declaration> OfTools(TomlTable? tool) =>
        Requirements(shape.Texts(shape.Table(tool, "uv"), "dev-dependencies"))
            .Concat(shape.Members(tool, "pdm", "dev-dependencies").SelectMany(group => Requirements(shape.Texts(group.Value, group.Name))))
            .Select(declaration => declaration with { Scope = DependencyScope.Development });

    private IEnumerable<Declaration> BuildSystem() => Requirements(shape.Texts(shape.Table(root, "build-system"), "requires"))
        .Select(declaration => declaration with { Scope = DependencyScope.Development, IsLockable = false });

    private IEnumerable<Declaration> Requirements(IEnumerable<TomlText> texts) => texts.Select(text =>
    {
        // PDM writes `-e file:///${PROJECT_ROOT}/x#egg=name` among its development dependencies.
        var target = text.Value.StartsWith("-e ", StringComparison.Ordinal) ? text.Value[3..].Trim() : null;
        return target is not null && PythonOrigin.EggOf(target) is { } egg
            ? new Declaration(egg, "", shape.PlaceOf(text.Line)) { Origin = PythonOrigin.Of(target, TreePath.DirectoryOf(shape.Path)) }
            : PythonDeclarations.Read(text.Value, shape.PlaceOf(text.Line))
                ?? throw shape.Broken(text.Line, $"\"{text.Value}\" is no requirement of PEP 508");
    });
}
