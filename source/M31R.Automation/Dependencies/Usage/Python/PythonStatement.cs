using M31R.Automation.Inventory.Python;

namespace M31R.Automation.Dependencies.Usage.Python;

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
