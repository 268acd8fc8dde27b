using System.Buffers;

namespace M31R.Automation.Inventory.Python;

/// <summary>
/// Splits Python into logical lines (reference, "Lexical analysis"): comments left out, brackets and backslashes joined. It never fails: an
/// unclosed bracket ends where a line begins with <c>import</c>, <c>from</c>, <c>def</c> or <c>class</c>. One pass, linear time.
/// </summary>
/// <param name="text">The file.</param>
internal sealed class PythonTokenizer(string text)
{
    private const int TabWidth = 8;

    private static readonly SearchValues<char> Prefixes = SearchValues.Create("rRbBuUfFtT");
    private static readonly SearchValues<char> Computed = SearchValues.Create("fFtT");

    private readonly List<PythonToken> tokens = [];
    private int at;
    private int line = 1;
    private int depth;
    private int indent;

    /// <summary>Every logical line: columns before it, and its tokens.</summary>
    public IEnumerable<(int Indent, List<PythonToken> Tokens)> Lines()
    {
        StartLine();
        while (at < text.Length)
        {
            if (text[at] == '\n')
            {
                EndOfLine();
                if (depth == 0 && tokens.Count > 0)
                {
                    yield return (indent, [.. tokens]);
                    tokens.Clear();
                }

                if (depth == 0)
                    StartLine();
            }
            else
            {
                Step();
            }
        }

        if (tokens.Count > 0)
            yield return (indent, [.. tokens]);
    }

    private void EndOfLine()
    {
        at++;
        line++;
        if (depth > 0 && BeginsStatement())
            depth = 0;
    }

    private bool BeginsStatement() => Begins("import ") || Begins("from ") || Begins("def ") || Begins("class ");

    private bool Begins(string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private void StartLine()
    {
        for (indent = 0; at < text.Length && text[at] is ' ' or '\t' or '\f'; at++)
            indent += text[at] == '\t' ? TabWidth - (indent % TabWidth) : 1;
    }

    private void Step()
    {
        var letter = text[at];
        if (letter == '#')
            SkipComment();
        else if (letter is '"' or '\'')
            Literal();
        else if (IsWordLetter(letter))
            Word();
        else if (letter == '\\' && at + 1 < text.Length && text[at + 1] is '\n' or '\r')
            SkipLineEnd();
        else
            Sign(letter);
    }

    private void SkipComment()
    {
        var end = text.IndexOf('\n', at);
        at = end < 0 ? text.Length : end;
    }

    private void SkipLineEnd()
    {
        at += IsLineEndOfTwo(at + 1) ? 3 : 2;
        line++;
    }

    private bool IsLineEndOfTwo(int start) => string.CompareOrdinal(text, start, "\r\n", 0, 2) == 0;

    private void Word()
    {
        var start = at;
        while (at < text.Length && IsWordLetter(text[at]))
            at++;

        // The letters before a quote are the literal's prefix: r"", Rb'', f"".
        if (at < text.Length && text[at] is '"' or '\'' && at - start <= 2 && text.AsSpan(start, at - start).IndexOfAnyExcept(Prefixes) < 0)
            Literal(isComputed: text.AsSpan(start, at - start).IndexOfAny(Computed) >= 0);
        else
            tokens.Add(new PythonToken(PythonTokenKind.Word, text[start..at], line));
    }

    private void Sign(char letter)
    {
        at++;
        if (char.IsWhiteSpace(letter))
            return;

        depth = letter is '(' or '[' or '{' ? depth + 1 : letter is ')' or ']' or '}' ? Math.Max(0, depth - 1) : depth;
        tokens.Add(new PythonToken(PythonTokenKind.Sign, letter.ToString(), line));
    }

    private void Literal(bool isComputed = false)
    {
        var quote = text[at];
        var isLong = at + 2 < text.Length && text[at + 1] == quote && text[at + 2] == quote;
        var (first, startLine) = (at + (isLong ? 3 : 1), line);
        for (at = first; at < text.Length && !Closes(quote, isLong); at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length)
                at += IsLineEndOfTwo(at + 1) ? 2 : 1;
            if (text[at] == '\n')
                line++;
        }

        tokens.Add(new PythonToken(PythonTokenKind.Text, text[Math.Min(first, text.Length)..Math.Min(at, text.Length)], startLine)
        {
            IsComputed = isComputed,
        });
        if (at < text.Length && text[at] == quote)
            at += isLong ? 3 : 1;
    }

    private bool Closes(char quote, bool isLong) => isLong
        ? text[at] == quote && at + 2 < text.Length && text[at + 1] == quote && text[at + 2] == quote
        : text[at] == quote || text[at] == '\n';

    private static bool IsWordLetter(char letter) => char.IsLetterOrDigit(letter) || letter == '_';
}
