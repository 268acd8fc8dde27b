using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.Actions;

/// <summary>One <c>uses:</c>, or the image of a container.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Place">The line.</param>
/// <param name="Comment">The words behind <c>#</c> in that line; null for none.</param>
internal sealed record ActionUse(string Text, Place Place, string? Comment)
{
    /// <summary>The image of a job's container or service, which <see cref="Text"/> names without a scheme.</summary>
    public bool IsImage { get; init; }
}
