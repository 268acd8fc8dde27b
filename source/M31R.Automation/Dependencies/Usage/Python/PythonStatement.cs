namespace M31R.Automation.Dependencies.Usage.Python;

/// <summary>What a token of Python is, as far as imports need to know.</summary>
internal enum PythonTokenKind
{
    /// <summary>A name, keyword or number.</summary>
    Word,

    /// <summary>One character that is no part of a word.</summary>
    Sign,

    /// <summary>A literal; its text is what stands between the quotes.</summary>
    Text,
}

/// <summary>A word, sign or literal.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Itself.</param>
/// <param name="Line">Counted from 1.</param>
internal readonly record struct PythonToken(PythonTokenKind Kind, string Text, int Line)
{
    /// <summary>Whether it is that word or sign; a literal never is.</summary>
    public bool Is(string text) => Kind != PythonTokenKind.Text && Text == text;
}

/// <summary>A simple statement, or the head of a block up to its colon.</summary>
/// <param name="Indent">Columns before it; a statement behind a head's colon has one more than the head.</param>
/// <param name="Tokens">At least one.</param>
internal sealed record PythonStatement(int Indent, IReadOnlyList<PythonToken> Tokens)
{
    /// <summary>The text of its first token.</summary>
    public string Head => Tokens[0].Kind == PythonTokenKind.Text ? "" : Tokens[0].Text;

    /// <summary>Whether one of its words is called so.</summary>
    public bool Names(string word) => Tokens.Any(token => token.Is(word));
}
