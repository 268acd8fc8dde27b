using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Dependencies.Usage.Python;

/// <summary>Compares what Python code imports with what is declared for it.</summary>
internal sealed class PythonUsageJudge
{
    private readonly DependencyInventory inventory;
    private readonly UsageFacts facts;
    private readonly PythonModules modules;
    private readonly IReadOnlyList<PythonHome> homes;
    private readonly Dictionary<string, PythonHome> homeAt;
    private readonly ILookup<string, ForeignImport> foreignOf;
    private readonly ILookup<string, ForeignImport> foreignBelow;
    private readonly HashSet<string> withCode;
    private readonly HashSet<string> broughtIn;
    private readonly HashSet<string> judged;
    private readonly HashSet<string> unread;
    private readonly HashSet<string> declaringThemselves;

    /// <summary>Directories of tasks for invoke or Fabric, which nobody needs at run time.</summary>
    private readonly HashSet<string> tasks;

    /// <summary>Sorts the imports of every file.</summary>
    public PythonUsageJudge(DependencyInventory inventory, UsageFacts facts)
    {
        (this.inventory, this.facts) = (inventory, facts);
        (modules, homes) = (new PythonModules(facts.Files), PythonHome.Of(inventory, facts.Manifests));
        judged = facts.Files.ToHashSet(StringComparer.Ordinal);
        homeAt = homes.ToDictionary(home => home.Directory, StringComparer.Ordinal);
        ForeignImport[] foreign = [.. facts.Python.SelectMany(
            source => source.Imports.Where(import => IsForeign(source, import)).Select(import => new ForeignImport(source.Path, import)))];
        foreignOf = Sorted(foreign, path => HomesOf(path).Take(1));
        foreignBelow = Sorted(foreign, HomesOf);
        withCode = facts.Python.SelectMany(source => HomesOf(source.Path)).Select(home => home.Directory).ToHashSet(StringComparer.Ordinal);
        unread = [.. from project in inventory.Projects
                     where project.System == PackageSystem.PyPI
                     from problem in project.Problems
                     where problem.Place.Path != project.Lock
                     select TreePath.DirectoryOf(problem.Place.Path)];
        declaringThemselves = [.. facts.Python.Where(source => source.DeclaresItself).Select(source => source.Path)];
        tasks = [.. from source in facts.Python
                    let directory = TreePath.DirectoryOf(source.Path)
                    where TreePath.NameOf(directory) == "tasks" && source.Imports.Any(import => import.Root is "invoke" or "fabric")
                    select directory];
        broughtIn = inventory.Edges.Values.SelectMany(children => children).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>How many packages are imported.</summary>
    public int Imported => homes.SelectMany(Needed).Select(use => use.Import.Root).Distinct(StringComparer.Ordinal).Count();

    /// <summary>How many declarations were looked at.</summary>
    public int Declared => homes.Where(HasCode).Sum(home => home.Declared.Count);

    /// <summary>Sources whose imports would have to be declared, and are not known.</summary>
    public IEnumerable<UnreadFile> NotRead => facts.Unread.Where(file => file.System == PackageSystem.PyPI)
        .Where(file => judged.Contains(file.Path) && PythonPurposes.IsJudged(file.Path) && HomesOf(file.Path).Any());

    /// <summary>Declarations that nothing uses.</summary>
    public IEnumerable<Finding> Unused() => homes.Where(HasCode).SelectMany(Told);

    /// <summary>Imports that nothing declares, or only for development.</summary>
    public IEnumerable<Finding> Undeclared() => homes.SelectMany(Undeclared);

    private bool IsForeign(PythonSource source, PythonImport import) => !PythonNames.IsStandard(import.Root) && (
        PythonNames.IsShared(import) || !modules.Has(source.Path, import.Root));

    /// <summary>The homes that a file lies below, the nearest first: that one must declare what it imports.</summary>
    private IEnumerable<PythonHome> HomesOf(string path) =>
        TreePath.Above(path).Select(directory => homeAt.GetValueOrDefault(directory)).OfType<PythonHome>();

    /// <summary>Imports by the directory of a home.</summary>
    private static ILookup<string, ForeignImport> Sorted(ForeignImport[] imports, Func<string, IEnumerable<PythonHome>> homesOf) => imports
        .GroupBy(use => use.Path, StringComparer.Ordinal)
        .SelectMany(file => homesOf(file.Key).SelectMany(home => file.Select(use => (home.Directory, Use: use))))
        .ToLookup(pair => pair.Directory, pair => pair.Use, StringComparer.Ordinal);

    /// <summary>What the directory and those above it declare; true for the runtime.</summary>
    private Dictionary<string, bool> VisibleFrom(PythonHome home) => homes.Where(
        above => above.Directory.Length == 0 || home.Directory == above.Directory || above.Holds(home.Directory))
        .SelectMany(above => above.Declared)
        .GroupBy(pair => pair.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Any(pair => pair.Value), StringComparer.Ordinal);

    private IEnumerable<Finding> Undeclared(PythonHome home)
    {
        var own = home.Projects.Select(project => PackageName.Key(PackageSystem.PyPI, project.Name)).ToHashSet(StringComparer.Ordinal);
        var declared = new PythonDeclared(VisibleFrom(home), own);
        var isOpen = Unmatched(home).Any(key => !PythonNames.KnowsPackage(key));
        var doubtful = new List<ForeignImport>();
        var packages = Needed(home).GroupBy(use => PythonNames.PackageOf(use.Import), StringComparer.Ordinal)
            .OrderBy(package => package.Key, StringComparer.Ordinal);
        foreach (var package in packages)
        {
            var missing = package.Where(use => declared.Lacks(package.Key, use.Import)).ToList();
            if (missing.Count == 0 && Early(home, declared, package) is [_, ..] early)
                yield return ForDevelopment(package.Key, early);
            if (missing.Count == 0 || (isOpen && !PythonNames.Knows(missing[0].Import) && ComponentOf(package.Key) is null))
                continue;
            if (missing.FindAll(IsKnowable) is [_, ..] certain)
                yield return Missing(home, package.Key, certain);
            else
                doubtful.Add(missing[0]);
        }

        if (doubtful.Count > 0)
            yield return NotKnown(home, doubtful);
    }

    /// <summary>Uses at run time of what is declared for development only.</summary>
    private List<ForeignImport> Early(PythonHome home, PythonDeclared declared, IGrouping<string, ForeignImport> package) =>
        declared.Own.Contains(package.Key) || home.Projects.All(project => project.IsDevelopment)
            ? []
            : [.. package.Where(use => IsRuntime(use) && !declared.IsForRuntime(use.Import))];

    private IEnumerable<ForeignImport> Needed(PythonHome home) => foreignOf[home.Directory].Where(use =>
        !use.Import.IsOptional && !declaringThemselves.Contains(use.Path) && judged.Contains(use.Path)
        && PythonPurposes.IsJudged(use.Path)
        && !TreePath.Above(use.Path).Any(unread.Contains) && !IsSample(use.Path, home));

    /// <summary>A project below a directory of tests, which they feed on, with a manifest of its own that is not read.</summary>
    private bool IsSample(string path, PythonHome home) =>
        TreePath.Above(path).TakeWhile(directory => directory != home.Directory).Any(facts.Samples.Contains);

    private bool IsRuntime(ForeignImport use) =>
        use.Import.IsAtTop && modules.IsInPackage(use.Path) && !PythonPurposes.IsTest(use.Path) && !PythonNames.IsShared(use.Import)
            && !TreePath.Above(use.Path).Any(tasks.Contains)
            && PythonNames.PackageOf(use.Import) is not ("setuptools" or "pytest" or "hypothesis");

    /// <summary>Whether what is declared for a file can be read.</summary>
    private bool IsKnowable(ForeignImport use) => !TreePath.Above(use.Path).Any(facts.Unknowable.Contains);

    private Component? ComponentOf(string key) => inventory.Components.FirstOrDefault(
        component => component.System == PackageSystem.PyPI && PackageName.Key(PackageSystem.PyPI, component.Name) == key);

    private Finding Missing(PythonHome home, string package, List<ForeignImport> uses)
    {
        var way = ComponentOf(package) is { IsDirect: false } component ? $" {ComponentPath.Told(inventory, component)}" : "";
        return UsageRules.UsedAreDeclared.Violated(
            $"{uses[0].Told} is imported{InMore(uses)}, and {home.Manifest} does not declare {Named(package, uses[0])}.{way}",
            uses[0].Place) with
        {
            Component = inventory.NameOf(PackageSystem.PyPI, package),
            Remedy = $"Declare it in {home.Manifest}; "
                + "where the code does without, import it under \"except ImportError\" and declare an extra.",
        };
    }

    private Finding ForDevelopment(string package, List<ForeignImport> uses) =>
        UsageRules.UsedAreDeclared.Violated(
            $"{uses[0].Told} is imported by runtime code{InMore(uses)}, and declared for development only.", uses[0].Place) with
        {
            Component = inventory.NameOf(PackageSystem.PyPI, package),
            Remedy = "Declare it among the dependencies of the runtime.",
        };

    private static Finding NotKnown(PythonHome home, List<ForeignImport> uses) =>
        UsageRules.UsedAreDeclared.NotChecked(
            $"{Counted.Of(uses.Count, "imported package")} may be declared where it cannot be read, by a program or "
                + $"in a file of another kind: {Counted.Listed([.. uses.Select(use => use.Told)])}.",
            "Write the dependencies out in pyproject.toml.") with
        {
            Component = home.Manifest,
            Place = uses[0].Place,
        };

    private static string InMore(List<ForeignImport> uses) =>
        uses.Select(use => use.Path).Distinct(StringComparer.Ordinal).Count() - 1 is > 0 and var more
            ? $", in {Counted.Of(more, "more file")} too"
            : "";

    private static string Named(string package, ForeignImport use) =>
        package == PackageName.Key(PackageSystem.PyPI, use.Import.Root) ? "it" : $"\"{package}\"";

    /// <summary>Keys of declarations that no import below the home matches.</summary>
    private HashSet<string> Unmatched(PythonHome home)
    {
        var imports = foreignBelow[home.Directory].Select(use => use.Import)
            .DistinctBy(import => string.Join(' ', import.Paths), StringComparer.Ordinal).ToList();
        return [.. home.Declared.Keys.Where(key => !imports.Any(import => PythonNames.Provides(key, import)))];
    }

    private bool HasCode(PythonHome home) =>
        SideTrees.Of(home.Directory + "/x") is null && withCode.Contains(home.Directory);

    private IEnumerable<Finding> Told(PythonHome home) => UnreadFiles.Told(facts, PackageSystem.PyPI, home.Directory,
        [.. Unused(home).Select(declaration => new UnusedDeclaration(
            declaration,
            inventory.NameOf(PackageSystem.PyPI, declaration.Name),
            $"\"{declaration.Name}\" is declared, and nothing imports or names it."))]);

    private IEnumerable<Declaration> Unused(PythonHome home)
    {
        var unmatched = Unmatched(home);
        var visible = VisibleFrom(home);
        var isOpen = foreignBelow[home.Directory].Any(
            use => !PythonNames.Knows(use.Import) && !visible.Keys.Any(key => PythonNames.Provides(key, use.Import)));
        var places = home.Declarations.ToLookup(
            pair => PackageName.Key(PackageSystem.PyPI, pair.Declaration.Name), pair => pair.Declaration.Place, StringComparer.Ordinal);
        foreach (
            var (project, declaration) in home.Declarations
                .Where(pair => !pair.Project.IsDevelopment && pair.Declaration.Place.Path != pair.Project.Lock
                && MayBeUnused(pair.Declaration)))
        {
            var key = PackageName.Key(PackageSystem.PyPI, declaration.Name);
            var isKnown = PythonSigns.AreKnown(key) || (declaration.Scope == DependencyScope.Runtime && !isOpen && !IsFrozen(project));
            if (
                isKnown && unmatched.Contains(key) && !PythonSigns.ActsUnseen(key) && !IsHosted(visible, key) && !IsBroughtIn(key)
                    && !IsMentioned(key, [.. places[key]]))
                yield return declaration;
        }
    }

    /// <summary>Requirements that are all exact may have been written by a program, with what others bring in.</summary>
    private static bool IsFrozen(DependencyProject project) =>
        project.Manifest.EndsWith(".txt", StringComparison.Ordinal) && project.Declarations.All(
            declaration => declaration.IsExact || declaration.Origin.Kind != OriginKind.Registry);

    /// <summary>What is for some platforms or for those who ask for an extra may serve without being named.</summary>
    private static bool MayBeUnused(Declaration declaration) =>
        declaration.Origin.Kind is not (OriginKind.Workspace or OriginKind.Path)
        && (
            !declaration.IsOptional
                || (declaration.Scope == DependencyScope.Development
                && declaration.Condition?.Contains("python_", StringComparison.Ordinal) != true
                && declaration.Condition?.Contains("platform", StringComparison.Ordinal) != true));

    private bool IsHosted(Dictionary<string, bool> visible, string key) => PythonSigns.HostsOf(key).Any(
        host => visible.ContainsKey(host) || ComponentOf(host) is not null);

    private bool IsBroughtIn(string key) => inventory.Components.Any(
        component => component.System == PackageSystem.PyPI && PackageName.Key(PackageSystem.PyPI, component.Name) == key
            && broughtIn.Contains(component.Purl));

    private bool IsMentioned(string key, HashSet<Place> declared) => PythonSigns.Of(key).Any(
        sign => facts.Mentions.Has(Mentions.Python(sign), declared));
}
