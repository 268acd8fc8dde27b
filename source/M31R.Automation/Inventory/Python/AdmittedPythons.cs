using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Inventory.Python;

/// <summary>The Pythons that a project admits (<c>requires-python</c>), to tell the wishes that none of them can ever have.</summary>
internal sealed class AdmittedPythons
{
    private readonly List<VersionSpan> admitted;

    /// <summary>Takes the ranges that must all hold; one that cannot be read, or is null, excludes nothing.</summary>
    public AdmittedPythons(params IEnumerable<string?> ranges) => admitted = Within([VersionSpan.All], ranges.OfType<string>());

    /// <summary>The declaration, void where its marker holds on none of them.</summary>
    public Declaration Apply(Declaration declaration) =>
        declaration.Condition is { } marker && Exclude(marker) ? declaration with { IsVoid = true } : declaration;

    /// <summary>A project that contradicts itself excludes nothing.</summary>
    private bool Exclude(string marker) => admitted.Count > 0 && Within(admitted, PythonMarker.Pythons(marker)).Count == 0;

    private static List<VersionSpan> Within(List<VersionSpan> spans, IEnumerable<string> ranges) => ranges.Aggregate(
        spans,
        (left, range) => [.. from span in left
                             from other in SpansOf(range)
                             select span.Both(other, Pep440Versions.Instance) into both
                             where !both.IsEmpty(Pep440Versions.Instance)
                             select both]);

    private static IReadOnlyList<VersionSpan> SpansOf(string range) =>
        Pep440Versions.Instance.TryParseRange(range, out var read) && read.Spans is [_, ..] spans ? spans : [VersionSpan.All];
}
