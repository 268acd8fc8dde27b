using System.Security.Cryptography;
using M31R.Automation.Reproducibility.Differences.Bytes;
using M31R.Automation.Reproducibility.Differences.Texts;

namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>Compares what entries of archives hold.</summary>
internal static class EntryContents
{
    private const int Chunk = 1 << 16;

    /// <summary>Why the contents of pairs differ; the hashes, lengths and names of those that do are no differences of others.</summary>
    /// <param name="pairs">All of an archive.</param>
    /// <param name="where">Where the archive is.</param>
    /// <param name="context">What is known of the builds.</param>
    public static IReadOnlyList<Difference> Of<T>(EntryPairs<T> pairs, string where, ComparisonContext context)
        where T : ArchiveEntry
    {
        var differing = pairs.All.Where(pair => pairs.Differ(pair.First)).ToList();
        if (differing.Count == 0 && pairs.Renamed.Count == 0)
            return [];

        var inner = context.With(
            differing.SelectMany(pair => ConsequencesOf(pair.First, pair.Second, context.Budget))
                .Concat(pairs.Renamed.SelectMany(pair => ConsequencesOf(pair.First.Name, pair.Second.Name))));
        return [.. differing.SelectMany(pair => Explain(pair.First, pair.Second, PartPlace.Of(where, pair.First.Name), inner))];
    }

    /// <summary>Whether two entries hold other bytes.</summary>
    public static bool Differ(ArchiveEntry first, ArchiveEntry second, UnpackingBudget budget)
    {
        if (first.Packed.Span.SequenceEqual(second.Packed.Span))
            return false;

        using var left = new ForwardBytes(budget.Metered(first.Open()));
        using var right = new ForwardBytes(budget.Metered(second.Open()));
        return ForwardBytes.ToDifference(left, right, budget.Interrupted);
    }

    /// <summary>Why the contents of two entries differ.</summary>
    public static IReadOnlyList<Difference> Explain(ArchiveEntry first, ArchiveEntry second, string where, ComparisonContext context) =>
        Read(first, context.Budget) is { } left && Read(second, context.Budget) is { } right
            ? context.Explain(new OutputPart(where, left), new OutputPart(where, right))
            : BinaryDifferences.Of(
                () => context.Budget.Metered(first.Open()), () => context.Budget.Metered(second.Open()), where, context);

    /// <summary>The content of an entry; null when it is too long.</summary>
    private static byte[]? Read(ArchiveEntry entry, UnpackingBudget budget)
    {
        using var stream = budget.Metered(entry.Open());
        using var content = new MemoryStream((int)Math.Clamp(entry.Length ?? 0, 0, PartComparison.LongestPart));
        var buffer = new byte[Chunk];
        while (stream.Read(buffer) is > 0 and var read)
        {
            content.Write(buffer, 0, read);
            if (content.Length > PartComparison.LongestPart)
                return null;
        }

        return entry.Length is null || entry.Length == content.Length
            ? content.Length == content.Capacity ? content.GetBuffer() : content.ToArray()
            : throw new InvalidDataException($"The content of \"{entry.Name}\" was cut.");
    }

    private static IEnumerable<Consequence> ConsequencesOf(ArchiveEntry first, ArchiveEntry second, UnpackingBudget budget)
    {
        var (left, right) = (EntryHashes.Of(first, budget), EntryHashes.Of(second, budget));
        var name = first.Name.Split('/')[^1];
        return left.Hashes.Zip(right.Hashes)
            .SelectMany(pair => EntryHashes.Spellings(pair.First).Zip(EntryHashes.Spellings(pair.Second)))
            .Select(pair => new Consequence(pair.First, pair.Second))
            .Append(new Consequence(left.Length, right.Length, name));
    }

    /// <summary>The words in which two names differ.</summary>
    private static IEnumerable<Consequence> ConsequencesOf(string first, string second)
    {
        var start = first.AsSpan().CommonPrefixLength(second);
        var end = 0;
        while (end < Math.Min(first.Length, second.Length) - start && first[^(end + 1)] == second[^(end + 1)])
            end++;

        yield return new Consequence(
            new TextSpan(first, start, first.Length - end).Grown(char.IsLetterOrDigit).Text,
            new TextSpan(second, start, second.Length - end).Grown(char.IsLetterOrDigit).Text);
    }
}

/// <summary>What manifests write of a file.</summary>
/// <param name="Hashes">SHA-256, SHA-1, SHA-512, SHA-384 and MD5, in this order.</param>
/// <param name="Length">In bytes.</param>
internal sealed record EntryHashes(IReadOnlyList<byte[]> Hashes, string Length)
{
    private static readonly IReadOnlyList<HashAlgorithmName> Algorithms =
        [HashAlgorithmName.SHA256, HashAlgorithmName.SHA1, HashAlgorithmName.SHA512, HashAlgorithmName.SHA384, HashAlgorithmName.MD5];

    /// <summary>Reads it.</summary>
    public static EntryHashes Of(ArchiveEntry entry, UnpackingBudget budget)
    {
        var hashes = Algorithms.Select(IncrementalHash.CreateHash).ToList();
        using var stream = budget.Metered(entry.Open());
        var buffer = new byte[1 << 16];
        var length = 0L;
        while (stream.Read(buffer) is > 0 and var read)
        {
            length += read;
            foreach (var hash in hashes)
                hash.AppendData(buffer, 0, read);
        }

        return new EntryHashes(
            [.. hashes.Select(hash => hash.GetHashAndReset())], length.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>As text.</summary>
    public static IEnumerable<string> Spellings(byte[] hash) => [Convert.ToHexStringLower(hash), Convert.ToBase64String(hash)];
}
