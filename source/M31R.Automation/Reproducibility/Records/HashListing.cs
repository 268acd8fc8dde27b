namespace M31R.Automation.Reproducibility.Records;

/// <summary>What a list of hashes holds.</summary>
/// <param name="Hashes">In the order of the file.</param>
/// <param name="Unread">Numbers of the lines, from 1, that are neither a hash nor empty nor a comment.</param>
internal sealed record HashListing(IReadOnlyList<RecordedHash> Hashes, IReadOnlyList<int> Unread);
