namespace M31R.Automation.Compatibility.Tokenizers.Models;

/// <summary>Two tokens that become one where they are neighbours.</summary>
internal readonly record struct MergeRule(string Left, string Right)
{
    /// <summary>As files write it: both with a space between them.</summary>
    public override string ToString() => $"{Left} {Right}";
}
