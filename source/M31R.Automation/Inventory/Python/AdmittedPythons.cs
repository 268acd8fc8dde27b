using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Inventory.Python;

/// <summary>The Pythons that a project admits (<c>requires-python</c>), to tell the wishes that none of them can ever have.</summary>
internal sealed class AdmittedPythons
{
    private static readonly IReadOnlyList<VersionSpan> Everything = [VersionSpan.All];

    private readonly IReadOnlyList<VersionSpan> admitted;

    /// <summary>Takes the ranges that must all hold; one that cannot be read, or is null, excludes nothing.</summary>
    public AdmittedPythons(params IEnumerable<string?> ranges) =>
        admitted = ranges.OfType<string>().Aggregate(Everything, Within);

    /// <summary>The declaration, void where its marker holds on none of them.</summary>
    public Declaration Apply(Declaration declaration) =>
        declaration.Condition is { } marker && Exclude(marker) ? declaration with { IsVoid = true } : declaration;

    /// <summary>What some stretches of versions and a range both hold; all of the stretches where the range cannot be read.</summary>
    public static IReadOnlyList<VersionSpan> Within(IReadOnlyList<VersionSpan> spans, string range) =>
    [
        .. from span in spans
           from other in SpansOf(range)
           select span.Both(other, Pep440Versions.Instance) into both
           where !both.IsEmpty(Pep440Versions.Instance)
           select both,
    ];

    /// <summary>A project that contradicts itself excludes nothing.</summary>
    private bool Exclude(string marker) => admitted.Count > 0 && new MarkedPythons(marker).Within(admitted).Count == 0;

    private static IReadOnlyList<VersionSpan> SpansOf(string range) =>
        Pep440Versions.Instance.TryParseRange(range, out var read) && read.Spans is [_, ..] spans ? spans : Everything;
}
