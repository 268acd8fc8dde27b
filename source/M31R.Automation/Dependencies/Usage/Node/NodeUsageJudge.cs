using System.Text.RegularExpressions;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Dependencies.Usage.Node;

/// <summary>Compares what scripts import with what <c>package.json</c> declares for them.</summary>
internal sealed partial class NodeUsageJudge
{
    private readonly DependencyInventory inventory;
    private readonly UsageFacts facts;
    private readonly IReadOnlyList<NodeHome> homes;
    private readonly Dictionary<string, NodeHome> byDirectory;
    private readonly Dictionary<string, HashSet<string>> workspaces;
    private readonly HashSet<string> withCode;
    private readonly HashSet<string> own;
    private readonly HashSet<string> ambient;
    private readonly HashSet<string> files;
    private readonly ILookup<string, PackageImport> byPackage;
    private readonly HashSet<string> broughtIn;
    private readonly HashSet<string> judged;
    private readonly string[] beginnings;
    private readonly ILookup<string, string> configured;

    /// <summary>What Python code names: servers write import maps for browsers.</summary>
    private readonly HashSet<string> served;

    /// <summary>Sorts the imports of every script.</summary>
    public NodeUsageJudge(DependencyInventory inventory, UsageFacts facts)
    {
        (this.inventory, this.facts) = (inventory, facts);
        homes = NodeHome.Of(inventory, facts.Manifests
            .Where(path => !facts.Unknowable.Contains(TreePath.DirectoryOf(path))));
        byDirectory = homes.ToDictionary(home => home.Directory, StringComparer.Ordinal);
        withCode = [.. facts.Scripts.SelectMany(source => TreePath.Above(source.Path))];
        workspaces = inventory.Projects.Where(project => project.System == PackageSystem.Npm)
            .SelectMany(project => project.Declarations, (project, declared) => (TreePath.DirectoryOf(project.Manifest), declared.Name))
            .GroupBy(pair => pair.Item1, pair => pair.Name, StringComparer.Ordinal)
            .ToDictionary(names => names.Key, names => names.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        served = [.. facts.Python.SelectMany(source => source.Literals)];
        judged = facts.Files.ToHashSet(StringComparer.Ordinal);
        beginnings = [.. facts.Scripts.SelectMany(source => source.Literals).Where(literal => Beginning().IsMatch(literal))
            .Distinct(StringComparer.Ordinal)];
        configured = NodeTools.Of(facts.Files);
        own = [.. facts.OwnNames, .. inventory.Projects.Where(project => project.System == PackageSystem.Npm)
            .Select(project => project.Name)];
        ambient = [.. facts.Scripts.SelectMany(source => source.Ambient).Select(module => NodeNames.PackageOf(module) ?? module)];
        files = [.. facts.Files.SelectMany(file => TreePath.Above(file)), .. facts.Files.Select(WithoutEnding)];
        byPackage = facts.Scripts.SelectMany(
            source => source.Imports.Select(import => new PackageImport(source.Path, import, NodeNames.PackageOf(import.Specifier))))
            .Where(use => use.Package is not null && !IsAlias(use)).ToLookup(use => use.Package!, StringComparer.Ordinal);
        broughtIn = [.. inventory.Edges.Values.SelectMany(children => children)
            .Where(purl => purl.StartsWith("pkg:npm/", StringComparison.Ordinal)).Select(purl => inventory[purl].Name)];
    }

    /// <summary>How many packages are imported.</summary>
    public int Imported => byPackage.Count(package => !own.Contains(package.Key) && package.Any(IsNeeded));

    /// <summary>How many declarations were looked at.</summary>
    public int Declared => homes.Where(HasCode).Sum(home => home.Declarations.Count);

    /// <summary>Sources whose imports would have to be declared, and are not known.</summary>
    public IEnumerable<UnreadFile> NotRead => facts.Unread.Where(file => file.System == PackageSystem.Npm)
        .Where(file => judged.Contains(file.Path) && !IsAside(file.Path) && HomeOf(file.Path) is not null);

    /// <summary>Declarations that nothing uses.</summary>
    public IEnumerable<Finding> Unused() => homes.Where(HasCode).SelectMany(Told);

    /// <summary>Imports that nothing declares.</summary>
    public IEnumerable<Finding> Undeclared() =>
        from package in byPackage.OrderBy(uses => uses.Key, StringComparer.Ordinal)
        where !own.Contains(package.Key) && !served.Contains(package.Key) && !ambient.Contains(package.Key)
        from home in package.Where(use => IsNeeded(use) && !IsDeclared(use)).GroupBy(use => HomeOf(use.Path)!)
        select Missing(home.Key, [.. home]);

    private bool IsNeeded(PackageImport use) =>
        use.Import is { IsOptional: false, IsTypeOnly: false } && judged.Contains(use.Path) && !use.Package!.Any(char.IsAsciiLetterUpper)
            && !IsAside(use.Path) && HomeOf(use.Path) is not null && !IsUnknowable(use.Path);

    private bool IsUnknowable(string path) => TreePath.Above(path).TakeWhile(directory => !byDirectory.ContainsKey(directory))
        .Any(directory => facts.Unknowable.Contains(directory));

    private static bool IsAside(string path) => SideTrees.Of(path, testsCount: true) is not null || Aside().IsMatch(path) || (
        SideTrees.Of(path) is not null && !TestFile().IsMatch(path));

    private NodeHome? HomeOf(string path) => HomesOf(path).FirstOrDefault();

    /// <summary>The nearest first.</summary>
    private IEnumerable<NodeHome> HomesOf(string path) =>
        TreePath.Above(path).Select(directory => byDirectory.GetValueOrDefault(directory)).OfType<NodeHome>();

    private bool IsDeclared(PackageImport use) => HomesOf(use.Path)
        .Any(home => home.Names.Contains(use.Package!) || home.Names.Contains(NodeNames.TypesOf(use.Package!))) || IsDeclaredByAMember(use);

    /// <summary>
    /// Code of no member of a workspace finds what any member declares, because that is installed at its root; bundlers build members of
    /// such code.
    /// </summary>
    private bool IsDeclaredByAMember(PackageImport use) =>
        HomeOf(use.Path) is { } home && workspaces.TryGetValue(home.Directory, out var declared) && declared.Contains(use.Package!);

    private bool IsAlias(PackageImport use) =>
        facts.Aliases.Contains(use.Import.Specifier) || Prefixes(use.Import.Specifier).Any(facts.Aliases.Contains)
        || facts.Aliases.Where(alias => alias.StartsWith("base:", StringComparison.Ordinal)).Any(
            alias => files.Contains(TreePath.In(alias["base:".Length..], use.Import.Specifier.Split('/')[0])));

    private static IEnumerable<string> Prefixes(string specifier)
    {
        for (var end = specifier.LastIndexOf('/'); end > 0; end = specifier.LastIndexOf('/', end - 1))
            yield return specifier[..end];
    }

    private Finding Missing(NodeHome home, PackageImport[] uses)
    {
        var more = uses.Select(use => use.Path).Distinct(StringComparer.Ordinal).Count() - 1;
        var component = inventory.Components.FirstOrDefault(
            component => component.System == PackageSystem.Npm && component.Name == uses[0].Package);
        var way = component is { IsDirect: false } ? $" {ComponentPath.Told(inventory, component)}" : "";
        return UsageRules.UsedAreDeclared.Violated(
            $"\"{uses[0].Package}\" is imported{(more > 0 ? $", in {Counted.Of(more, "more file")} too" : "")}, "
                + $"and {TreePath.In(home.Directory, "package.json")} does not declare it.{way}",
            new Place(uses[0].Path, uses[0].Import.Line)) with
        {
            Component = inventory.NameOf(PackageSystem.Npm, uses[0].Package!),
            Remedy = $"Declare it in {TreePath.In(home.Directory, "package.json")}; "
                + "where the code does without, import it under \"try\" and declare it in \"optionalDependencies\".",
        };
    }

    private bool HasCode(NodeHome home) => !IsAside(TreePath.In(home.Directory, "x")) && withCode.Contains(home.Directory);

    private IEnumerable<Finding> Told(NodeHome home) => UnreadFiles.Told(facts, PackageSystem.Npm, home.Directory,
        [.. Unused(home).Select(declaration => new UnusedDeclaration(
            declaration,
            inventory.NameOf(PackageSystem.Npm, declaration.Name),
            $"\"{declaration.Name}\" is declared, and nothing imports or names it."))]);

    private IEnumerable<Declaration> Unused(NodeHome home)
    {
        foreach (var group in home.Declarations.Where(IsJudged).GroupBy(declaration => declaration.Name, StringComparer.Ordinal))
        {
            HashSet<Place> places = [.. home.Declarations.Where(declaration => declaration.Name == group.Key)
                .Select(declaration => declaration.Place)];
            var isPeer = home.Declarations.Any(declaration => declaration.Name == group.Key && !IsJudged(declaration));
            if (!isPeer && !NodeNames.ActsUnseen(group.Key) && !broughtIn.Contains(group.Key)
                && !configured[group.Key].Any(directory => TreePath.IsBelow(TreePath.In(directory, "x"), home.Directory))
                && !byPackage[group.Key].Any(use => TreePath.IsBelow(use.Path, home.Directory))
                && !beginnings.Any(beginning => group.Key.StartsWith(beginning, StringComparison.Ordinal))
                && !NodeNames.SpellingsOf(group.Key).Any(name => facts.Mentions.Has(name, places)))
                yield return group.First();
        }
    }

    /// <summary>A peer is asked of others; what is optional may serve without being named.</summary>
    private static bool IsJudged(Declaration declaration) =>
        declaration is { IsOptional: false, IsPeer: false, Condition: null, Origin.Kind: not (OriginKind.Workspace or OriginKind.Path) };

    private static string WithoutEnding(string path) => path.IndexOf('.', path.LastIndexOf('/') + 1) is > 0 and var dot ? path[..dot]
        : path;

    [GeneratedRegex("(^|/)(__?fixtures?__?|fixtures?|__mocks__|mocks?|testdata|test-data|data|resources|assets|public|static|"
        + "dist|lib-cov|_?vendor(s|ed)?|patched|third[_-]?party|snippets|tutorials?|www|website|site|stories|cypress|"
        + "tools?|__testfixtures__)/|[.]d[.][cm]?ts$|"
        + "[.]stories[.]",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Aside();

    /// <summary>What a name may be put together from.</summary>
    [GeneratedRegex("^(@[a-z0-9-]+/[a-z0-9.-]*|[a-z0-9-]{5,}[-/])$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Beginning();

    [GeneratedRegex("[.](test|spec)[.][cm]?[jt]sx?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TestFile();
}
