namespace Nuke.Common.Execution;

/// <summary>
/// The end of a log that has grown too long: the last letters of it, in two files of which the older is given up when the newer is full.
/// </summary>
internal sealed class LogTail(string log, long limit) : IDisposable
{
    private readonly string newer = $"{log}.end";
    private readonly string older = $"{log}.before-end";
    private StreamWriter writer = new($"{log}.end", append: false);
    private long written;
    private long cutLetters;
    private long cutLines;
    private long lines;
    private (long Letters, long Lines) before;

    internal void Write(string text, bool isUrgent)
    {
        if (written > 0 && written + text.Length > limit)
        {
            Turn();
        }

        // A single message above the limit is longer than all that is to be kept of it.
        text = text.Length <= limit ? text : $"{text[..(int)limit]}\n";
        written += text.Length;
        lines++;
        writer.Write(text);
        if (isUrgent)
        {
            writer.Flush();
        }
    }

    /// <summary>Ends the log with what is kept, and a line that says what is not.</summary>
    internal void MoveTo(TextWriter head)
    {
        writer.Dispose();
        if (cutLines > 0)
        {
            head.Write($"[cut here: {cutLines} messages, {cutLetters} letters]\n");
        }

        foreach (var part in new[] { older, newer }.Where(File.Exists))
        {
            foreach (var line in File.ReadLines(part))
            {
                head.Write($"{line}\n");
            }

            File.Delete(part);
        }
    }

    public void Dispose() => writer.Dispose();

    private void Turn()
    {
        writer.Dispose();
        cutLetters += before.Letters;
        cutLines += before.Lines;
        before = (written, lines);
        (written, lines) = (0, 0);
        File.Move(newer, older, overwrite: true);
        writer = new StreamWriter(newer, append: false);
    }
}
