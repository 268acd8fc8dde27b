namespace M31R.Automation.Dependencies.Usage.Node;

/// <summary>
/// Splits JavaScript, TypeScript and JSX into words, signs and literals; comments and regular expressions are left out. It never fails: a
/// string ends with its line, and what looks like a regular expression and does not end on its line is a division. Linear time.
/// </summary>
/// <param name="text">The script.</param>
/// <param name="firstLine">The line it begins on.</param>
internal sealed class ScriptTokenizer(string text, int firstLine = 1)
{
    private const string BeforeExpression = "(,=:[!&|?{};+-*%~^<>";

    private static readonly HashSet<string> WordsBeforeExpression = ["return", "typeof", "case", "in", "of", "delete", "void", "throw",
        "new", "else", "do", "await", "yield"];

    private readonly List<ScriptToken> tokens = [];
    private readonly Stack<int> holes = new();
    private int at;
    private int line = firstLine;
    private int braces;

    /// <summary>All tokens.</summary>
    public IReadOnlyList<ScriptToken> Tokens()
    {
        while (at < text.Length)
            Step();

        return tokens;
    }

    private char Next => at + 1 < text.Length ? text[at + 1] : '\0';

    private void Step()
    {
        var letter = text[at];
        if (letter == '\n')
            (at, line) = (at + 1, line + 1);
        else if (char.IsWhiteSpace(letter))
            at++;
        else if (letter == '/' && Next == '/')
            SkipTo(text.IndexOf('\n', at));
        else if (letter == '/' && Next == '*')
            SkipTo(text.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : -1);
        else if (letter is '"' or '\'')
            Literal(letter);
        else if (letter == '`')
            Template();
        else if (letter == '/' && MayBeExpression() && EndOfExpression() is { } end)
            at = end;
        else if (IsWordLetter(letter))
            Word();
        else
            Sign(letter);
    }

    private void SkipTo(int end)
    {
        end = end < 0 ? text.Length : end;
        line += text.AsSpan(at, end - at).Count('\n');
        at = end;
    }

    private void Word()
    {
        var start = at;
        while (at < text.Length && IsWordLetter(text[at]))
            at++;

        tokens.Add(new ScriptToken(text[start..at], false, line));
    }

    /// <summary>The brace that ends a hole of a template goes back into the template.</summary>
    private void Sign(char letter)
    {
        if (letter == '}' && holes.TryPeek(out var depth) && depth == braces)
        {
            holes.Pop();
            Template();
            return;
        }

        braces += letter == '{' ? 1 : letter == '}' ? -1 : 0;
        tokens.Add(new ScriptToken(letter.ToString(), false, line));
        at++;
    }

    private void Literal(char quote)
    {
        var start = ++at;
        while (at < text.Length && text[at] != quote && text[at] != '\n')
            at += text[at] == '\\' && Next is not ('\n' or '\0') ? 2 : 1;

        at = Math.Min(at, text.Length);
        tokens.Add(new ScriptToken(text[start..at], true, line));
        if (at < text.Length && text[at] == quote)
            at++;
    }

    /// <summary>From a backtick or the end of a hole to the next hole or the end.</summary>
    private void Template()
    {
        var (start, startLine, isWhole) = (at + 1, line, text[at] == '`');
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '\n')
                line++;
            if (text[at] == '\\')
                at++;
            else if (text[at] == '`' || (text[at] == '$' && Next == '{'))
                break;
        }

        at = Math.Min(at, text.Length);
        if (at < text.Length && text[at] == '$')
        {
            holes.Push(braces);
            at += 2;
            tokens.Add(new ScriptToken("`", false, startLine));
        }
        else
        {
            tokens.Add(new ScriptToken(isWhole ? text[start..at] : "`", isWhole, startLine));
            at++;
        }
    }

    private bool MayBeExpression() =>
        tokens.Count == 0 || (
            tokens[^1] is { IsLiteral: false } last
                && (WordsBeforeExpression.Contains(last.Text)
                || (last.Text.Length == 1 && BeforeExpression.Contains(last.Text[0], StringComparison.Ordinal))));

    private int? EndOfExpression()
    {
        var isClass = false;
        for (var end = at + 1; end < text.Length && text[end] != '\n'; end++)
        {
            if (text[end] == '\\')
                end++;
            else if (text[end] == '/' && !isClass)
                return end + 1;
            else
                isClass = text[end] == '[' || (isClass && text[end] != ']');
        }

        return null;
    }

    private static bool IsWordLetter(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '$' or '#' or '@';
}
