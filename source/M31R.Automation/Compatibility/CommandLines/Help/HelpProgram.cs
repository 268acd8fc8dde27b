using System.Text.RegularExpressions;
using M31R.Automation.Machine;

namespace M31R.Automation.Compatibility.CommandLines.Help;

/// <summary>
/// Asks a program for help, in a tree of its own, with no input and the same surroundings on every machine. One that did not end in time is
/// not asked again.
/// </summary>
/// <param name="doors">To processes and the variables that they inherit.</param>
/// <param name="root">Absolute path of the tree.</param>
/// <param name="help">What prints the help of the whole program.</param>
internal sealed partial class HelpProgram(Doors doors, string root, IReadOnlyList<string> help)
{
    /// <summary>How long a program is waited for: 30 seconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LimitOfAll = TimeSpan.FromMinutes(5);

    private static readonly Dictionary<string, string?> Surroundings = new(StringComparer.Ordinal)
    {
        ["COLUMNS"] = "200",
        ["LINES"] = "50",
        ["TERM"] = "dumb",
        ["NO_COLOR"] = "1",
        ["FORCE_COLOR"] = null,
        ["CLICOLOR_FORCE"] = null,
        ["LC_ALL"] = "C.UTF-8",
        ["LANGUAGE"] = null,
        ["PYTHONUTF8"] = "1",
        ["PYTHONDONTWRITEBYTECODE"] = "1",
        ["PYTHONWARNINGS"] = "ignore",
        ["TYPER_USE_RICH"] = "0",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["PAGER"] = "cat",
        ["GIT_PAGER"] = "cat",
    };

    private readonly Dictionary<string, string?> surroundings = new(Surroundings, StringComparer.Ordinal)
    {
        ["PYTHONPATH"] = PathOfPython(doors, root),
    };

    private TimeSpan taken;
    private HelpAnswer? hung;

    /// <summary>How long it is waited for at each question. Default <see cref="Patience"/>.</summary>
    public TimeSpan Limit { get; init; } = Patience;

    /// <summary>It did not end in time.</summary>
    public bool IsHung => hung is not null;

    /// <summary>What it answers when words stand before the last argument of what prints its help.</summary>
    /// <param name="words">The words.</param>
    public HelpAnswer Ask(IReadOnlyList<string> words)
    {
        if (hung is not null)
            return hung;

        var command = new Command(help[0], [.. help.Skip(1).SkipLast(1), .. words, .. help.Skip(1).TakeLast(1)])
        {
            WorkingDirectory = root,
            Environment = surroundings,
            Timeout = Limit,
            OutputLimit = 1 << 20,
        };
        if (taken > LimitOfAll)
            return new HelpAnswer(null, $"asking for help took more than {LimitOfAll.TotalMinutes} minutes before \"{command}\"", "");

        var result = doors.Processes.Run(command);
        taken += result.Duration;
        var answer = Answer(command, result);
        hung = result.End == CommandEnd.TimedOut ? answer : null;
        return answer;
    }

    /// <summary>The tree before what is installed: another version of the same package may be.</summary>
    private static string PathOfPython(Doors doors, string root) => string.Join(
        Path.PathSeparator,
        new[] { Path.Combine(root, "src"), root, doors.Variables.GetValueOrDefault("PYTHONPATH") ?? "" }.Where(path => path.Length > 0));

    private HelpAnswer Answer(Command command, CommandResult result)
    {
        var text = string.IsNullOrWhiteSpace(result.StandardOutput) ? result.StandardError : result.StandardOutput;
        var refusal = result switch
        {
            { End: CommandEnd.NotFound } => $"the program \"{command.Tool}\" is not installed",
            { End: CommandEnd.TimedOut } => $"\"{command}\" did not end within {Limit.TotalSeconds} seconds and was not asked again",
            { Succeeded: false } =>
                $"\"{command}\" ended with {result.ExitCode?.ToString() ?? result.End.ToString()}: {LastLine(result.Output)}",
            _ when string.IsNullOrWhiteSpace(text) => $"\"{command}\" prints nothing",
            _ => null,
        };
        return new HelpAnswer(refusal is null ? text.Replace(root, ".", StringComparison.Ordinal) : null, refusal, result.Output)
        {
            WasRefused = result is { End: CommandEnd.Exited, ExitCode: not 0 },
            Missing = result.End == CommandEnd.NotFound ? $"\"{command.Tool}\""
                : MissingModule().Match(result.Output) is { Success: true } found ? $"the Python module \"{found.Groups["name"].Value}\"" : null,
        };
    }

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault("it says nothing");

    [GeneratedRegex("ModuleNotFoundError: No module named '(?<name>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MissingModule();
}

/// <summary>What a program answered.</summary>
/// <param name="Text">The help; null when there is none.</param>
/// <param name="Refusal">Why there is none, as a clause; null when there is one.</param>
/// <param name="Output">All that it printed.</param>
internal sealed record HelpAnswer(string? Text, string? Refusal, string Output)
{
    /// <summary>It ended by itself and said that something is wrong.</summary>
    public bool WasRefused { get; init; }

    /// <summary>What must be installed before it can answer; null when that is not known.</summary>
    public string? Missing { get; init; }
}
