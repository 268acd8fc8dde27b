using System.Text.RegularExpressions;
using M31R.Automation.Dependencies.Usage.Node;
using M31R.Automation.Dependencies.Usage.Python;
using M31R.Automation.Dependencies.Usage.Rust;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Toml;
using M31R.Automation.Subjects;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Dependencies.Usage;

/// <summary>What the files of a subject say about the packages that they use.</summary>
internal sealed partial record UsageFacts
{
    /// <summary>Sources and configuration longer than this are data, or written by a program.</summary>
    private const int Longest = 1 << 20;

    /// <summary>All files that count, relative with <c>/</c>.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Every Rust file.</summary>
    public IReadOnlyList<RustSource> Rust { get; init; } = [];

    /// <summary>Every Python file, those of fixtures too.</summary>
    public IReadOnlyList<PythonSource> Python { get; init; } = [];

    /// <summary>Every script of npm's world, those of fixtures too.</summary>
    public IReadOnlyList<ScriptSource> Scripts { get; init; } = [];

    /// <summary>Names that configuration gives to files; see <see cref="NodeAliases"/>.</summary>
    public IReadOnlySet<string> Aliases { get; init; } = new HashSet<string>();

    /// <summary>The names of all packages of npm that the subject has itself.</summary>
    public IReadOnlySet<string> OwnNames { get; init; } = new HashSet<string>();

    /// <summary>Names in configuration, scripts, workflows and literals.</summary>
    public required Mentions Mentions { get; init; }

    /// <summary>What could not be read, or is longer than 1 MiB, in the order of files; data left out.</summary>
    public IReadOnlyList<UnreadFile> Unread { get; init; } = [];

    /// <summary>
    /// Manifests of Python and npm that stand for a project: also those that declare nothing, of which no inventory knows. Those that are
    /// worked out by a program are left out.
    /// </summary>
    public IReadOnlyList<string> Manifests { get; init; } = [];

    /// <summary>See <see cref="UsageManifests.Samples"/>.</summary>
    public IReadOnlySet<string> Samples { get; init; } = new HashSet<string>();

    /// <summary>Manifests of projects of which something could not be read, such as a lock that tells what brings in what.</summary>
    public IReadOnlySet<string> HalfRead { get; init; } = new HashSet<string>();

    /// <summary>Directories whose manifest is worked out by a program, or is of a kind that is not read.</summary>
    public IReadOnlySet<string> Unknowable { get; init; } = new HashSet<string>();

    /// <summary>Of a subject. What vendored and generated files and fixtures import counts as a use, and need not be declared.</summary>
    public static UsageFacts Of(Inspection inspection, ManifestTree tree, DependencyInventory inventory)
    {
        string[] sources = [.. inspection.Subject.Files.Where(path => !Installed().IsMatch(path)).Order(StringComparer.Ordinal)];
        return Of(tree.Files, path => TextOrNull(inspection, path), inventory, sources);
    }

