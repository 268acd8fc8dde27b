namespace M31R.Automation.Compatibility.Tokenizers;

/// <summary>A tokenizer of the last release and of now.</summary>
/// <param name="Before">Null when it is new.</param>
/// <param name="Now">Null when it is gone.</param>
internal sealed record TokenizerPair(TokenizerFiles? Before, TokenizerFiles? Now)
{
    /// <summary>Pairs by path; of one that went and one that came it is believed that it moved.</summary>
    public static IEnumerable<TokenizerPair> Of(IEnumerable<TokenizerFiles> before, IEnumerable<TokenizerFiles> now)
    {
        var old = before.ToDictionary(files => files.Path, StringComparer.Ordinal);
        var next = now.ToDictionary(files => files.Path, StringComparer.Ordinal);
        var gone = old.Values.Where(files => !next.ContainsKey(files.Path)).ToList();
        var come = next.Values.Where(files => !old.ContainsKey(files.Path)).ToList();
        var same = old.Values.Where(files => next.ContainsKey(files.Path)).Select(files => new TokenizerPair(files, next[files.Path]));
        return (gone, come) is ([var from], [var to])
            ? same.Append(new TokenizerPair(from, to))
            : same.Concat(gone.Select(files => new TokenizerPair(files, null)))
                .Concat(come.Select(files => new TokenizerPair(null, files)));
    }
}
