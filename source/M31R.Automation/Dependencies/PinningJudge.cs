using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Dependencies;

/// <summary>Judges <c>dependencies-are-pinned</c>.</summary>
internal static class PinningJudge
{
    private const int Named = 5;
    private static readonly Rule Rule = DependencyRules.Pinned;

    /// <summary>What a lock lacks is told with the lock.</summary>
    private static Finding Lacking => Rule.NotChecked(
        $"Not every lock holds what its manifest asks for; \"{DependencyRules.LockMatches.Id}\" says what is missing.",
        $"Do what \"{DependencyRules.LockMatches.Id}\" asks for.") with
    {
        Component = "what locks lack",
    };

    /// <summary>
    /// One finding for a project whose lock is missing and one for a file that declares for several such, one for an action by its tag, else
    /// one for each declaration that nothing pins.
    /// </summary>
    public static IReadOnlyList<Finding> Judge(DependencyInventory inventory) => Seen(inventory).WithBlindSpots(Rule, inventory);

    private static Finding[] Seen(DependencyInventory inventory)
    {
        var declared = inventory.Projects.SelectMany(project => project.Declarations.Where(IsPinnable)).Count();
        if (declared == 0)
            return [Rule.NotApplicable("No project declares a dependency on a package.")];

        Finding[] loose = [.. Packages(inventory), .. Actions(inventory)];
        return loose.Length > 0 ? loose
            : inventory.Projects.Any(project => Loose(project).Any(LockDrift.Lacking(project))) ? [Lacking]
            : [Told(declared, inventory.Projects.Where(IsExcused).Sum(project => Loose(project).Length))];
    }

    private static Finding Told(int declared, int excused) => (declared - excused, excused) switch
    {
        (0, _) => Rule.NotApplicable("Only examples, which are there to be copied, declare dependencies."),
        (var pinned, 0) => Rule.Holds($"{Words(pinned)} pinned{(pinned == 1 ? "" : ", all of them")}."),
        (var pinned, _) => Rule.Holds(
            $"{Words(pinned)} pinned; {Words(excused)} of examples without a lock {(excused == 1 ? "needs" : "need")} no pin."),
    };

    private static string Words(int count) => Counted.Of(count, "declared dependency", "declared dependencies");

    /// <summary>
    /// Own projects are of the same commit, and so pinned; what others bring is theirs to pin; what a build needs before it reads a lock no
    /// lock can hold.
    /// </summary>
    internal static bool IsPinnable(Declaration declaration) =>
        declaration is { Origin.Kind: not (OriginKind.Workspace or OriginKind.Path), IsPeer: false, IsLockable: true, IsVoid: false };

    private static bool IsWorkflow(DependencyProject project) => project.System == PackageSystem.GitHubActions;

    private static IEnumerable<Finding> Packages(DependencyInventory inventory)
    {
        (DependencyProject Project, Declaration[] Loose)[] judged =
        [
            .. from project in inventory.Projects
               where !IsWorkflow(project) && !IsExcused(project) && !BlindSpots.HasUnreadLock(project)
               let isLacking = LockDrift.Lacking(project)
               select (project, Loose(project).Where(declaration => !isLacking(declaration)).ToArray()),
        ];
        var unlocked = judged.Where(each => each.Project is { Lock: null, IsLockExpected: true }).ToList();
        var shared = unlocked.SelectMany(each => each.Loose, (each, declaration) => (each.Project, Declaration: declaration))
            .GroupBy(pair => pair.Declaration.Place.Path, StringComparer.Ordinal)
            .Where(file => file.Select(pair => pair.Project).Distinct().Count() > 1)
            .ToDictionary(file => file.Key, file => file.ToList(), StringComparer.Ordinal);
        return
        [
            .. shared.Values.Select(Shared),
            .. from each in unlocked
               let own = each.Loose.Where(declaration => !shared.ContainsKey(declaration.Place.Path)).ToArray()
               where own.Length > 0
               select Together(each.Project, own),
            .. judged.Except(unlocked).SelectMany(each => each.Loose, (each, declaration) => Single(each.Project, declaration) with
            {
                Component = inventory.NameOf(each.Project.System, declaration.Name),
            }),
        ];
    }

    /// <summary>What one file declares for many projects is mended once, and said once.</summary>
    private static Finding Shared(List<(DependencyProject Project, Declaration Declaration)> uses)
    {
        var (project, first) = uses[0];
        string[] names = [.. uses.Select(use => Shown(project.System, use.Declaration)).Distinct(StringComparer.Ordinal)];
        string[] projects = [.. uses.Select(use => $"\"{use.Project.Manifest}\"").Distinct(StringComparer.Ordinal)];
        return Rule.Violated(
            $"{Counted.Of(names.Length, "dependency", "dependencies")} of {projects.Length} projects ({Counted.Listed(projects)}) "
            + $"may be another version tomorrow: {Counted.First(names, Named)}.",
            first.Place) with
        {
            Component = first.Place.Path,
            Remedy = $"{Lock(project)} of each of the projects, or write exact versions.",
        };
    }