    /// <summary>Reads what is needed.</summary>
    /// <param name="files">All files that count.</param>
    /// <param name="read">The text of one; null when it cannot be read.</param>
    /// <param name="inventory">Whose names are looked for.</param>
    /// <param name="sources">All files whose imports count as a use; null for those that count.</param>
    public static UsageFacts Of(
        IReadOnlyList<string> files, Func<string, string?> read, DependencyInventory inventory, IReadOnlyList<string>? sources = null)
    {
        sources ??= files;
        var unread = new Dictionary<string, UnreadFile>(StringComparer.Ordinal);
        var text = (string path) => read(path) is { Length: <= Longest } found ? found : Miss(unread, path);
        var manifests = UsageManifests.Of(files, text);
        var mentions = new Mentions(NamesOf(inventory));
        foreach (var path in files.Where(path => MayMention(path)))
            mentions.Add(path, text(path) ?? "");

        foreach (var path in files.Where(UsageManifests.IsNode))
            NodeScripts.Mention(path, text(path) ?? "", mentions);

        foreach (var path in files.Where(IsProse))
            mentions.AddOptions(path, text(path) ?? "");

        List<PythonSource> python = Has(inventory, PackageSystem.PyPI) || manifests.Any(UsageManifests.IsPython)
            ? [.. sources.Where(IsPython).Select(path => PythonImportReader.Read(path, text(path) ?? ""))] : [];
        foreach (var source in python.Where(source => TreePath.NameOf(source.Path) != "setup.py"))
        {
            foreach (var literal in source.Literals)
                mentions.Add(source.Path, literal);
        }

        List<ScriptSource> scripts = Has(inventory, PackageSystem.Npm) || manifests.Any(UsageManifests.IsNode)
            ? [.. sources.Where(path => Script().IsMatch(path)).Select(path => ScriptImportReader.Read(path, text(path) ?? ""))] : [];
        foreach (var source in scripts)
        {
            foreach (var literal in source.Literals)
                mentions.Add(source.Path, literal);
        }

        var rust = RustOf(sources, text, inventory);
        return new UsageFacts
        {
            Files = files,
            Python = python,
            Rust = rust,
            Unread = [.. unread.Values.OrderBy(file => file.Path, StringComparer.Ordinal)],
            Manifests = manifests,
            Samples = UsageManifests.Samples(files, text),
            Scripts = scripts,
            Aliases = scripts.Count == 0 ? new HashSet<string>()
                : (HashSet<string>)[.. files.Where(NodeAliases.MayStandIn).SelectMany(path => NodeAliases.Of(path, text(path) ?? ""))],
            OwnNames = scripts.Count == 0 ? new HashSet<string>()
                : (HashSet<string>)[.. files.Where(path => TreePath.NameOf(path) == "package.json")
                .Select(path => OwnName().Match(text(path) ?? "").Groups["name"].Value)],
            Mentions = mentions,
            Unknowable = UnknowableOf(files, text, inventory),
            HalfRead = inventory.Projects.Where(project => project.Problems.Count > 0)
                .SelectMany(project => project.Declarations.Select(declaration => declaration.Place.Path))
                .ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>Names of packages are ASCII: what else is not UTF-8 need not be understood.</summary>
    private static string? TextOrNull(Inspection inspection, string path)
    {
        var files = inspection.Doors.Files;
        try
        {
            return files.ReadTextLeniently(files.Within(inspection.Subject.Root, path), Longest);
        }
        catch (MaintenanceException)
        {
            return null;
        }
    }

    /// <summary>Keeps in mind that a file was not read, unless it is of a kind that holds data when it is long.</summary>
    private static string? Miss(Dictionary<string, UnreadFile> unread, string path)
    {
        if (IsPython(path))
            unread[path] = new UnreadFile(path, PackageSystem.PyPI);
        else if (Script().IsMatch(path))
            unread[path] = new UnreadFile(path, PackageSystem.Npm);
        else if (path.EndsWith(".rs", StringComparison.Ordinal))
            unread[path] = new UnreadFile(path, PackageSystem.Cargo);
        else if (Configuration().IsMatch(path))
            unread[path] = new UnreadFile(path, null);
        return null;
    }

    private static bool Has(DependencyInventory inventory, PackageSystem system) => inventory.Projects
        .Any(project => project.System == system);

    private static IReadOnlyList<RustSource> RustOf(
        IReadOnlyList<string> sources, Func<string, string?> text, DependencyInventory inventory)
    {
        if (!Has(inventory, PackageSystem.Cargo))
            return [];

        var crates = inventory.Projects.Where(project => project.System == PackageSystem.Cargo).SelectMany(project => project.Declarations)
            .Select(RustUsageJudge.Identifier).ToHashSet(StringComparer.Ordinal);
        return [.. sources.Where(path => path.EndsWith(".rs", StringComparison.Ordinal)).Select(
            path => new RustSource(path, RustUsageJudge.NamesIn(text(path) ?? "").Where(crates.Contains)
                .ToHashSet(StringComparer.Ordinal)))];
    }

    private static bool IsPython(string path) => path.EndsWith(".py", StringComparison.Ordinal);

    private static HashSet<string> NamesOf(DependencyInventory inventory) =>
    [
        .. from project in inventory.Projects
           where project.System is PackageSystem.PyPI or PackageSystem.Npm or PackageSystem.Cargo
           from declaration in project.Declarations
           from name in project.System == PackageSystem.PyPI ? PythonSigns.Of(declaration.Name).Select(Mentions.Python)
               : project.System == PackageSystem.Npm ? NodeNames.SpellingsOf(declaration.Name) : [declaration.Alias ?? declaration.Name]
           select name,
    ];

    /// <summary>What a page tells people to type is used; what it talks about need not be.</summary>
    private static bool IsProse(string path) => path.EndsWith(".md", StringComparison.Ordinal)
        || path.EndsWith(".rst", StringComparison.Ordinal);

    private static bool MayMention(string path) => MayMention().IsMatch(TreePath.NameOf(path))
        && !LockFiles.AreCalled(TreePath.NameOf(path));

    private static HashSet<string> UnknowableOf(IReadOnlyList<string> files, Func<string, string?> text, DependencyInventory inventory)
    {
        var declaring = inventory.Projects.SelectMany(project => project.Declarations).Select(declaration => declaration.Place.Path)
            .ToHashSet(StringComparer.Ordinal);
        return [.. files.Where(path => IsUnknowable(path, text, declaring)).Select(path => path[..Math.Max(0, path.LastIndexOf('/'))])];
    }

    private static bool IsUnknowable(string path, Func<string, string?> text, HashSet<string> declaring) => TreePath.NameOf(path) switch
    {
        "setup.py" => !declaring.Contains(path) && text(path)?.Contains("install_requires", StringComparison.Ordinal) == true,
        "pyproject.toml" => text(path) is { } content && IsDynamic(content),
        var name when Requirements().IsMatch(name) => !declaring.Contains(path) && text(path) is { Length: > 0 },
        "package.json" => !declaring.Contains(path) && text(path) is { } content && UsageManifests.NamesDependencies(content),
        "environment.yml" or "environment.yaml" or "BUILD" or "BUILD.bazel" or "pants.toml" => true,
        _ => false,
    };

    /// <summary>Whether a build tool works the dependencies out; nobody knows what a broken file says.</summary>
    private static bool IsDynamic(string pyproject) => TomlDocument.TryRead(pyproject) is not { } root
        || root.TextsAt("project", "dynamic").Any(name => name is "dependencies" or "optional-dependencies");

    [GeneratedRegex("[.]([cm]?[jt]sx?|vue|svelte|astro)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Script();

    [GeneratedRegex(
        "[.](toml|cfg|ini|conf|ya?ml|sh|bash|zsh|fish|ps1|bat|cmd|mk|make|in|nix|tf|service|rb)$|"
        + "(Docker|Container|Make)file|package[.]json$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Configuration();

    /// <summary>Packages, and Yarn itself.</summary>
    [GeneratedRegex("(^|/)(node_modules|[.]yarn)/", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Installed();

    /// <summary>The first that stands there: nothing but the name of a person or a licence could come before it.</summary>
    [GeneratedRegex("\"name\"\\s*:\\s*\"(?<name>[^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OwnName();

    /// <summary>Those of tests are not read as manifests of the subject.</summary>
    [GeneratedRegex("^.*requirements.*[.](txt|in)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Requirements();

    [GeneratedRegex(
        @"([.](toml|cfg|ini|conf|ya?ml|json|jsonc|json5|sh|bash|zsh|fish|ps1|bat|cmd|mk|make|ipynb|html?|css|scss|sass|less|in|nix|tf|service|hcl|properties|rb|xml|pth)|^[^.]+|^[.].+|.*(Dockerfile|Containerfile|Makefile).*)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex MayMention();
}
