namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Compares executables and libraries (PE): .NET assemblies by what they mean, native code by headers and bytes.</summary>
internal sealed class ExecutableComparer : IFormatComparer
{
    /// <inheritdoc/>
    public bool Reads(OutputPart first, OutputPart second) => IsExecutable(first.Bytes.Span) && IsExecutable(second.Bytes.Span);

    /// <inheritdoc/>
    public IReadOnlyList<Difference> Compare(OutputPart first, OutputPart second, ComparisonContext context)
    {
        using var one = new ExecutableImage(first.Bytes);
        using var other = new ExecutableImage(second.Bytes);
        return new ImageComparison(one, other, first.Where, context).Compare();
    }

    private static bool IsExecutable(ReadOnlySpan<byte> bytes)
    {
        const int HeaderPlace = 0x3C;
        if (bytes.Length < HeaderPlace + 4 || !bytes.StartsWith("MZ"u8))
            return false;

        var header = BitConverter.ToInt32(bytes[HeaderPlace..]);
        return header >= 0 && header <= bytes.Length - 4 && bytes[header..].StartsWith("PE\0\0"u8);
    }
}
