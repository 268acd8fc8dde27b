namespace M31R.Automation.Compatibility.Tokenizers.Models;

/// <summary>What a BPE does beside merging.</summary>
internal sealed record BpeSettings
{
    /// <summary>The token of characters that have none; null: they are dropped.</summary>
    public string? Unknown { get; init; }

    /// <summary>A run of unknown characters is one token.</summary>
    public bool FusesUnknown { get; init; }

    /// <summary>Unknown characters are spelled by tokens such as <c>&lt;0xC3&gt;</c>, where all of their bytes have one.</summary>
    public bool FallsBackToBytes { get; init; }

    /// <summary>A piece that is a token is that token, whatever the merges are.</summary>
    public bool IgnoresMerges { get; init; }

    /// <summary>What stands before characters that do not begin a piece.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>What stands behind the last character of a piece.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>How likely a merge is left out; 0: never.</summary>
    public double Dropout { get; init; }
}
