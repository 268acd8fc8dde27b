using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Tokenizers.Parts;

/// <summary>A part that can be compared by its settings and not be run.</summary>
internal static class UnknownPart
{
    /// <summary>What to throw when it should run.</summary>
    public static NotCheckedException Of(string part, string type) => new($"The {part} \"{type}\" cannot be run here.");
}
