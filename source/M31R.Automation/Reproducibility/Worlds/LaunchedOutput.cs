namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>
/// Standard output of a launched command: what the launcher saw before it, what the command itself said, and what outlived it.
/// </summary>
/// <param name="Seen">What the launcher saw; null when it did not come to start the command, and all that was said is its own.</param>
/// <param name="Said">What the command said, to the letter.</param>
/// <param name="Left">Names of the programs that still ran; empty where the launcher cannot know.</param>
internal sealed record LaunchedOutput(Sighting? Seen, string Said, IReadOnlyList<string> Left)
{
    private const string Beginning = Launcher.Begins + "\n";
    private const string Ending = "\n" + Launcher.Ended + "\n";

    /// <summary>Takes it apart.</summary>
    /// <param name="output">All of it, with <c>\n</c> at the ends of lines.</param>
    /// <param name="tellsWhatIsLeft">
    /// The launcher's last words are expected. A command that says the same misleads nobody: the last counts, and tells of itself alone.
    /// </param>
    public static LaunchedOutput Of(string output, bool tellsWhatIsLeft)
    {
        var begins = ("\n" + output).IndexOf("\n" + Beginning, StringComparison.Ordinal);
        if (begins < 0)
            return new LaunchedOutput(null, output, []);

        var said = output[(begins + Beginning.Length)..];
        var ends = tellsWhatIsLeft ? said.LastIndexOf(Ending, StringComparison.Ordinal) : -1;
        return new LaunchedOutput(
            Sighting.Parse(output[..begins]),
            ends < 0 ? said : said[..ends],
            ends < 0 ? [] : said[(ends + Ending.Length)..].Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
