namespace M31R.Automation.Compatibility.Tokenizers.Parts;

/// <summary>What becomes of what a text is cut at.</summary>
internal enum SplitBehavior
{
    /// <summary>It goes.</summary>
    Removed,

    /// <summary>It is a piece of its own.</summary>
    Isolated,

    /// <summary>It ends the piece before.</summary>
    MergedWithPrevious,

    /// <summary>It begins the piece behind.</summary>
    MergedWithNext,

    /// <summary>A run of it is one piece.</summary>
    Contiguous,
}
