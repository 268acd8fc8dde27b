using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Differences.Bytes;

namespace M31R.Automation.Reproducibility.Differences;

/// <summary>Takes an output of two builds apart and names every cause why it differs.</summary>
/// <param name="files">Reads them, as streams: they may be of several GB.</param>
/// <param name="first">What is known of the first build.</param>
/// <param name="second">What is known of the second.</param>
public sealed class OutputComparison(FileDoor files, BuildTrace first, BuildTrace second)
{
    /// <summary>What its owner may do, and as whom a program runs, is for the build to decide; the rest is the umask's.</summary>
    private const UnixFileMode OwnModes = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.SetUser | UnixFileMode.SetGroup;

    /// <summary>Ends the comparison; by default, nothing does.</summary>
    public CancellationToken Interrupted { get; init; }

    /// <summary>
    /// Why two files differ that are known to; each cause once a place, the causes that others follow from left out. Archives and programs
    /// of up to 256 MiB and other files of up to 64 MiB are taken apart; larger ones are compared as bytes.
    /// </summary>
    /// <param name="firstPath">Absolute path of the output of the first build.</param>
    /// <param name="secondPath">Absolute path of that of the second.</param>
    /// <returns>Empty only when the files have the same bytes, and their owner the same permissions.</returns>
    /// <exception cref="Findings.MaintenanceException">One is missing or unreadable.</exception>
    /// <exception cref="OperationCanceledException">The run is interrupted.</exception>
    public IReadOnlyList<Difference> Explain(string firstPath, string secondPath)
    {
        var content = IsSmall(firstPath) && IsSmall(secondPath)
            ? Parts(Read(firstPath), Read(secondPath))
            : BinaryDifferences.Of(() => files.Open(firstPath), () => files.Open(secondPath), "", Context(0));
        return DifferenceOrder.Of([.. content, .. Modes(firstPath, secondPath)]);
    }

    /// <summary>Why the permissions of two files differ, whatever they hold; empty when only the umask tells them apart.</summary>
    /// <param name="firstPath">Absolute path of the output of the first build.</param>
    /// <param name="secondPath">Absolute path of that of the second.</param>
    /// <exception cref="Findings.MaintenanceException">One is missing.</exception>
    public IReadOnlyList<Difference> Modes(string firstPath, string secondPath)
    {
        var (left, right) = (files.Mode(firstPath), files.Mode(secondPath));
        return (left & OwnModes) == (right & OwnModes) ? [] : [new Difference(Causes.OutputMode, "", Octal(left), Octal(right))];
    }

    private IReadOnlyList<Difference> Parts(OutputPart left, OutputPart right) =>
        PartComparison.Of(left, right, Context(left.Bytes.Length + right.Bytes.Length));

    private ComparisonContext Context(long packed) => PartComparison.Context(first, second, UnpackingBudget.For(packed, Interrupted));

    private bool IsSmall(string path)
    {
        using var stream = files.Open(path);
        var head = new byte[Formats.LengthOfHead];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return PartComparison.IsTakenApart(stream.Length, head.AsSpan(0, length));
    }

    private OutputPart Read(string path) => new("", files.ReadBytes(path, PartComparison.LongestPart));

    private static string Octal(UnixFileMode mode) => Convert.ToString((int)mode, 8).PadLeft(4, '0');
}
