namespace Nuke.Common.Execution;

/// <summary>
/// What a build server takes for a command when it stands in the output. Text of processes and of the repository may say it by accident or
/// by malice, so it is broken up with a space before it is printed. Escaping, and not the server's own switch that stops commands until a
/// token comes: that token would have to be random and different for every run, does not cover marks that the log viewer itself acts on,
/// and would have to be taken back around each command of ours.
/// </summary>
/// <param name="Anywhere">Marks that count wherever they stand, in any case.</param>
/// <param name="AtLineStart">The mark that counts behind nothing but white space, or null.</param>
internal sealed record CommandMarks(IReadOnlyList<string> Anywhere, string? AtLineStart = null)
{
    internal static readonly CommandMarks None = new([]);

    /// <summary>The same text for a reader, no command for the server.</summary>
    internal string Disarm(string line)
    {
        foreach (var mark in Anywhere)
        {
            line = line.Replace(mark, Broken(mark), StringComparison.OrdinalIgnoreCase);
        }

        if (AtLineStart is null || !line.AsSpan().TrimStart().StartsWith(AtLineStart, StringComparison.Ordinal))
        {
            return line;
        }

        var start = line.IndexOf(AtLineStart, StringComparison.Ordinal);
        return $"{line[..start]}{Broken(AtLineStart)}{line[(start + AtLineStart.Length)..]}";
    }

    private static string Broken(string mark) => $"{mark[..^1]} {mark[^1]}";
}
