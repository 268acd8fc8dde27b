namespace M31R.Automation.Machine;

/// <summary>A process to run: never through a shell, always with a limit of time and output.</summary>
/// <param name="Tool">Program name looked up on PATH, or an absolute path.</param>
/// <param name="Arguments">One element an argument; nothing is quoted or split.</param>
public sealed record Command(string Tool, params IReadOnlyList<string> Arguments)
{
    /// <summary>Absolute.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Added to the inherited environment; a null value removes the variable.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Variables whose value is appended, after a space, to what the child would have anyway.</summary>
    public IReadOnlyDictionary<string, string> AppendedEnvironment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>After this the whole process tree is killed. Default 10 minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Characters kept of each stream, first half and last half; the rest is read and dropped. Default 4 Mi.</summary>
    public int OutputLimit { get; init; } = 4 << 20;

    /// <summary>
    /// Standard output is parsed and never shown: neither masked nor its line ends changed, so that a path which happens to hold a
    /// secret's letters stays a path. Default false.
    /// </summary>
    public bool OutputIsData { get; init; }

    /// <summary>Written to standard input, which is then closed. Default empty.</summary>
    public string StandardInput { get; init; } = "";

    /// <summary>It takes away what the run made, and runs though the run was interrupted. Default false.</summary>
    public bool CleansUp { get; init; }

    /// <summary>The command as a person would type it, for messages.</summary>
    public override string ToString() => string.Join(' ', Arguments.Prepend(Tool).Select(Quoted));

    private static string Quoted(string word) =>
        word.Length > 0 && !word.Any(char.IsWhiteSpace) ? word : $"\"{word}\"";
}
