namespace M31R.Automation.Dependencies.Usage.Node;

/// <summary>A word, sign or literal of a script.</summary>
/// <param name="Text">Itself; of a literal what stands between the quotes.</param>
/// <param name="IsLiteral">It is a literal without holes.</param>
/// <param name="Line">Counted from 1.</param>
internal readonly record struct ScriptToken(string Text, bool IsLiteral, int Line)
{
    /// <summary>Whether it is that word or sign.</summary>
    public bool Is(string text) => !IsLiteral && Text == text;
}
