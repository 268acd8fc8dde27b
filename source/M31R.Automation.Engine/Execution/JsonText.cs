using System.Text;

namespace Nuke.Common.Execution;

/// <summary>
/// Writes indented JSON with line feeds. Small on purpose: loading the platform's writer takes a fifth of the time that <c>--help</c> has.
/// </summary>
internal sealed class JsonText
{
    private readonly StringBuilder text = new(16 * 1024);
    private int depth;
    private bool isFirst = true;

    /// <summary>The text, with a line break at its end.</summary>
    public override string ToString() => $"{text}\n";

    /// <summary>Starts an object: a property's value, or the document.</summary>
    internal JsonText Start(string? name = null) => Open(name, '{');

    /// <summary>Ends the object that was started last.</summary>
    internal JsonText End() => Close('}');

    /// <summary>A property with a text.</summary>
    internal JsonText Text(string name, string value)
    {
        Name(name);
        Quote(value);
        return this;
    }

    /// <summary>A property with true or false.</summary>
    internal JsonText Flag(string name, bool value)
    {
        Name(name);
        text.Append(value ? "true" : "false");
        return this;
    }

    /// <summary>A property with a list of texts.</summary>
    internal JsonText Texts(string name, IReadOnlyList<string> values)
    {
        Open(name, '[');
        foreach (var value in values)
        {
            Separate();
            Quote(value);
        }

        return Close(']');
    }

    private JsonText Open(string? name, char bracket)
    {
        if (name is not null)
        {
            Name(name);
        }

        text.Append(bracket);
        depth++;
        isFirst = true;
        return this;
    }

    private JsonText Close(char bracket)
    {
        depth--;
        if (!isFirst)
        {
            text.Append('\n').Append(' ', 2 * depth);
        }

        text.Append(bracket);
        isFirst = false;
        return this;
    }

    private void Name(string name)
    {
        Separate();
        Quote(name);
        text.Append(": ");
    }

    private void Separate()
    {
        text.Append(isFirst ? "\n" : ",\n").Append(' ', 2 * depth);
        isFirst = false;
    }

    private void Quote(string value)
    {
        text.Append('"');
        foreach (var letter in value)
        {
            if (letter is '"' or '\\')
            {
                text.Append('\\').Append(letter);
            }
            else if (char.IsControl(letter) || char.IsSurrogate(letter))
            {
                // Escaped one by one, a surrogate that has lost its other half is still valid JSON.
                text.Append("\\u").Append(((int)letter).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(letter);
            }
        }

        text.Append('"');
    }
}
