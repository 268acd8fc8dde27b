namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>What became of a variation in this run.</summary>
/// <param name="Variation">Which.</param>
/// <param name="First">What the first build saw, in its own words: "+0000".</param>
/// <param name="Second">What the second saw.</param>
internal sealed record VariationEnd(Variation Variation, string First, string Second)
{
    /// <summary>Why it was not applied, or had no effect; empty when it took effect in the builds themselves.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What would let it take effect: "Install faketime."; empty when it took effect.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>The machine can do it, and no command of one of the builds told what it saw.</summary>
    public bool IsUnseen { get; init; }

    /// <summary>There is but one way to see it: the order of a single file.</summary>
    public bool HasNothingToVary { get; init; }

    /// <summary>Both builds saw something else: it was observed in them.</summary>
    public bool TookEffect => Reason.Length == 0;
}
