namespace M31R.Automation.Compatibility.CommandLines.Help;

/// <summary>The library by which a help looks to be printed.</summary>
internal enum HelpStyle
{
    /// <summary>None that is known: commands and options are read, arguments are not.</summary>
    Other,

    /// <summary>Python's <c>argparse</c>.</summary>
    Argparse,

    /// <summary>Python's click, and Typer.</summary>
    Click,

    /// <summary>.NET's <c>System.CommandLine</c>.</summary>
    CommandLineApi,

    /// <summary>Rust's clap.</summary>
    Clap,

    /// <summary>Go's cobra.</summary>
    Cobra,

    /// <summary>Commander of Node.js.</summary>
    Commander,
}

/// <summary>Tells styles by the words that each library uses for its own option.</summary>
internal static class HelpStyles
{
    private static readonly (string Words, HelpStyle Style)[] Known =
    [
        ("show this help message and exit", HelpStyle.Argparse),
        ("Show this message and exit.", HelpStyle.Click),
        ("Show help and usage information", HelpStyle.CommandLineApi),
        ("-h, --help   help for ", HelpStyle.Cobra),
        ("display help for command", HelpStyle.Commander),
        ("Print help", HelpStyle.Clap),
        ("Print this message or the help of", HelpStyle.Clap),
    ];

    /// <summary>The style of a help.</summary>
    public static HelpStyle Of(string text)
    {
        var spaced = string.Join("   ", text.Split("   ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return Known.Where(each => spaced.Contains(each.Words, StringComparison.Ordinal)).Select(each => each.Style).FirstOrDefault();
    }

    /// <summary>Whether its usage line, which the library writes, tells the arguments.</summary>
    public static bool TellsArguments(this HelpStyle style) =>
        style is HelpStyle.Argparse or HelpStyle.Click or HelpStyle.CommandLineApi or HelpStyle.Clap;
}
