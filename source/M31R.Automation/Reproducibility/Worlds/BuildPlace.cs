using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Differences;

namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>A fresh clone of a commit, and the world that whatever runs there sees.</summary>
internal sealed class BuildPlace
{
    /// <summary>The exit code where the directory to run in is not there; as that of <c>env</c> and of containers.</summary>
    private const int NoDirectory = 125;

    /// <summary>What is not varied for a command that needs the network.</summary>
    private static readonly string[] OfNetwork = ["network", "clock"];

    private readonly PlaceLayout layout;
    private IReadOnlyList<OwnTemporary> temporaries;
    private readonly Launcher launcher;
    private readonly Doors doors;

    /// <summary>What a command leaves running dies with its namespace.</summary>
    private readonly bool isEndedWithItsCommand;

    private readonly List<string> left = [];
    private StrayWrites? strays;
    private int count;

    /// <summary>Stands in a clone that is there.</summary>
    public BuildPlace(Side side, Launcher launcher, Doors doors)
    {
        (World, layout, isEndedWithItsCommand) = (side.World, side.Layout, side.Means.EndsProcesses);
        (this.launcher, this.doors, temporaries) = (launcher, doors, side.Temporaries);
        Trace = new BuildTrace
        {
            Root = layout.SeenRoot,
            Home = layout.SeenHome,
            Temporary = layout.SeenTemporary,
            Variables = WorldEnvironment.NamesOfWorld,
        };
    }

    /// <summary>What differs here; recipes ask it for <c>build-order</c> and <c>incremental</c>.</summary>
    public World World { get; }

    /// <summary>Absolute path of the clone's root. The build itself may see it at another path: <see cref="BuildTrace.Root"/>.</summary>
    public string Root => layout.Root;

    /// <summary>What is known of the build so far.</summary>
    public BuildTrace Trace { get; private set; }

    /// <summary>
    /// Names of the programs that were still running when a command had ended and had to be ended too; in order, each once a command.
    /// What is answered does not change when more commands run.
    /// </summary>
    public IReadOnlyList<string> LeftRunning => [.. left];

    /// <summary>
    /// What the commands wrote beside the clone, relative to it with <c>/</c> (<c>../packages</c>), and in the machine's directories of
    /// temporary files, absolute (<c>/tmp/cache</c>), in ordinal order. The home directory and the one that <c>TMPDIR</c> names are theirs
    /// to write.
    /// </summary>
    public IReadOnlyList<string> Strays => [.. (strays?.Found() ?? []).Select(Told).OfType<string>().Order(StringComparer.Ordinal)];

    /// <summary>What its commands saw.</summary>
    public Sightings Sightings { get; } = new();

    /// <summary>Runs a command of the build in the world, and notes what it saw of it.</summary>
    /// <param name="command">
    /// Its working directory lies below <see cref="Root"/>. The root in its words is given as the build sees it.
    /// </param>
    /// <param name="needsNetwork">
    /// It may use the network whatever the world says, and keeps the true date, without which no server is trusted; the recipe declares so.
    /// </param>
    /// <returns>
    /// As for any command; <see cref="CommandEnd.NotPrepared"/> and a line on standard error when the world could not be made. Exit code
    /// 125 and a line there when the directory is not there.
    /// </returns>
    public CommandResult Run(Command command, bool needsNetwork = false)
    {
        if (ProgramPath.Find(command.Tool, PathOf(command)) is not { } program)
            return new CommandResult(CommandEnd.NotFound, null, "", "", TimeSpan.Zero);

        if (!doors.Files.DirectoryExists(command.WorkingDirectory))
            return Refused($"There is no directory \"{Path.GetRelativePath(Root, command.WorkingDirectory)}\" in the clone.\n");

        strays ??= new StrayWrites(doors.Files, [.. layout.Around, .. temporaries.SelectMany(own => own.Watched)]);
        string[] needed = [program, .. command.Environment.Values.OfType<string>().SelectMany(value => value.Split(Path.PathSeparator))];
        temporaries = [.. temporaries.Select(own => own.With(doors.Files, needed))];
        var result = doors.Processes.Run(launcher.Wrap(command with { Tool = program }, needsNetwork, count, temporaries));
        var output = LaunchedOutput.Of(result.StandardOutput, isEndedWithItsCommand);
        count++;
        if (output.Seen is { } seen)
            Remember(seen, needsNetwork, result.Duration);

        left.AddRange(LeftBy(output).Distinct(StringComparer.Ordinal));
        return Ended(result, output);
    }

    private static CommandResult Ended(CommandResult result, LaunchedOutput output) =>
        output.Seen is null && result.End == CommandEnd.Exited
            ? result with { End = CommandEnd.NotPrepared, ExitCode = null }
            : result with { StandardOutput = output.Said };

    /// <summary>Notes what the recipe itself did otherwise, for the variations that are not the machine's.</summary>
    /// <param name="variation">The id: <c>build-order</c>, <c>incremental</c>.</param>
    /// <param name="seen">In words, for <see cref="VariationEnd"/>: "one project after the other".</param>
    public void Note(string variation, string seen) => Sightings.Add(variation, seen);

    private static CommandResult Refused(string why) => new(CommandEnd.Exited, NoDirectory, "", why, TimeSpan.Zero);

    /// <summary>Notes the variables that mean nothing and that its commands have.</summary>
    public void Know(IReadOnlyDictionary<string, string> noise) => Trace = Trace with { Environment = noise };

    /// <summary>Notes when its files were last changed, by their own times.</summary>
    internal void KnowFiles(DateTimeOffset checkedOut) => Trace = Trace with { CheckedOut = checkedOut };

    private void Remember(Sighting sighting, bool needsNetwork, TimeSpan duration)
    {
        Sightings.Add(sighting, needsNetwork ? OfNetwork : []);
        Trace = Trace with
        {
            User = sighting.Values.GetValueOrDefault("user")?.Split(',')[0] ?? Trace.User,
            Host = sighting.Values.GetValueOrDefault("host") ?? Trace.Host,
            UserId = sighting.Values.GetValueOrDefault("user-id") ?? Trace.UserId,
            Umask = sighting.Values.GetValueOrDefault("umask") ?? Trace.Umask,
            Processors = sighting.Values.GetValueOrDefault("processors") ?? Trace.Processors,
        };
        if (sighting.Now is { } now && !needsNetwork)
        {
            // The shell tells whole seconds, and what ran before it or after it is less than one.
            Trace = Trace with { Began = Trace.Began ?? now, Ended = now + duration + TimeSpan.FromSeconds(1) };
        }
    }

    private IReadOnlyList<string> LeftBy(LaunchedOutput output) => isEndedWithItsCommand
        ? output.Left
        : Survivors.End(doors.Processes, layout.Side).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private string? PathOf(Command command) =>
        command.Environment.TryGetValue("PATH", out var path) ? path : doors.Variables.GetValueOrDefault("PATH");

    /// <summary>Null for what is no doing of a command.</summary>
    private string? Told(string path) =>
        temporaries.Select(own => (Own: own, Seen: own.SeenPath(path))).FirstOrDefault(each => each.Seen is not null) is (var own, { } seen)
            ? own.IsExpected(seen) ? null : seen
            : Relative(path);

    private string Relative(string path) => Path.GetRelativePath(layout.Root, path).Replace(Path.DirectorySeparatorChar, '/');
}
