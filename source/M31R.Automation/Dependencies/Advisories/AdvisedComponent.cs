namespace M31R.Automation.Dependencies.Advisories;

/// <summary>What one record says of one component.</summary>
/// <param name="Advisory">The record.</param>
/// <param name="Packages">The parts of it that are about the component's package; none when the record is about another.</param>
internal sealed record AdvisedComponent(Advisory Advisory, IReadOnlyList<AffectedVersions> Packages)
{
    /// <summary>The highest that it says; only of one that has <see cref="Packages"/>.</summary>
    public AdvisorySeverity Severity => Packages.Select(package => AdvisorySeverity.Of(Advisory, package.Package)).MaxBy(AdvisorySeverity.Rank);

    /// <summary>Whether the component is affected.</summary>
    /// <param name="version">What of its version can be compared.</param>
    /// <param name="ranges">The ranges that manifests ask for, where no version is known.</param>
    public Exposure ExposureOf(ComparedVersion version, IReadOnlyList<string> ranges) => Highest(package => version switch
    {
        { Commit: { } commit } => package.OfCommit(commit),
        { Text: { } text } => package.Of(text),
        _ => package.OfRanges(ranges),
    });

    /// <summary>Whether another version of it is affected.</summary>
    public bool Affects(string version) => Highest(package => package.Of(version)) == Exposure.Affected;

    /// <summary>The versions that end its ranges and are newer than a version, in no order.</summary>
    public IEnumerable<string> FixesAfter(string version) => Packages.SelectMany(package => package.FixesAfter(version));

    private Exposure Highest(Func<AffectedVersions, Exposure> exposureOf) => Packages.Select(exposureOf).DefaultIfEmpty(Exposure.None).Max();
}
