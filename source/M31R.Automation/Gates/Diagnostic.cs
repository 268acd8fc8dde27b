using M31R.Automation.Findings;

namespace M31R.Automation.Gates;

/// <summary>One message of a compiler.</summary>
/// <param name="IsError">Else a warning.</param>
/// <param name="Code">Such as <c>CS0168</c>; empty when it has none.</param>
/// <param name="Message">Without code and place.</param>
/// <param name="Place">Relative to the subject's root; null when it has none there.</param>
internal sealed record Diagnostic(bool IsError, string Code, string Message, Place? Place)
{
    /// <summary>Code and message, as findings show them.</summary>
    public override string ToString() => Code.Length == 0 ? Message : $"{Code}: {Message}";
}
