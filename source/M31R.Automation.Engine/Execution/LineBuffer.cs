using System.Text;

namespace Nuke.Common.Execution;

/// <summary>Puts text that comes in pieces together to lines. Not thread-safe.</summary>
internal sealed class LineBuffer
{
    private readonly StringBuilder unfinished = new();

    /// <summary>Passes on each line that the text ends, and keeps the rest.</summary>
    internal void Add(ReadOnlySpan<char> text, Action<string> pass)
    {
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n'))
        {
            End(text[..end], pass);
            text = text[(end + 1)..];
        }

        unfinished.Append(text);
    }

    /// <summary>Passes on a line that has begun as if it were whole.</summary>
    internal void Finish(Action<string> pass)
    {
        if (unfinished.Length > 0)
        {
            End([], pass);
        }
    }

    private void End(ReadOnlySpan<char> rest, Action<string> pass)
    {
        var line = unfinished.Append(rest).ToString();
        unfinished.Clear();
        pass(line);
    }
}
