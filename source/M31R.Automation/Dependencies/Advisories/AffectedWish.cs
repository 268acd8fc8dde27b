namespace M31R.Automation.Dependencies.Advisories;

/// <summary>A range of which whatever clients take is affected.</summary>
/// <param name="Range">As the manifest writes it.</param>
/// <param name="Version">Where it begins; <see cref="Least"/> when it begins nowhere.</param>
/// <param name="IsLowest">Clients take that version; a higher one need not be affected.</param>
public sealed record AffectedWish(string Range, string Version, bool IsLowest)
{
    /// <summary>A version in every ecosystem's words, and before all releases that matter.</summary>
    public const string Least = "0.0.0";
}
