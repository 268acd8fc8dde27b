using System.Globalization;
using M31R.Automation.Findings;

namespace M31R.Automation.Machine;

/// <summary>
/// Asks git, through the process door. Nothing that a repository configures is run (file-system monitors, hooks, filters, drivers,
/// remote helpers) and nothing is fetched.
/// </summary>
/// <param name="processes">Starts git.</param>
public sealed class GitDoor(IProcessDoor processes)
{
    /// <summary>Characters of one answer: paths of some millions of files. More is an error, never a shortened list.</summary>
    private const int AnswerLimit = 512 << 20;

    /// <summary>Hashing a big tree on a slow disk takes minutes; more is a configuration that includes a pipe, or the like.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Submodules are compared by commit only: to look into one, git would run what it configures.</summary>
    private static readonly string[] Status =
        [
            "status", "--porcelain=v2", "--branch", "-z", "--untracked-files=normal", "--ignore-submodules=dirty", "--no-renames",
            "--no-ahead-behind",
        ];

    private static readonly string[] Comparing = ["diff", "diff-files", "diff-index", "diff-tree", "log", "show"];

    /// <summary>The git version, or null when git is not installed.</summary>
    /// <exception cref="MaintenanceException">Git is installed and gives no answer.</exception>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public string? Version(string directory)
    {
        var result = Run(directory, GitEnvironment.With(), ["--version"]);
        return result.End == CommandEnd.NotFound ? null : Answer(directory, result).Trim();
    }

    /// <summary>The root of the working tree that holds a directory; null when it is in none.</summary>
    /// <exception cref="MaintenanceException">
    /// The repository is bare, broken, or says that its tree is elsewhere; or it needs git, which is not installed.
    /// </exception>
    public string? TopLevel(string directory)
    {
        var root = NearestRepository(directory);
        if (root != directory && IsBare(directory))
            throw new MaintenanceException(
                $"\"{directory}\" is a bare repository: it has no files to look at. Clone it and name the clone.");

        if (root is null)
            return null;

        return Ask(root, "rev-parse", "--is-inside-work-tree", "--show-cdup") == "true\n\n"
            ? root
            : throw new MaintenanceException(
                $"The repository \"{root}\" says that its tree is elsewhere (core.worktree). Remove that setting.");
    }

    /// <summary>Whether a directory is, or lies in, a repository without a working tree; false when git is not installed.</summary>
    /// <exception cref="MaintenanceException">Git did not answer in time.</exception>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public bool IsBare(string directory)
    {
        var result = Ended(directory, Run(directory, GitEnvironment.With(), ["rev-parse", "--is-bare-repository"]));
        return result.Succeeded && result.StandardOutput.Trim() == "true";
    }

    /// <summary>What git knows of the working tree whose root a directory is.</summary>
    /// <exception cref="MaintenanceException">Git is not installed, or cannot read the repository: its own words are told.</exception>
    public RepositoryState State(string directory)
    {
        var configuration = ConfigurationOf(directory);
        var entries = Ask(directory, Status).Split('\0');
        var commit = Header(entries, "# branch.oid ");
        var branch = Header(entries, "# branch.head ");
        return new RepositoryState(
            commit == "(initial)" ? null : commit,
            branch == "(detached)" ? null : branch,
            Ask(directory, "rev-parse", "--is-shallow-repository").Trim() == "true",
            entries.Any(entry => entry.Length > 0 && entry[0] != '#'),
            configuration.Origin is { } origin ? RemoteAddress.WithoutSecrets(origin) : null);
    }

    /// <summary>The files and submodules of the working tree whose root a directory is.</summary>
    /// <exception cref="MaintenanceException">As <see cref="State"/>.</exception>
    public TreeListing ListFiles(string directory)
    {
        var tracked = AskForList(directory, "ls-files", "-z", "--stage").Select(IndexEntry.Parse)
            .ToLookup(entry => entry.IsSubmodule, entry => entry.Path);
        var untracked = AskForList(directory, "ls-files", "-z", "--others", "--exclude-standard");
        var tree = new WorkTree(directory);
        string[] paths = [.. tracked[false].Concat(untracked)];
        return new TreeListing(Sorted(paths.Where(tree.HoldsFile)), Sorted(tracked[true]), Sorted(paths.Where(tree.HoldsDirectoryLink)));
    }

