using System.Text;

namespace M31R.Automation.Machine;

/// <summary>Text of bounded size: the first half and the last half of what was appended, and a count of what lay between.</summary>
/// <param name="limit">Characters kept; up to twice as many are held at a time.</param>
internal sealed class BoundedText(int limit)
{
    private readonly StringBuilder head = new();
    private readonly StringBuilder tail = new();
    private long leftOut;

    private int HeadLimit => limit / 2;

    private int TailLimit => limit - HeadLimit;

    public void Append(ReadOnlySpan<char> text)
    {
        var first = Math.Min(text.Length, HeadLimit - head.Length);
        head.Append(text[..first]);
        tail.Append(text[first..]);
        if (tail.Length > 2L * TailLimit)
            ShortenTail(TailLimit);
    }

    /// <summary>What was kept; where something was left out, a line in the middle says how much.</summary>
    public (string Text, long LeftOut) Finish()
    {
        if (leftOut == 0 && tail.Length <= TailLimit)
            return (head.Append(tail).ToString(), 0);

        ShortenTail(TailLimit);
        KeepPairsWhole();
        return ($"{head}\n[{leftOut} characters left out]\n{tail}", leftOut);
    }

    private void ShortenTail(int length)
    {
        leftOut += tail.Length - length;
        tail.Remove(0, tail.Length - length);
    }

    /// <summary>Half a surrogate pair is no text: strict encoders refuse it.</summary>
    private void KeepPairsWhole()
    {
        if (head.Length > 0 && char.IsHighSurrogate(head[^1]))
        {
            head.Length--;
            leftOut++;
        }

        if (tail.Length > 0 && char.IsLowSurrogate(tail[0]))
            ShortenTail(tail.Length - 1);
    }
}
