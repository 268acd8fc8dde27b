namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>What a token is, from what is known to what is only read.</summary>
internal enum TokenKind
{
    /// <summary>The directory that was built.</summary>
    Root,

    /// <summary>The home directory.</summary>
    Home,

    /// <summary>A directory for temporary files, with the name of what lies in it.</summary>
    Temporary,

    /// <summary>The way out of a directory: <c>../../</c>.</summary>
    Parents,

    /// <summary>The user's name.</summary>
    User,

    /// <summary>The host's name.</summary>
    Host,

    /// <summary>The value of an environment variable.</summary>
    Variable,

    /// <summary>A GUID with its hyphens.</summary>
    Guid,

    /// <summary>A date, a time of day, or both.</summary>
    Moment,

    /// <summary>A number with a unit of time.</summary>
    Duration,

    /// <summary>Hexadecimal digits, among them letters.</summary>
    Hexadecimal,

    /// <summary>Base-64 that is no word.</summary>
    Base64,

    /// <summary>Decimal digits, with separators.</summary>
    Number,

    /// <summary>Letters.</summary>
    Word,

    /// <summary>Blanks.</summary>
    Space,

    /// <summary>Any other character.</summary>
    Sign,
}

/// <summary>A piece of a line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">It.</param>
/// <param name="Start">Where it begins in the line.</param>
/// <param name="Name">Of the variable; empty for the rest.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, string Name = "")
{
    /// <summary>Where it ends.</summary>
    public int End => Start + Text.Length;

    /// <summary>The line with what may change from build to build left out: two lines of the same form say the same.</summary>
    public string Form => Kind < TokenKind.Word ? $"\u0001{Kind}" : Text;
}
