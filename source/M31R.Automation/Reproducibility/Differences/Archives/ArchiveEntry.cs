namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>A file, directory or link in an archive.</summary>
/// <param name="Name">As it is written there, with <c>/</c>.</param>
/// <param name="Open">Its content, from the beginning, as often as it is asked.</param>
/// <param name="Packed">The bytes that hold it; two entries with the same have the same content.</param>
internal abstract record ArchiveEntry(string Name, Func<Stream> Open, ReadOnlyMemory<byte> Packed)
{
    /// <summary>
    /// How long the content should be, in bytes; null when nothing says so. The framework does not tell a stream that was cut.
    /// </summary>
    public long? Length { get; init; }
}
