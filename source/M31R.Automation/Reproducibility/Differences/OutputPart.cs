namespace M31R.Automation.Reproducibility.Differences;

/// <summary>A file, or a part of one that has a form of its own, such as an entry of an archive.</summary>
/// <param name="Where">Where in the output; see <see cref="Difference.Where"/>.</param>
/// <param name="Bytes">All of it.</param>
internal sealed record OutputPart(string Where, ReadOnlyMemory<byte> Bytes);
