using M31R.Automation.Compatibility.Api;
using M31R.Automation.Compatibility.Artifacts;
using M31R.Automation.Compatibility.CommandLines;
using M31R.Automation.Compatibility.Configuration;
using M31R.Automation.Compatibility.Sides;
using M31R.Automation.Compatibility.Tokenizers;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility;

/// <summary>The contracts of a subject, then and now, for as long as they are looked at.</summary>
internal sealed class Contracts : IDisposable
{
    private static readonly ISurfaceReader[] Readers =
    [
        new ApiReader(),
        new CommandLineReader(),
        new ConfigurationReader(),
        new ModelConfigurationReader(),
        new ArtifactReader(),
        new VanishedDeclarations(),
        new TokenizerReader(),
    ];

    private readonly HeldDirectory held;

    /// <summary>Opens both sides.</summary>
    /// <param name="inspection">The subject.</param>
    /// <param name="baseline">What now is compared with; null for nothing.</param>
    public Contracts(Inspection inspection, Baseline? baseline)
    {
        held = HeldDirectory.Take(inspection.DirectoryOf(CompatibilityRules.Target), "sides", inspection.Doors.Files.Delete);
        ContractSide before = baseline is null ? new NoSide() : new CommitSide(inspection, baseline.Name, baseline.Commit, held.Path);
        Sides = new ContractSides(inspection, before, new WorkingTreeSide(inspection, held.Path));
    }

    /// <summary>The two sides.</summary>
    public ContractSides Sides { get; }

    /// <summary>Every part of every surface, by surface and name.</summary>
    public IReadOnlyList<SurfaceEnd> Compare() =>
        [.. Readers.SelectMany(reader => reader.Compare(Sides)).Select(new JudgedPlaces(Sides).In)
            .OrderBy(end => end.Surface)
            .ThenBy(end => end.Name, StringComparer.Ordinal)];

    /// <summary>Takes away what had to be checked out.</summary>
    public void Dispose() => held.Dispose();
}
