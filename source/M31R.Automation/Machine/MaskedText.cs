namespace M31R.Automation.Machine;

/// <summary>Masks secrets on the way into a <see cref="BoundedText"/>, also one that arrives in pieces.</summary>
/// <param name="mask">What to replace.</param>
/// <param name="kept">Where masked text goes; masking comes first, so that a secret cut by the limit is not half shown.</param>
internal sealed class MaskedText(SecretMask mask, BoundedText kept)
{
    /// <summary>The end of what came so far, where a secret may have begun.</summary>
    private string held = "";

    public void Append(ReadOnlySpan<char> text)
    {
        var all = string.Concat(held, text);
        held = all[Pass(all, all.Length - Math.Max(0, mask.LongestSecret - 1))..];
    }

    public (string Text, long LeftOut) Finish()
    {
        Pass(held, held.Length);
        held = "";
        return kept.Finish();
    }

    /// <summary>Passes on what starts before <paramref name="end"/>, and answers where the rest begins.</summary>
    private int Pass(string text, int end)
    {
        var position = 0;
        while (position < end)
        {
            var (start, length) = mask.Find(text.AsSpan(position));
            if (length == 0 || position + start >= end)
            {
                kept.Append(text.AsSpan(position, end - position));
                return end;
            }

            kept.Append(text.AsSpan(position, start));
            kept.Append(SecretMask.Mark);
            position += start + length;
        }

        return position;
    }
}
