namespace M31R.Automation.Compatibility.CommandLines;

/// <summary>The words by which a help tells that something will go.</summary>
internal static class DeprecationWords
{
    private static readonly string[] Words = ["deprecated", "deprecation"];

    /// <summary>Whether a text has them.</summary>
    public static bool AreIn(string text) => Words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