    /// <summary>Runs a git command that reads; see <see cref="CommandResult.End"/> for how it went.</summary>
    public CommandResult Run(string directory, params IReadOnlyList<string> arguments) =>
        Run(directory, GitEnvironment.With(FiltersOf(directory)), arguments);

    /// <summary>What a git command that reads prints.</summary>
    /// <exception cref="MaintenanceException">As <see cref="State"/>.</exception>
    public string Ask(string directory, params IReadOnlyList<string> arguments) => Answer(directory, Run(directory, arguments));

    /// <summary>The texts of blobs by their hashes, in one process however many; those that git does not have are left out.</summary>
    /// <exception cref="MaintenanceException">As <see cref="State"/>, or the texts are longer together than one answer may be.</exception>
    public IReadOnlyDictionary<string, string> Blobs(string directory, IReadOnlyCollection<string> hashes)
    {
        if (hashes.Count == 0)
            return new Dictionary<string, string>(StringComparer.Ordinal);

        var asked = string.Concat(hashes.Select(hash => $"{hash}\n{BlobBatch.EndOf(hash)}\n"));
        return BlobBatch.Read(Answer(directory, Run(directory, GitEnvironment.With(), ["cat-file", "--batch"], asked)), hashes);
    }

    /// <summary>The sizes of blobs in bytes, by hash. What the clone does not hold is left out, and not fetched.</summary>
    /// <exception cref="MaintenanceException">Git cannot answer.</exception>
    public IReadOnlyDictionary<string, long> Sizes(string directory, IReadOnlyCollection<string> hashes)
    {
        if (hashes.Count == 0)
            return new Dictionary<string, long>(StringComparer.Ordinal);

        var asked = string.Concat(hashes.Select(hash => $"{hash}\n"));
        return Answer(directory, Run(directory, GitEnvironment.With(), ["cat-file", "--batch-check"], asked)).Split('\n')
            .Select(line => line.Split(' '))
            .Where(words => words is [_, "blob", _])
            .ToDictionary(words => words[0], words => long.Parse(words[2], CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }

    private string[] AskForList(string directory, params IReadOnlyList<string> arguments) =>
        Ask(directory, arguments).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>As <see cref="Ask"/>, for a repository that is ours to write.</summary>
    internal string Tell(string directory, params IReadOnlyList<string> arguments) =>
        Answer(directory, Run(directory, GitEnvironment.With(), arguments));

    /// <summary>
    /// Writes files of the index, in the order that is given, for a repository that is ours to write. No configuration but its own counts,
    /// so that no filter runs, and files whose content it does not hold are left out.
    /// </summary>
    /// <exception cref="MaintenanceException">A file cannot be written, as where no space is left.</exception>
    internal void CheckOut(string directory, IEnumerable<string> paths)
    {
        var environment = new Dictionary<string, string?>(GitEnvironment.With(), StringComparer.Ordinal)
        {
            ["GIT_CONFIG_GLOBAL"] = "/dev/null",
            ["GIT_CONFIG_NOSYSTEM"] = "1",
        };
        string[] named = [.. paths];
        CheckOut(directory, environment, string.Concat(named.Select(path => path + '\0')), "-z", "--stdin");

        // A name that is no UTF-8 cannot be passed on.
        if (named.Any(path => path.Contains('\uFFFD', StringComparison.Ordinal)))
            CheckOut(directory, environment, "", "-a");
    }

    private void CheckOut(string directory, IReadOnlyDictionary<string, string?> environment, string input, params string[] which)
    {
        var result = Ended(directory, Run(directory, environment, ["checkout-index", "-q", "-f", .. which], input));
        if (result.StandardError.Split('\n').FirstOrDefault(IsUnwritten) is { } line)
            throw new MaintenanceException(
                $"The files of \"{directory}\" cannot be written: {line}. Is there space left? Free some, or choose another place "
                + "(for results: --artifacts-directory).");
    }

    /// <summary>Other words tell what the repository does not hold, which the caller sees by itself.</summary>
    private static bool IsUnwritten(string line) =>
        line.Contains("unable to write file", StringComparison.Ordinal) || line.Contains("unable to create file", StringComparison.Ordinal);

    private CommandResult Run(
        string directory,
        IReadOnlyDictionary<string, string?> environment,
        IReadOnlyList<string> arguments,
        string input = "") =>
        processes.Run(new Command("git", WithoutDrivers(arguments))
        {
            WorkingDirectory = directory,
            Environment = environment,
            OutputLimit = AnswerLimit,
            OutputIsData = true,
            Timeout = Patience,
            StandardInput = input,
        });

    private static IReadOnlyList<string> WithoutDrivers(IReadOnlyList<string> arguments) =>
        arguments.Count > 0 && Comparing.Contains(arguments[0], StringComparer.Ordinal)
            ? [arguments[0], "--no-ext-diff", "--no-textconv", .. arguments.Skip(1)]
            : arguments;

    private IReadOnlyList<string> FiltersOf(string directory) => ConfigurationOf(directory).Filters;

    private GitConfiguration ConfigurationOf(string directory) =>
        GitConfiguration.Parse(Answer(directory, Run(directory, GitEnvironment.With(), ["config", "--list", "--show-scope", "-z"])));

    private static string Answer(string directory, CommandResult result) => Ended(directory, result) switch
    {
        { End: CommandEnd.NotFound } =>
            throw new MaintenanceException($"\"{directory}\" is a git repository, and git is not installed. Install git 2.31 or later."),
        { Succeeded: false } =>
            throw new MaintenanceException(
                $"git cannot read \"{directory}\": {Reason(result).TrimEnd('.')}. Mend that, or name a fresh clone."),
        { LeftOut: > 0 } =>
            throw new MaintenanceException(
                $"git's answer about \"{directory}\" is longer than {AnswerLimit} characters. Ignore what is no source (.gitignore)."),
        _ => result.StandardOutput,
    };

    /// <summary>The result of a git that came to an end, or was not there to be started.</summary>
    private static CommandResult Ended(string directory, CommandResult result) => result.End switch
    {
        CommandEnd.Cancelled => throw new OperationCanceledException($"git was interrupted in \"{directory}\""),
        CommandEnd.TimedOut => throw new MaintenanceException(
            $"git did not answer within {Patience.TotalMinutes} minutes about \"{directory}\". "
            + "Run \"git status\" there to see what holds it up."),
        _ => result,
    };

    /// <summary>Git warns before it says what is wrong.</summary>
    private static string Reason(CommandResult result)
    {
        var lines = result.StandardError.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return Array.Find(lines, line => !line.StartsWith("warning: ", StringComparison.Ordinal)) ?? lines.FirstOrDefault()
            ?? $"exit code {result.ExitCode}";
    }

    /// <summary>Where the nearest <c>.git</c> stands, at or above a directory.</summary>
    private static string? NearestRepository(string directory)
    {
        for (var place = Path.TrimEndingDirectorySeparator(directory); place is not null; place = Path.GetDirectoryName(place))
        {
            if (Path.Exists(Path.Combine(place, ".git")))
                return place;
        }

        return null;
    }

    private static string? Header(IEnumerable<string> entries, string name) =>
        entries.FirstOrDefault(entry => entry.StartsWith(name, StringComparison.Ordinal))?[name.Length..];

    private static string[] Sorted(IEnumerable<string> paths) => [.. paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>A line of <c>git ls-files --stage</c>: mode, hash, stage, a tab, the path.</summary>
    private readonly record struct IndexEntry(bool IsSubmodule, string Path)
    {
        public static IndexEntry Parse(string line) =>
            new(line.StartsWith("160000", StringComparison.Ordinal), line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]);
    }
}
