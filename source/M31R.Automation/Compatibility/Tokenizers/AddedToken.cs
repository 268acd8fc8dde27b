namespace M31R.Automation.Compatibility.Tokenizers;

/// <summary>A token that is looked for in the text before anything else.</summary>
/// <param name="Content">What is looked for.</param>
/// <param name="Id">What it becomes.</param>
internal sealed record AddedToken(string Content, int Id)
{
    /// <summary>Not within a word.</summary>
    public bool IsSingleWord { get; init; }

    /// <summary>Takes the white space before it.</summary>
    public bool TakesLeft { get; init; }

    /// <summary>Takes the white space behind it.</summary>
    public bool TakesRight { get; init; }

    /// <summary>It is looked for in the text as the normalizer leaves it.</summary>
    public bool IsNormalized { get; init; }

    /// <summary>Left out where a text is wanted without special tokens.</summary>
    public bool IsSpecial { get; init; }
}
