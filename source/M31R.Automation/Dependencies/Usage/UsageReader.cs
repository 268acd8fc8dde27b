using M31R.Automation.Dependencies.Usage.Node;
using M31R.Automation.Dependencies.Usage.Python;
using M31R.Automation.Dependencies.Usage.Rust;
using M31R.Automation.Inventory;
using M31R.Automation.Subjects;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Dependencies.Usage;

/// <summary>Reads what the files of a subject say about the packages that they use.</summary>
internal sealed class UsageReader
{
    /// <summary>Sources and configuration longer than this are data, or written by a program.</summary>
    private const int Longest = 1 << 20;

    private readonly IReadOnlyList<string> files;
    private readonly IReadOnlyList<string> sources;
    private readonly Func<string, string?> read;
    private readonly DependencyInventory inventory;
    private readonly Dictionary<string, UnreadFile> unread = new(StringComparer.Ordinal);

    private UsageReader(
        IReadOnlyList<string> files, IReadOnlyList<string> sources, Func<string, string?> read, DependencyInventory inventory) =>
        (this.files, this.sources, this.read, this.inventory) = (files, sources, read, inventory);

    /// <summary>Whether a file whose text is not there is too long.</summary>
    private Func<string, bool> IsLong { get; init; } = _ => false;

    /// <summary>Of a subject. What vendored and generated files and fixtures import counts as a use, and need not be declared.</summary>
    public static UsageFacts Read(Inspection inspection, ManifestTree tree, DependencyInventory inventory)
    {
        string[] imports = [.. inspection.Subject.Files.Where(path => !UsageFiles.IsInstalled(path)).Order(StringComparer.Ordinal)];
        return new UsageReader(tree.Files, imports, path => inspection.TextOrNull(path, Longest), inventory)
        {
            IsLong = path => inspection.LengthOf(path) > Longest,
        }.Facts();
    }

    /// <summary>Of files all of which count.</summary>
    /// <param name="files">Relative with <c>/</c>.</param>
    /// <param name="read">The text of one; null when it cannot be read.</param>
    /// <param name="inventory">Whose names are looked for.</param>
    public static UsageFacts Read(IReadOnlyList<string> files, Func<string, string?> read, DependencyInventory inventory) =>
        new UsageReader(files, files, read, inventory).Facts();

    private IReadOnlyList<string> Manifests => field ??= UsageManifests.Of(files, Text);

    private UsageFacts Facts()
    {
        var (python, scripts, rust) = (Python(), Scripts(), Rust());
        return new UsageFacts
        {
            Files = files,
            Python = python,
            Scripts = scripts,
            Rust = rust,
            Manifests = Manifests,
            Samples = UsageManifests.Samples(files, Text),
            Aliases = scripts.Count == 0 ? new HashSet<string>() : Aliases(),
            OwnNames = scripts.Count == 0 ? new HashSet<string>() : OwnNames(),
            Mentions = Mentioned(python, scripts),
            Unknowable = UnknowableManifests.Of(files, Text, inventory),
            HalfRead = inventory.Projects.Where(project => project.Problems.Count > 0)
                .SelectMany(project => project.Declarations.Select(declaration => declaration.Place.Path))
                .ToHashSet(StringComparer.Ordinal),
            Unread = [.. unread.Values.OrderBy(file => file.Path, StringComparer.Ordinal)],
        };
    }

    private List<PythonSource> Python() => Has(PackageSystem.PyPI) || Manifests.Any(UsageManifests.IsPython)
        ? [.. sources.Where(UsageFiles.IsPython).Select(path => PythonImportReader.Read(path, Text(path) ?? ""))]
        : [];

    private List<ScriptSource> Scripts() => Has(PackageSystem.Npm) || Manifests.Any(UsageManifests.IsNode)
        ? [.. sources.Where(UsageFiles.IsScript).Select(path => ScriptImportReader.Read(path, Text(path) ?? ""))]
        : [];

    private List<RustSource> Rust()
    {
        if (!Has(PackageSystem.Cargo))
            return [];

        var crates = inventory.Projects.Where(project => project.System == PackageSystem.Cargo).SelectMany(project => project.Declarations)
            .Select(RustUsageJudge.Identifier).ToHashSet(StringComparer.Ordinal);
        return [.. sources.Where(UsageFiles.IsRust).Select(path => new RustSource(
            path, RustUsageJudge.NamesIn(Text(path) ?? "").Where(crates.Contains).ToHashSet(StringComparer.Ordinal)))];
    }

    private HashSet<string> Aliases() =>
        [.. files.Where(NodeAliases.MayStandIn).SelectMany(path => NodeAliases.Of(path, Text(path) ?? ""))];

    private HashSet<string> OwnNames() =>
        [.. files.Where(UsageManifests.IsNode).Select(path => NodeOwnName.Of(path, Text(path) ?? "")).OfType<string>()];

    private Mentions Mentioned(List<PythonSource> python, List<ScriptSource> scripts)
    {
        var mentions = new Mentions(NamesOf(inventory));
        foreach (var path in files.Where(UsageFiles.MayMention))
            mentions.Add(path, Text(path) ?? "");

        foreach (var path in files.Where(UsageManifests.IsNode))
            NodeScripts.Mention(path, Text(path) ?? "", mentions);

        foreach (var path in files.Where(UsageFiles.IsProse))
            mentions.AddOptions(path, Text(path) ?? "");

        var literals = python.Where(source => TreePath.NameOf(source.Path) != "setup.py").Select(source => (source.Path, source.Literals))
            .Concat(scripts.Select(source => (source.Path, source.Literals)));
        foreach (var (path, literal) in literals.SelectMany(source => source.Literals.Select(literal => (source.Path, literal))))
            mentions.Add(path, literal);

        return mentions;
    }

    /// <summary>The text of a file; null, and kept in mind, for one that cannot be read or is too long.</summary>
    private string? Text(string path)
    {
        var found = read(path);
        if (found is { Length: <= Longest })
            return found;
        if (UsageFiles.Missed(path) is { } missed)
            unread[path] = missed with { IsTooLong = found is not null || IsLong(path) };
        return null;
    }

    private bool Has(PackageSystem system) => inventory.Projects.Any(project => project.System == system);

    private static HashSet<string> NamesOf(DependencyInventory inventory) =>
    [
        .. from project in inventory.Projects
           where project.System is PackageSystem.PyPI or PackageSystem.Npm or PackageSystem.Cargo
           from declaration in project.Declarations
           from name in project.System == PackageSystem.PyPI ? PythonSigns.Of(declaration.Name).Select(Mentions.Python)
               : project.System == PackageSystem.Npm ? NodeNames.SpellingsOf(declaration.Name) : [declaration.Alias ?? declaration.Name]
           select name,
    ];
}
