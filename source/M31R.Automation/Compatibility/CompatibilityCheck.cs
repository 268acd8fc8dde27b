using M31R.Automation.Compatibility.Artifacts;
using M31R.Automation.Compatibility.CommandLines;
using M31R.Automation.Compatibility.Configuration;
using M31R.Automation.Compatibility.Sides;
using M31R.Automation.Compatibility.Tokenizers;
using M31R.Automation.Findings;
using M31R.Automation.Inventory.Identity;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility;

/// <summary>Compares the contracts of the last release with those of now (M22 §10, §11, §15).</summary>
public static class CompatibilityCheck
{
    private static readonly ISurfaceReader[] Readers =
        [new CommandLineReader(), new ConfigurationReader(), new ModelConfigurationReader(), new ArtifactReader(), new TokenizerReader()];

    /// <summary>Compares, and writes <c>compatibility.json</c> into the target's directory.</summary>
    /// <param name="inspection">The subject.</param>
    /// <param name="options">What the user asked for.</param>
    /// <exception cref="MaintenanceException">There is no such revision, or the artifacts cannot be written.</exception>
    public static Judgement Run(Inspection inspection, CompatibilityOptions options)
    {
        var baseline = Baseline.Of(inspection, options.Since);
        var version = options.NextVersion ?? SubjectIdentityReader.Read(inspection).Version;
        var facts = new CompatibilityFacts(baseline, version, baseline is null ? [] : Ends(inspection, baseline));
        inspection.Doors.Files.Write(
            Path.Combine(inspection.DirectoryOf(CompatibilityRules.Target), CompatibilityReport.FileName),
                CompatibilityReport.Write(facts));
        return new Judgement([.. VersionJudge.Judge(facts), .. Models(inspection)])
        {
            Metrics = CompatibilityReport.Metrics(facts),
        };
    }

    private static IReadOnlyList<Finding> Models(Inspection inspection) =>
        ModelJudge.Judge(ModelMetadata.Read(inspection), TokenizerHashes.Read(inspection));

    private static List<SurfaceEnd> Ends(Inspection inspection, Baseline baseline)
    {
        inspection.Progress.Step($"comparing the contracts of {baseline.Name} with those of now");
        using var held = HeldDirectory.Take(inspection.DirectoryOf(CompatibilityRules.Target), "sides", _ => { });
        var sides = new ContractSides(
            inspection,
            new CommitSide(inspection, baseline.Name, baseline.Commit, held.Path),
            new WorkingTreeSide(inspection, held.Path));
        return [.. Readers.SelectMany(reader => reader.Compare(sides))
            .OrderBy(end => end.Surface).ThenBy(end => end.Name, StringComparer.Ordinal)];
    }
}
