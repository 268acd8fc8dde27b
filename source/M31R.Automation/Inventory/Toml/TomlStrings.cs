using System.Globalization;
using System.Text;

namespace M31R.Automation.Inventory.Toml;

/// <summary>Reads the four kinds of strings (TOML 1.0, "String").</summary>
/// <param name="cursor">Stands at the opening quote.</param>
internal sealed class TomlStrings(TomlCursor cursor)
{
    /// <summary>A string of one line or of many.</summary>
    public string Read()
    {
        var quote = cursor.Peek();
        return cursor.Sees(new string(quote, 3)) ? ReadLong(quote) : ReadShort(quote);
    }

    /// <summary>A string of one line, as keys are too.</summary>
    public string ReadShort(char quote)
    {
        cursor.Skip(1);
        var value = new StringBuilder();
        while (!cursor.Accepts(quote))
        {
            if (cursor.IsAtEnd || cursor.Peek() == '\n')
                throw cursor.Broken("a string is not closed on its line");

            ReadLetter(value, isEscaped: quote == '"', isLong: false);
        }

        return value.ToString();
    }

    private string ReadLong(char quote)
    {
        var line = cursor.Line;
        cursor.Skip(3);
        cursor.Accepts('\n');
        var value = new StringBuilder();
        while (!IsClosed(quote, value))
        {
            if (cursor.IsAtEnd)
                throw new TomlException(line, "a string of many lines is never closed");

            ReadLetter(value, isEscaped: quote == '"', isLong: true);
        }

        return value.ToString();
    }

    /// <summary>Three quotes close; up to two before them belong to the string.</summary>
    private bool IsClosed(char quote, StringBuilder value)
    {
        var count = 0;
        while (count < 5 && cursor.Peek(count) == quote)
            count++;

        if (count < 3)
            return false;

        value.Append(quote, count - 3);
        cursor.Skip(count);
        return true;
    }

    private void ReadLetter(StringBuilder value, bool isEscaped, bool isLong)
    {
        var letter = cursor.Take();
        if (isEscaped && letter == '\\')
            ReadEscape(value, isLong);
        else if (TomlCursor.IsForbidden(letter) && letter != '\n')
            throw cursor.Forbidden(letter);
        else
            value.Append(letter);
    }

    private void ReadEscape(StringBuilder value, bool isLong)
    {
        var letter = cursor.IsAtEnd ? TomlCursor.End : cursor.Take();
        switch (letter)
        {
            case 'u':
                value.Append(ReadCodePoint(4));
                break;
            case 'U':
                value.Append(ReadCodePoint(8));
                break;
            case ' ' or '\t' or '\n' when isLong:
                SkipFoldedLines(letter);
                break;
            default:
                value.Append(SimpleEscape(letter));
                break;
        }
    }

    private char SimpleEscape(char letter) => letter switch
    {
        'b' => '\b',
        't' => '\t',
        'n' => '\n',
        'f' => '\f',
        'r' => '\r',
        '"' or '\\' => letter,
        _ => throw cursor.Broken($"\\ is followed by {cursor.Shown(letter)}, which is no escape"),
    };

    /// <summary>A backslash at the end of a line takes back the line end and all blanks up to the next word.</summary>
    private void SkipFoldedLines(char first)
    {
        cursor.SkipBlanks();
        if (first != '\n' && !cursor.Accepts('\n'))
            throw cursor.Broken("\\ is followed by a blank and no line end");

        do
            cursor.SkipBlanks();
        while (cursor.Accepts('\n'));
    }

    private string ReadCodePoint(int digits)
    {
        var code = 0L;
        for (var index = 0; index < digits; index++)
        {
            if (!char.IsAsciiHexDigit(cursor.Peek()))
                throw cursor.Broken($"a \\{(digits == 4 ? 'u' : 'U')} is not followed by {digits} hexadecimal digits");

            code = code * 16 + int.Parse(cursor.Take().ToString(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        }

        return code is >= 0 and <= 0xD7FF or >= 0xE000 and <= 0x10FFFF
            ? char.ConvertFromUtf32((int)code)
            : throw cursor.Broken($"U+{code:X} is no character");
    }
}
