using M31R.Automation.Reproducibility.Differences;

namespace M31R.Automation.Classify;

/// <summary>A file of a case, as both builds left it.</summary>
internal sealed record OutputPair(string Place, string File, OutputComparison Comparison)
{
    /// <summary>The name of the case.</summary>
    public string Case => Path.GetFileName(Place);

    private string First => Path.Combine(Place, "first", File);

    private string Second => Path.Combine(Place, "second", File);

    /// <summary>The ids of the causes that are named, sorted; each once.</summary>
    public IReadOnlyList<string> Causes() =>
        !System.IO.File.Exists(First) || !System.IO.File.Exists(Second) ? [Reproducibility.Differences.Causes.OutputMissing.Id]
        : [.. Comparison.Explain(First, Second).Select(each => each.Cause.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
