using M31R.Automation.Compatibility.Changelogs;
using M31R.Automation.Compatibility.Deprecations;
using M31R.Automation.Compatibility.Files;
using M31R.Automation.Compatibility.Snapshots;
using M31R.Automation.Compatibility.Tokenizers;
using M31R.Automation.Findings;
using M31R.Automation.Inventory.Identity;
using M31R.Automation.Subjects;
using NuGet.Versioning;

namespace M31R.Automation.Compatibility;

/// <summary>Compares the contracts of the last release with those of now (M22 §10, §11, §15).</summary>
public static class CompatibilityCheck
{
    /// <summary>Compares, and writes <c>compatibility.json</c> into the target's directory.</summary>
    /// <param name="inspection">The subject.</param>
    /// <param name="options">What the user asked for.</param>
    /// <exception cref="MaintenanceException">The next version is none, there is no such revision, or the artifacts cannot be written.</exception>
    public static Judgement Run(Inspection inspection, CompatibilityOptions options)
    {
        if (options.NextVersion is { } asked && !NuGetVersion.TryParse(asked, out _))
            throw new MaintenanceException($"--next-version \"{asked}\" is not a version. Write it as 1.2.3.");

        inspection.Doors.Files.Delete(ReportOf(inspection));
        var search = options.Since is null ? ReleaseSearch.Of(inspection) : null;
        var baseline = search is null ? Baseline.Of(inspection, options.Since!) : Baseline.Of(inspection, search);
        using var contracts = new Contracts(inspection, baseline);
        var committed = CommittedSnapshots(inspection);
        if (baseline is null && committed.Count == 0 && search is { Candidates: [] })
            return Judged(inspection, new CompatibilityFacts(null, null, []), committed);

        inspection.Progress.Step(baseline is null
            ? "reading the contracts of now"
            : $"comparing the contracts of {baseline.Name} with those of now");
        var ends = contracts.Compare();
        var written = SubjectIdentityReader.Read(inspection).Version ?? OnlyVersion(ends);
        var next = NextVersion.Of(options.NextVersion, written, baseline?.Version);
        var facts = new CompatibilityFacts(baseline, next.Version, ends)
        {
            Candidates = search?.Candidates ?? [],
            PlaceholderVersion = next.Placeholder,
        };
        return Judged(inspection, WithPages(facts, contracts), committed);
    }

    /// <summary>The one that all packages have, where the manifests at the root say nothing.</summary>
    private static string? OnlyVersion(IReadOnlyList<SurfaceEnd> ends) =>
        ends.Select(end => end.Version).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;

    private static CompatibilityFacts WithPages(CompatibilityFacts facts, Contracts contracts)
    {
        var reader = new DeprecationReader(contracts.Sides);
        return facts with
        {
            Deprecations = reader.Current(facts.Ends),
            Misnamed = reader.Misnamed(facts.Ends),
            Announced = reader.Announced(),
            Pages = reader.PagesOfNow(),
            Changelog = ChangelogNews.Read(contracts.Sides),
            ModelGaps = PatternGaps.Of(contracts.Sides, "models", contracts.Sides.Inspection.Maintenance.Compatibility.Models),
        };
    }

    private static Judgement Judged(Inspection inspection, CompatibilityFacts facts, IReadOnlyDictionary<string, string> committed)
    {
        inspection.Doors.Files.Write(ReportOf(inspection), CompatibilityReport.Write(facts));
        return new Judgement(
        [
            .. VersionJudge.Judge(facts),
            .. RemovalJudge.Judge(facts),
            .. MigrationJudge.Judge(facts),
            .. OverdueJudge.Judge(facts),
            .. ChangelogJudge.Judge(facts),
            .. SnapshotJudge.Judge(committed, facts.Ends),
            .. ModelJudge.Judge(ModelMetadata.Read(inspection), TokenizerHashes.Read(inspection), facts.ModelGaps),
        ])
        {
            Metrics = CompatibilityReport.Metrics(facts),
        };
    }

    private static string ReportOf(Inspection inspection) =>
        Path.Combine(inspection.DirectoryOf(CompatibilityRules.Target), CompatibilityReport.FileName);

    private static Dictionary<string, string> CommittedSnapshots(Inspection inspection) => inspection.Subject.Files
        .Where(path => path.StartsWith(SnapshotFile.Directory + "/", StringComparison.Ordinal))
        .Select(path => (Path: path, Text: inspection.TextOrNull(path)))
        .Where(file => file.Text is not null)
        .ToDictionary(file => file.Path, file => file.Text!, StringComparer.Ordinal);
}
