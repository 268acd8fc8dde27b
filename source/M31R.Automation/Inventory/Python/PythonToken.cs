namespace M31R.Automation.Inventory.Python;

/// <summary>A word, sign or literal.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Itself.</param>
/// <param name="Line">Counted from 1.</param>
internal readonly record struct PythonToken(PythonTokenKind Kind, string Text, int Line)
{
    /// <summary>It is a literal with expressions in it, which are known when the program runs: <c>f"…"</c>.</summary>
    public bool IsComputed { get; init; }

    /// <summary>Whether it is that word or sign; a literal never is.</summary>
    public bool Is(string text) => Kind != PythonTokenKind.Text && Text == text;
}
