namespace M31R.Automation.Inventory.Toml;

/// <summary>A place in a TOML text that moves forwards only.</summary>
/// <param name="source">The text; line ends of Windows count as one character, a byte order mark as none.</param>
internal sealed class TomlCursor(string source)
{
    /// <summary>What <see cref="Peek"/> gives after the end.</summary>
    public const char End = '\uFFFF';

    private readonly string text = source.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal);
    private int at;

    /// <summary>Counted from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Nothing is left.</summary>
    public bool IsAtEnd => at >= text.Length;

    /// <summary>The character some places ahead; <see cref="End"/> after the end.</summary>
    public char Peek(int ahead = 0) => at + ahead < text.Length ? text[at + ahead] : End;

    /// <summary>Whether the text goes on like this.</summary>
    public bool Sees(string start) => string.CompareOrdinal(text, at, start, 0, start.Length) == 0;

    /// <summary>Gives the next character and goes past it.</summary>
    public char Take()
    {
        var letter = text[at++];
        if (letter == '\n')
            Line++;

        return letter;
    }

    /// <summary>Goes past a number of characters, none of which is a line end.</summary>
    public void Skip(int count) => at += count;

    /// <summary>Gives the characters for which something holds, none of which may be a line end, and goes past them.</summary>
    public string TakeWhile(Func<char, bool> holds)
    {
        var start = at;
        while (at < text.Length && holds(text[at]))
            at++;

        return text[start..at];
    }

    /// <summary>Goes past a character when it is the next.</summary>
    public bool Accepts(char letter)
    {
        if (IsAtEnd || Peek() != letter)
            return false;

        Take();
        return true;
    }

    /// <summary>Goes past spaces and tabs.</summary>
    public void SkipBlanks()
    {
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;
    }

    /// <summary>Goes past blanks, comments and line ends.</summary>
    public void SkipLines()
    {
        do
        {
            SkipBlanks();
            SkipComment();
        }
        while (Accepts('\n'));
    }

    /// <summary>Goes past blanks, a comment and the end of the line, and nothing else may stand there.</summary>
    public void SkipRestOfLine()
    {
        SkipBlanks();
        SkipComment();
        if (!IsAtEnd && !Accepts('\n'))
            throw Broken($"{Shown(Peek())} stands where the line should end");
    }

    /// <summary>What is wrong at this line.</summary>
    public TomlException Broken(string what) => new(Line, what);

    /// <summary>Refuses what TOML has in no string and no comment.</summary>
    public TomlException Forbidden(char letter) => Broken($"the character U+{(int)letter:X4} may not stand in a string or comment");

    /// <summary>A character as messages show it.</summary>
    public string Shown(char letter) =>
        IsAtEnd ? "the end of the file" : char.IsControl(letter) || char.IsSurrogate(letter) ? $"U+{(int)letter:X4}" : $"\"{letter}\"";

    /// <summary>Control characters other than the tab.</summary>
    public static bool IsForbidden(char letter) => letter is < ' ' and not '\t' or '\u007F';

    private void SkipComment()
    {
        if (IsAtEnd || Peek() != '#')
            return;

        for (; at < text.Length && text[at] != '\n'; at++)
        {
            if (IsForbidden(text[at]))
                throw Forbidden(text[at]);
        }
    }
}
