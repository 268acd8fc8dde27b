using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Sides;

/// <summary>Before the first release there was nothing.</summary>
internal sealed class NoSide : ContractSide
{
    /// <inheritdoc/>
    public override string Name => "nothing";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Files => [];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> Texts(IReadOnlyCollection<string> paths) =>
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string RootToRunIn() => throw new MaintenanceException("Nothing was released yet that could run.");
}
