namespace M31R.Automation.Machine;

/// <summary>
/// The answer of <c>git cat-file --batch</c> as text. Git counts in bytes what is read here in letters, so after each blob a name is asked
/// for that no object has: git says that it is missing, and there the blob ends. A blob cannot hold that line, because it would have to
/// hold its own hash.
/// </summary>
internal static class BlobBatch
{
    /// <summary>What is asked for behind a blob.</summary>
    public static string EndOf(string hash) => $"end-of-{hash}";

    /// <summary>The texts by hash.</summary>
    /// <param name="answer">All that git printed.</param>
    /// <param name="hashes">In the order in which they were asked for.</param>
    public static IReadOnlyDictionary<string, string> Read(string answer, IEnumerable<string> hashes)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var start = 0;
        foreach (var hash in hashes)
        {
            var end = answer.IndexOf($"{EndOf(hash)} missing\n", start, StringComparison.Ordinal);
            if (end < 0)
                break;

            var head = answer.IndexOf('\n', start) + 1;
            if (answer.AsSpan(start, head - start).StartsWith($"{hash} blob "))
                texts[hash] = answer[head..(end - 1)];

            start = answer.IndexOf('\n', end) + 1;
        }

        return texts;
    }
}
