using M31R.Automation.Machine;

namespace M31R.Automation.Reproducibility.Differences;

/// <summary>Takes an output of two builds apart and names every cause why it differs.</summary>
/// <param name="files">Reads them, as streams: they may be of several GB.</param>
/// <param name="first">What is known of the first build.</param>
/// <param name="second">What is known of the second.</param>
public sealed class OutputComparison(FileDoor files, BuildTrace first, BuildTrace second)
{
    /// <summary>Why two files differ that are known to; each cause once a place, the causes that others follow from left out.</summary>
    /// <param name="firstPath">Absolute path of the output of the first build.</param>
    /// <param name="secondPath">Absolute path of that of the second.</param>
    /// <returns>Never empty.</returns>
    public IReadOnlyList<Difference> Explain(string firstPath, string secondPath) =>
        [new Difference(Causes.Binary, "", $"{firstPath} {files} {first}", $"{secondPath} {second}")];
}
