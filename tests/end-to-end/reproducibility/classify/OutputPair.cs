using M31R.Automation.Reproducibility.Differences;

namespace M31R.Automation.Classify;

/// <summary>A file of a case, as both builds left it.</summary>
/// <param name="Place">Absolute path of the case.</param>
/// <param name="Name">The file, relative to <c>first</c> and <c>second</c> with <c>/</c>.</param>
/// <param name="Comparison">Knows the builds of the case.</param>
internal sealed record OutputPair(string Place, string Name, OutputComparison Comparison)
{
    /// <summary>The name of the case.</summary>
    public string Case => Path.GetFileName(Place);

    /// <summary>The ids of the causes that are named, in ordinal order, each once.</summary>
    public IReadOnlyList<string> CauseIds()
    {
        var (first, second) = (Path.Combine(Place, "first", Name), Path.Combine(Place, "second", Name));
        return File.Exists(first) && File.Exists(second)
            ? [.. Ids(first, second).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : [Causes.OutputMissing.Id];
    }

    private IEnumerable<string> Ids(string first, string second) => Comparison.Explain(first, second).Select(each => each.Cause.Id);
}
