namespace M31R.Automation.Compatibility.Tokenizers.Comparing;

/// <summary>Something that the two files say differently, and how to find out whether a text notices.</summary>
/// <param name="Item">As reports name it: <c>token:the</c>, <c>merge:t h</c>, <c>special:&lt;eos&gt;</c>, <c>normalizer</c>.</param>
/// <param name="Statement">A sentence that says what changed.</param>
internal sealed record Difference(string Item, string Statement)
{
    /// <summary>Texts that may show it, the likeliest first.</summary>
    public required IEnumerable<string> Texts { get; init; }

    /// <summary>Whether this difference takes part in what becomes of a text, and not only another one.</summary>
    public required Func<string, bool> TakesPart { get; init; }

    /// <summary>Whether it is certain that no text notices.</summary>
    public Func<bool> IsHarmless { get; init; } = () => false;

    /// <summary>What it has in common with others of the file; null: nothing.</summary>
    public ChangeKin? Kin { get; init; }

    /// <summary>It was there before and is not there now.</summary>
    public bool IsRemoval { get; init; }
}
