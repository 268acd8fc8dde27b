namespace M31R.Automation.Sbom;

/// <summary>One minimum element, counted.</summary>
/// <param name="Name">In the words of the NTIA, lower case.</param>
/// <param name="Count">How many are to have it: 1 for what the bill as a whole has.</param>
/// <param name="Missing">Who lacks it, in the order of the bill; the subject for the bill as a whole.</param>
internal sealed record NtiaElement(string Name, int Count, IReadOnlyList<SbomComponent> Missing)
{
    /// <summary>The bill has it once as a whole, and no component does.</summary>
    public bool IsOfTheBill { get; init; }
}
