namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>What became of a variation in this run.</summary>
/// <param name="Variation">Which.</param>
/// <param name="First">What the first build saw, in its own words: "+0000".</param>
/// <param name="Second">What the second saw.</param>
/// <param name="Reason">Why it was not applied, or had no effect; empty when it took effect in the builds themselves.</param>
/// <param name="Remedy">What would let it take effect: "Install faketime."; empty when it took effect.</param>
internal sealed record VariationEnd(Variation Variation, string First, string Second, string Reason = "", string Remedy = "")
{
    /// <summary>Both builds saw something else: it was observed in them.</summary>
    public bool TookEffect => Reason.Length == 0;
}