    private static string Lock(DependencyProject project) =>
        $"Commit a lock file (\"{project.LockCommand}\" writes {project.LockName})";

    private static Declaration[] Loose(DependencyProject project) =>
        [.. project.Declarations.Where(declaration => IsPinnable(declaration) && !IsPinned(project, declaration))];

    private static bool IsExcused(DependencyProject project) =>
        project is { Lock: null, IsLockExpected: true } && ExampleTrees.Hold(project.Manifest);

    private static bool IsPinned(DependencyProject project, Declaration declaration) =>
        declaration.IsExact || (project.Lock is not null && declaration.Resolved.Count > 0);

    private static Finding Together(DependencyProject project, Declaration[] loose)
    {
        var all = project.Declarations.Count(IsPinnable);
        var of = loose[0].Place.Path == project.Manifest ? "" : $" of {project.Manifest}";
        var names = Counted.First([.. loose.Select(declaration => Shown(project.System, declaration))], Named);
        return Rule.Violated(
            $"{loose.Length} of {Counted.Of(all, "dependency", "dependencies")}{of} may be another version tomorrow: {names}.",
            loose[0].Place) with
        {
            Component = project.Manifest,
            Remedy = $"{Lock(project)}, or write exact versions.",
        };
    }

    private static Finding Single(DependencyProject project, Declaration declaration)
    {
        var why = project.Lock is { } path ? $"is a range that {path} does not resolve" : "may be another version tomorrow";
        var remedy = project.Lock is null
            ? Rule.Remedy
            : $"Run \"{project.LockCommand}\" and commit the lock file, or write one exact version.";
        return Rule.Violated($"{Shown(project.System, declaration)} {why}.", declaration.Place) with
        {
            Remedy = remedy,
        };
    }

    /// <summary>An action is mended once for all workflows that use it, and said once.</summary>
    private static IEnumerable<Finding> Actions(DependencyInventory inventory) =>
        from declaration in inventory.Projects.Where(IsWorkflow).SelectMany(project => project.Declarations)
        where IsPinnable(declaration) && !declaration.IsExact
        group declaration by (declaration.Name, declaration.Range) into uses
        select Moved(uses.First(), uses.Count()) with
        {
            Component = inventory.NameOf(PackageSystem.GitHubActions, uses.Key.Name),
        };

    private static Finding Moved(Declaration action, int count)
    {
        var again = count > 1 ? $"; it is used in {count} places" : "";
        var (message, remedy) = IsShortHash(action.Range)
            ? ($"is the beginning of a hash, which names no commit for sure: a tag or branch may be called so{again}.",
                "Write all 40 letters of the hash, and the name of the release in a comment behind it.")
            : action.Origin.Kind == OriginKind.Image
            ? ($"can be made another image by whoever may publish under its name{again}.",
                $"Write the digest of the image that \"{action.Range}\" names now (\"{action.Name}@sha256:…\"), "
                    + "and the tag in a comment behind it.")
            : ($"can be moved to other code by whoever may push to its repository{again}.",
                $"Write the full hash of the commit that \"{action.Range}\" names now, or of the release that "
                    + $"\"{AdvisoryRules.NotVulnerable.Id}\" asks for where it does, and the name in a comment behind it.");
        return Rule.Violated($"{Shown(PackageSystem.GitHubActions, action)} {message}", action.Place) with
        {
            Remedy = remedy,
        };
    }

    /// <summary>What git prints of a hash; a number alone is a version or a day.</summary>
    private static bool IsShortHash(string range) => range.Length is >= 7 and < 40 && range.All(char.IsAsciiHexDigitLower)
        && range.Any(char.IsAsciiDigit) && range.Any(char.IsAsciiLetter);

    private static string Shown(PackageSystem system, Declaration declaration) => $"\"{declaration.Name}\" ({Wish(system, declaration)})";

    private static string Wish(PackageSystem system, Declaration declaration) => declaration switch
    {
        { Origin: { Kind: OriginKind.Git, Revision: null } } => "whatever its repository's main branch holds",
        { Origin: { Kind: OriginKind.Git, Revision: { } revision }, Range: var range } when range != revision =>
            $"branch or tag \"{revision}\" of its repository",
        { Origin.Kind: OriginKind.Archive, Range: "" } => "whatever its address answers",
        { Range: "" } => "any version",
        { Range: var range } => ShownRange.Of(system, range),
    };
}
