namespace M31R.Automation.Compatibility;

/// <summary>Compares one surface of a subject between two sides.</summary>
internal interface ISurfaceReader
{
    /// <summary>
    /// Every part that either side has, each with its changes; empty when neither has one. What cannot be read on a side is told as the
    /// part's hindrance and never thrown.
    /// </summary>
    IReadOnlyList<SurfaceEnd> Compare(ContractSides sides);
}
