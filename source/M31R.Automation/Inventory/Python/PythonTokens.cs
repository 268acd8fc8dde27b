using System.Text;

namespace M31R.Automation.Inventory.Python;

/// <summary>
/// Takes Python's text apart, as far as literal lists need it: names, strings and signs, without comments. The code is not run.
/// </summary>
internal sealed class PythonTokens(string text)
{
    private int at;
    private int line = 1;

    /// <summary>All of them, in linear time.</summary>
    public List<PythonToken> Read()
    {
        var tokens = new List<PythonToken>();
        while (at < text.Length)
        {
            if (text[at] == '#')
                SkipTo('\n');
            else if (char.IsWhiteSpace(text[at]) || text[at] == '\\')
                Step();
            else
                tokens.Add(ReadToken());
        }

        return tokens;
    }

    private PythonToken ReadToken()
    {
        var (start, first) = (at, line);
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
            at++;

        var word = text[start..at];
        if (at < text.Length && text[at] is '"' or '\'' && IsPrefix(word))
            return new PythonToken(word.Contains('f', StringComparison.OrdinalIgnoreCase) ? PythonTokenKind.Other
                : PythonTokenKind.Text, ReadText(), first);

        return word.Length > 0 ? new PythonToken(char.IsDigit(word[0]) ? PythonTokenKind.Other : PythonTokenKind.Name, word, first)
            : new PythonToken(PythonTokenKind.Other, text[at++].ToString(), first);
    }

    private static bool IsPrefix(string word) =>
        word.Length <= 2 && word.All(letter => "rRbBuUfF".Contains(letter, StringComparison.Ordinal));

    private string ReadText()
    {
        var quote = text[at];
        var closing = text.AsSpan(at).StartsWith(new string(quote, 3)) ? new string(quote, 3) : quote.ToString();
        at += closing.Length;
        var value = new StringBuilder();
        while (at < text.Length && !text.AsSpan(at).StartsWith(closing) && (closing.Length == 3 || text[at] != '\n'))
        {
            if (text[at] == '\\' && at + 1 < text.Length)
                Step();

            value.Append(text[at]);
            Step();
        }

        at = Math.Min(at + closing.Length, text.Length);
        return value.ToString();
    }

    private void SkipTo(char letter)
    {
        while (at < text.Length && text[at] != letter)
            at++;
    }

    private void Step()
    {
        if (text[at++] == '\n')
            line++;
    }
}
