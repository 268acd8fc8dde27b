using System.Text;

namespace M31R.Automation.Machine;

/// <summary>Reads one stream of a process as it comes: UTF-8 with replacement, <c>\r\n</c> to <c>\n</c>, masked, bounded.</summary>
/// <param name="text">Where the text goes.</param>
/// <param name="keepsLineEnds">Leaves <c>\r\n</c> as it is.</param>
internal sealed class OutputReader(MaskedText text, bool keepsLineEnds = false)
{
    private readonly byte[] bytes = new byte[16 << 10];
    private readonly char[] chars = new char[(16 << 10) + 4];
    private readonly Decoder decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetDecoder();
    private readonly Lock gate = new();
    private bool carriageReturn;

    /// <summary>
    /// Reads to the end of the stream, or until <paramref name="stop"/>. On a thread of its own: where all threads of the pool are taken,
    /// a reader in their queue would begin when its process has long ended, and what that wrote would count as nothing.
    /// </summary>
    public Task Read(Stream stream, CancellationToken stop) =>
        Task.Factory.StartNew(
            () => ReadToEnd(stream, stop),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

    /// <summary>What was read.</summary>
    public (string Text, long LeftOut) Finish()
    {
        lock (gate)
        {
            Pass(decoder.GetChars([], chars, flush: true));
            if (carriageReturn)
                text.Append("\r");

            return text.Finish();
        }
    }

    private void ReadToEnd(Stream stream, CancellationToken stop)
    {
        try
        {
            for (var count = stream.Read(bytes); count > 0 && !stop.IsCancellationRequested; count = stream.Read(bytes))
                Take(count);
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException)
        {
            // Somebody it left behind held the pipe, and nobody waited for that one: what was read so far counts.
        }
    }

    private void Take(int count)
    {
        lock (gate)
            Pass(decoder.GetChars(bytes.AsSpan(0, count), chars, flush: false));
    }

    private void Pass(int count)
    {
        if (keepsLineEnds)
            text.Append(chars.AsSpan(0, count));
        else
            text.Append(WithoutCarriageReturns(chars.AsSpan(0, count)));
    }

    private string WithoutCarriageReturns(ReadOnlySpan<char> read)
    {
        var kept = new StringBuilder(read.Length + 1);
        foreach (var character in read)
        {
            if (carriageReturn && character != '\n')
                kept.Append('\r');

            carriageReturn = character == '\r';
            if (!carriageReturn)
                kept.Append(character);
        }

        return kept.ToString();
    }
}
