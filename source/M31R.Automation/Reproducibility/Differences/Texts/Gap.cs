namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Where two lines differ.</summary>
/// <param name="First">The tokens of the first line there; may be none.</param>
/// <param name="Second">Those of the second.</param>
/// <param name="FirstSpan">Where they stand in the first line.</param>
/// <param name="SecondSpan">Where in the second.</param>
internal sealed record Gap(IReadOnlyList<Token> First, IReadOnlyList<Token> Second, TextSpan FirstSpan, TextSpan SecondSpan)
{
    /// <summary>The text of the first line.</summary>
    public string FirstText => FirstSpan.Text;

    /// <summary>That of the second.</summary>
    public string SecondText => SecondSpan.Text;
}

/// <summary>A part of a line.</summary>
/// <param name="Line">All of it.</param>
/// <param name="Start">Where the part begins.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct TextSpan(string Line, int Start, int End)
{
    private const int MostBefore = 48;

    /// <summary>The part.</summary>
    public string Text => Line[Start..End];

    /// <summary>What stands close before it.</summary>
    public string Before => Line[Math.Max(0, Start - MostBefore)..Start];

    /// <summary>What stands after it.</summary>
    public string After => Line[End..];

    /// <summary>As much more on both sides as some letters go.</summary>
    public TextSpan Grown(Func<char, bool> goesOn)
    {
        var (start, end) = (Start, End);
        while (start > 0 && goesOn(Line[start - 1]))
            start--;

        while (end < Line.Length && goesOn(Line[end]))
            end++;

        return this with { Start = start, End = end };
    }
}
