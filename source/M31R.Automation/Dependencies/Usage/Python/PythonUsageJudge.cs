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
    private readonly List<ForeignImport> foreign;
    private readonly HashSet<string> broughtIn;
    private readonly HashSet<string> judged;

    /// <summary>Sorts the imports of every file.</summary>
    public PythonUsageJudge(DependencyInventory inventory, UsageFacts facts)
    {
        (this.inventory, this.facts) = (inventory, facts);
        (modules, homes) = (new PythonModules(facts.Files), PythonHome.Of(inventory));
        judged = facts.Files.ToHashSet(StringComparer.Ordinal);
        foreign = [.. facts.Python.SelectMany(
            source => source.Imports.Where(import => IsForeign(source, import)).Select(import => new ForeignImport(source.Path, import)))];
        broughtIn = inventory.Edges.Values.SelectMany(children => children).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>How many packages are imported.</summary>
    public int Imported => foreign.Select(use => use.Import.Root).Distinct(StringComparer.Ordinal).Count();

    /// <summary>How many declarations were looked at.</summary>
    public int Declared => homes.Sum(home => home.Declared.Count);

    /// <summary>Declarations that nothing uses.</summary>
    public IEnumerable<Finding> Unused() => homes.SelectMany(Unused);

    /// <summary>Imports that nothing declares, or only for development.</summary>
    public IEnumerable<Finding> Undeclared() => homes.SelectMany(Undeclared);

    private bool IsForeign(PythonSource source, PythonImport import) => !PythonNames.IsStandard(import.Root) && (
        PythonNames.IsShared(import) || !modules.Has(source.Path, import.Root));

    private PythonHome? HomeOf(string path) => homes.FirstOrDefault(home => home.Holds(path));

    /// <summary>What the directory and those above it declare; true for the runtime.</summary>
    private Dictionary<string, bool> VisibleFrom(PythonHome home) => homes.Where(
        above => above.Directory.Length == 0 || home.Directory == above.Directory || above.Holds(home.Directory))
        .SelectMany(above => above.Declared)
        .GroupBy(pair => pair.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Any(pair => pair.Value), StringComparer.Ordinal);

    private IEnumerable<Finding> Undeclared(PythonHome home)
    {
        var visible = VisibleFrom(home);
        var isOpen = Unmatched(home).Any(key => !PythonNames.KnowsPackage(key));
        var needed = foreign.Where(use => !use.Import.IsOptional && judged.Contains(use.Path) && HomeOf(use.Path) == home
            && PythonPurposes.IsJudged(use.Path)).ToList();
        var doubtful = new List<ForeignImport>();
        var isOwn = home.Projects.Select(project => PackageName.Key(PackageSystem.PyPI, project.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (
            var group in needed.GroupBy(use => PythonNames.PackageOf(use.Import), StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var missing = group.Where(use => !visible.Keys.Any(key => PythonNames.Provides(key, use.Import)) && !isOwn.Contains(group.Key)
                && !PythonNames.IsShared(use.Import)).ToList();
            if (missing.Count > 0 && (!isOpen || PythonNames.Knows(missing[0].Import) || ComponentOf(group.Key) is not null))
            {
                if (missing.Where(use => IsKnowable(home, use)).ToList() is [_, ..] certain)
                    yield return Missing(home, group.Key, certain);
                else
                    doubtful.Add(missing[0]);
            }
            else if (
                missing.Count == 0 && group
                    .Where(use => IsRuntime(use) && !visible
                    .Any(pair => pair.Value && PythonNames.Provides(pair.Key, use.Import))).ToList() is [_, ..] early
                    && !isOwn.Contains(group.Key) && !home.Projects.All(project => project.IsDevelopment))
            {
                yield return ForDevelopment(group.Key, early);
            }
        }

        if (doubtful.Count > 0)
            yield return NotKnown(home, doubtful);
    }

    private bool IsRuntime(ForeignImport use) =>
        use.Import.IsAtTop && modules.IsInPackage(use.Path) && !PythonPurposes.IsTest(use.Path) && !PythonNames.IsShared(use.Import)
            && PythonNames.PackageOf(use.Import) is not ("setuptools" or "pytest" or "hypothesis");

    /// <summary>Whether all that is declared for a file was read.</summary>
    private bool IsKnowable(PythonHome home, ForeignImport use) =>
        home.Projects.All(project => project.Problems.Count == 0) && !TreePath.Above(use.Path).Any(
            directory => facts.Unknowable.Contains(directory) && (directory == home.Directory || home.Holds(directory)));

    private Component? ComponentOf(string key) => inventory.Components.FirstOrDefault(
        component => component.System == PackageSystem.PyPI && PackageName.Key(PackageSystem.PyPI, component.Name) == key);

    private Finding Missing(PythonHome home, string package, List<ForeignImport> uses)
    {
        var way = ComponentOf(package) is { IsDirect: false } component ? $" {ComponentPath.Told(inventory, component)}" : "";
        return UsageRules.UsedAreDeclared.Violated($"{uses[0].Told} is imported{InMore(uses)}, and {home.Manifest} does not declare {Named(package, uses[0])}.{way}", uses[0].Place) with { Component = package };
    }

    private static Finding ForDevelopment(string package, List<ForeignImport> uses) =>
        UsageRules.UsedAreDeclared.Violated(
            $"{uses[0].Told} is imported by runtime code{InMore(uses)}, and declared for development only.", uses[0].Place) with
        {
            Component = package,
            Remedy = "Declare it among the dependencies of the runtime.",
        };

    private static Finding NotKnown(PythonHome home, List<ForeignImport> uses) =>
        UsageRules.UsedAreDeclared.NotChecked(
            $"{Counted.Of(uses.Count, "imported package")} may be declared where it cannot be read, by a program or in a file of another kind: {Counted.Listed([.. uses.Select(use => use.Told)])}.",
            "Write the dependencies out in pyproject.toml.") with
        {
            Component = home.Manifest,
            Place = uses[0].Place,
        };

    private static string InMore(List<ForeignImport> uses) => uses.Select(use => use.Path).Distinct(StringComparer.Ordinal).Count() - 1 is > 0 and var more ? $", in {Counted.Of(more, "more file")} too" : "";

    private static string Named(string package, ForeignImport use) => package == PackageName.Key(PackageSystem.PyPI, use.Import.Root) ? "it" : $"\"{package}\"";

    /// <summary>Keys of declarations that no import below the home matches.</summary>
    private HashSet<string> Unmatched(PythonHome home)
    {
        var imports = foreign.Where(use => home.Holds(use.Path)).Select(use => use.Import)
            .DistinctBy(import => string.Join(' ', import.Paths), StringComparer.Ordinal).ToList();
        return [.. home.Declared.Keys.Where(key => !imports.Any(import => PythonNames.Provides(key, import)))];
    }

    private IEnumerable<Finding> Unused(PythonHome home)
    {
        if (SideTrees.Of(home.Directory + "/x") is not null || !facts.Python.Any(source => home.Holds(source.Path)))
            yield break;

        var unmatched = Unmatched(home);
        var visible = VisibleFrom(home);
        var isOpen = foreign.Any(
            use => home.Holds(use.Path) && !PythonNames.Knows(use.Import) && !visible.Keys
                .Any(key => PythonNames.Provides(key, use.Import)));
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
                yield return UsageRules.DeclaredAreUsed.Violated($"\"{declaration.Name}\" is declared, and nothing imports or names it.", declaration.Place) with { Component = declaration.Name };
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

/// <summary>An import of what is neither Python's nor the subject's own.</summary>
/// <param name="Path">The file.</param>
/// <param name="Import">What stands there.</param>
internal sealed record ForeignImport(string Path, PythonImport Import)
{
    /// <summary>The line.</summary>
    public Place Place => new(Path, Import.Line);

    /// <summary>The module in quotes.</summary>
    public string Told => $"\"{Import.Module}\"";
}
