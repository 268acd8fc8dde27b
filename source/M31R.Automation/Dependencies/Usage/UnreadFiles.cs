using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Dependencies.Usage;

/// <summary>Files that were not read, in what is told.</summary>
internal static class UnreadFiles
{
    private const string Remedy =
        "Save it as text of at most 1 MiB; what a program wrote and nobody edits, name under \"ignore\" of maintenance.yml.";

    /// <summary>
    /// One finding for each declaration that nothing uses; one for all of them where they may be used in what was not read below the same
    /// directory, and one for those of projects of which not all could be read: another package may ask for them.
    /// </summary>
    /// <param name="facts">Knows what was not read.</param>
    /// <param name="system">Whose packages.</param>
    /// <param name="directory">That of the manifest; empty for the root.</param>
    /// <param name="unused">Declared for that directory.</param>
    public static IEnumerable<Finding> Told(
        UsageFacts facts, PackageSystem system, string directory, IReadOnlyList<UnusedDeclaration> unused)
    {
        var groups = unused.ToLookup(pair => facts.HalfRead.Contains(pair.Declaration.Place.Path));
        Declaration[] doubted = [.. groups[true].Select(pair => pair.Declaration)];
        var known = ByFiles(facts, system, directory, [.. groups[false]]);
        return doubted.Length == 0 ? known : known.Prepend(HalfRead(doubted));
    }

    private static IEnumerable<Finding> ByFiles(
        UsageFacts facts, PackageSystem system, string directory, IReadOnlyList<UnusedDeclaration> unused)
    {
        UnreadFile[] unread = [.. facts.Unread.Where(file => (file.System ?? system) == system && TreePath.IsBelow(file.Path, directory))];
        return unread.Length == 0 || unused.Count == 0
            ? unused.Select(Unused)
            : [Doubted(system, [.. unused.Select(pair => pair.Declaration)], unread)];
    }

    /// <summary>One finding for sources whose imports are not known; none when there are none.</summary>
    public static IEnumerable<Finding> NotLookedAt(IReadOnlyList<UnreadFile> sources)
    {
        if (sources.Count > 0)
        {
            yield return UsageRules.UsedAreDeclared.NotChecked(
                $"What {Names(sources)} {(sources.Count == 1 ? "imports" : "import")} is not known: {Why(sources)}.",
                Remedy) with
            {
                Component = "sources that were not read",
                Place = new Place(sources[0].Path),
            };
        }
    }

    private static Finding Unused(UnusedDeclaration unused) =>
        UsageRules.DeclaredAreUsed.Violated(unused.Message, unused.Declaration.Place) with { Component = unused.Component };

    private static Finding HalfRead(Declaration[] unused) => UsageRules.DeclaredAreUsed.NotChecked(
        $"Whether {Names(unused)} {(unused.Length == 1 ? "is" : "are")} needed is not known: nothing that was read names "
        + $"{(unused.Length == 1 ? "it" : "them")}, and not all of the project could be read; "
        + $"\"{DependencyRules.LockMatches.Id}\" says why.",
        $"Do what \"{DependencyRules.LockMatches.Id}\" asks for.") with
    {
        Component = unused[0].Place.Path,
        Place = unused[0].Place,
    };

    private static string Names(Declaration[] declarations) =>
        Counted.Listed([.. declarations.Select(declaration => $"\"{declaration.Name}\"").Distinct(StringComparer.Ordinal)]);

    private static Finding Doubted(PackageSystem system, Declaration[] unused, UnreadFile[] unread) =>
        UsageRules.DeclaredAreUsed.NotChecked(
            $"Whether {Names(unused)} {(unused.Length == 1 ? "is" : "are")} used is not known: "
            + $"nothing that was read names {(unused.Length == 1 ? "it" : "them")}, "
            + $"and {Told(unread)}.",
            Remedy) with
        {
            Component = system.Osv(),
            Place = unused[0].Place,
        };

    private static string Names(IReadOnlyList<UnreadFile> files) => Counted.Listed([.. files.Select(file => $"\"{file.Path}\"")]);

    private static string Why(IReadOnlyList<UnreadFile> files) => files.DistinctBy(file => file.IsTooLong).Count() > 1
        ? Told(files)
        : $"{(files.Count == 1 ? "it" : "they")} {State(files)}";

    private static string Told(IReadOnlyList<UnreadFile> files) => string.Join(
        " and ", files.GroupBy(file => file.IsTooLong).Select(same => $"{Names([.. same])} {State([.. same])}"));

    /// <summary>Of files that are all too long, or all unreadable.</summary>
    private static string State(IReadOnlyList<UnreadFile> files) =>
        !files[0].IsTooLong ? "cannot be read" : $"{(files.Count == 1 ? "is" : "are")} longer than 1 MiB";
}
