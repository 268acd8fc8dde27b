using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>What one record says of one component.</summary>
/// <param name="Advisory">The record.</param>
/// <param name="Packages">The parts of it that are about the component's package; none when the record is about another.</param>
/// <param name="Exposure">Whether the component is affected.</param>
internal sealed record AdvisedComponent(Advisory Advisory, IReadOnlyList<AffectedVersions> Packages, Exposure Exposure)
{
    private AdvisorySeverity? severity;

    /// <summary>The highest that it says; only of one that has <see cref="Packages"/>.</summary>
    public AdvisorySeverity Severity => severity ??=
        Packages.Select(package => AdvisorySeverity.Of(Advisory, package.Package)).MaxBy(AdvisorySeverity.Rank);

    /// <summary>Looks a component up in a record.</summary>
    /// <param name="component">The component.</param>
    /// <param name="version">What of its version can be compared.</param>
    /// <param name="advisory">The record.</param>
    /// <param name="scheme">The order of versions; null when there is none.</param>
    public static AdvisedComponent Of(Component component, ComparedVersion version, Advisory advisory, IVersionScheme? scheme)
    {
        AffectedVersions[] packages =
        [
            .. advisory.Affected.Where(package => package.System == component.System && AdvisedNames.Has(component, package.Name))
                .Select(package => new AffectedVersions(package, scheme)),
        ];
        return new AdvisedComponent(advisory, packages, packages.Select(ExposureBy).DefaultIfEmpty(Exposure.None).Max());

        // What a record says of a commit is worth more than the comment beside it.
        Exposure ExposureBy(AffectedVersions package) => version switch
        {
            { Commit: { } commit } when package.OfCommit(commit) is not Exposure.Unknown and var exposure => exposure,
            { Text: { } text } => package.Of(text),
            _ => package.OfRanges(version.Ranges),
        };
    }

    /// <summary>For each version of a line whether it is affected.</summary>
    public bool[] Affected(VersionLine line)
    {
        var spans = new AffectedSpans(line);
        foreach (var package in Packages)
            package.Mark(spans);

        return spans.ToArray();
    }

    /// <summary>The ranges of which whatever clients take is affected.</summary>
    public IEnumerable<AffectedWish> AffectedWishes(IReadOnlyList<string> ranges) =>
        Packages.SelectMany(package => package.AffectedWishes(ranges));

    /// <summary>The versions that end its ranges and are newer than a version, in no order.</summary>
    public IEnumerable<string> FixesAfter(string version) => Packages.SelectMany(package => package.FixesAfter(version));
}
