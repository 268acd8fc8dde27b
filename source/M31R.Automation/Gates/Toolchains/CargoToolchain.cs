using M31R.Automation.Gates.Readers;
using M31R.Automation.Machine;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>Rust: a crate or workspace, by cargo.</summary>
internal sealed class CargoToolchain(Site site) : IToolchain
{
    private static readonly Dictionary<string, string?> Environment =
        new(StringComparer.Ordinal) { ["CARGO_TERM_COLOR"] = "never", ["RUST_BACKTRACE"] = "0" };

    /// <summary>Characters. A line of JSON for each artifact and warning makes 4 Mi in a workspace that is not even large.</summary>
    private const int OutputLimit = 32 << 20;

    /// <summary>Said by cargo when a registry, its index or a git source cannot be reached, or a newer compiler is needed.</summary>
    private static readonly string[] MissingWords =
    [
        "failed to download", "failed to fetch", "failed to get", "failed to load source", "failed to query", "Could not resolve",
        "Unable to update", "no matching package", "is not installed", "requires rustc", "--offline", "spurious network",
    ];

    /// <inheritdoc/>
    public string Name => site.Name;

    /// <inheritdoc/>
    public bool OnlyReads(GateStep step) => false;

    /// <inheritdoc/>
    public IReadOnlyList<GateStep> Needs(GateStep step) => step switch
    {
        GateStep.Compile => [GateStep.Restore],
        GateStep.Test => [GateStep.Restore, GateStep.Compile],
        _ => [],
    };

    /// <inheritdoc/>
    public StepFacts Restore()
    {
        var (command, result) = Run(["fetch", .. Locked]);
        if (result.Succeeded)
            return site.Done("\"cargo fetch\" restored it.") with { IsUnlocked = !IsLocked };

        if (site.Interruption(command, result) is { } interruption)
            return interruption;

        if (result.StandardError.Contains("--locked was passed", StringComparison.Ordinal))
            return site.Failed(
                "Cargo.lock does not match Cargo.toml.",
                "Run \"cargo update --workspace\", look at what changes in Cargo.lock, and commit it.");

        var words = WordsOf(result);
        return Array.Exists(MissingWords, word => result.StandardError.Contains(word, StringComparison.Ordinal))
            ? site.CouldNotRun($"\"cargo fetch\" failed: {words}", "Make the registry or toolchain reachable and run again.")
            : site.Failed($"\"cargo fetch\" failed: {words}");
    }

    /// <inheritdoc/>
    public CompileFacts Compile()
    {
        var (command, result) = Run(["build", "--workspace", "--all-targets", "--message-format=json", .. Locked]);
        if (site.Interruption(command, result) is { } interruption)
            return new CompileFacts(interruption);

        var step = result switch
        {
            { Succeeded: true } when site.Cut(command, result) is { } cut => cut,
            { Succeeded: true } => site.Done($"\"cargo build\" compiled {Name}."),
            _ when result.StandardError.Contains("requires rustc", StringComparison.Ordinal) => site.CouldNotRun(
                $"\"cargo build\" failed: {WordsOf(result)}", "Install the Rust toolchain it names and run again."),
            _ => site.Failed($"\"cargo build\" failed: {WordsOf(result)}"),
        };
        return new CompileFacts(step)
        {
            Diagnostics =
            [
                .. CargoMessageReader.Read(result.StandardOutput, site.Workshop.Paths, site.EcosystemRoot.Directory),
                .. CargoMessageReader.OwnWarnings(result.StandardError, site.Workshop.Paths, Name),
            ],
            Duration = result.Duration,
        };
    }

    /// <inheritdoc/>
    public TestFacts Test()
    {
        var (command, result) = RunTests([]);
        var first = LibtestReader.Read(result.StandardOutput, result.StandardError);
        if (site.Interruption(command, result) is { } interruption)
            return Stopped(interruption, first);

        if (site.Cut(command, result) is { } cut)
            return new TestFacts(result.Succeeded ? cut : site.Failed($"\"cargo test\" failed: {site.LastWords(result)}"));

        var (cases, problems) = first.IsBrokenOff ? RunAgain(first) : (first.Cases, []);
        return new TestFacts(site.Done("\"cargo test\" ran them."))
        {
            Cases = [.. cases.Select(test => TestResults.Placed(site.Workshop, test, site.EcosystemRoot.Directory))],
            Problems = problems,
            RunFailure = result.ExitCode == 0 ? null : LastLines.Of(site.Workshop.Paths.WithoutRoot(result.StandardError)),
            Duration = result.Duration,
        };
    }

    /// <inheritdoc/>
    public FormatFacts CheckFormat()
    {
        var (command, result) = Run(["fmt", "--all", "--", "--check", "-l"]);
        if (site.Interruption(command, result) is { } interruption)
            return new FormatFacts(interruption);

        var files = result.StandardOutput.Split('\n')
            .Select(line => site.Workshop.Paths.PlaceOf(line))
            .OfType<Findings.Place>()
            .Distinct()
            .ToList();
        if (result.Succeeded || files.Count > 0)
        {
            var done = site.Done($"\"cargo fmt\" would change nothing in {Name}.") with
            {
                Remedy = "Run \"cargo fmt --all\" and commit what it changes by itself.",
            };
            return new FormatFacts(done) { Problems = files.ConvertAll(place => new FormatProblem(place)) };
        }

        var words = site.LastWords(result);
        return new FormatFacts(
            result.StandardError.Contains("no such command", StringComparison.Ordinal)
            || result.StandardError.Contains("is not installed", StringComparison.Ordinal)
                ? site.CouldNotRun(
                    "the tool \"rustfmt\" is not installed.", "Install rustfmt, \"rustup component add rustfmt\", and run again.")
                : site.Failed($"\"cargo fmt\" failed: {words}"));
    }

    private bool IsLocked => site.Has("Cargo.lock");

    private IEnumerable<string> Locked => IsLocked ? ["--locked"] : [];

    private string WordsOf(CommandResult result) =>
        CargoErrorReader.Read(site.Workshop.Paths.WithoutRoot(result.StandardError)) ?? site.LastWords(result);

    /// <summary>
    /// A binary died. Its tests are run one at a time, which names the one that took it down, and again without that one.
    /// </summary>
    private (IReadOnlyList<TestCase> Cases, IReadOnlyList<string> Problems) RunAgain(LibtestReader first)
    {
        var culprits = new Dictionary<string, TestCase>(StringComparer.Ordinal);
        var last = first;
        for (var again = 0; again <= GatePolicy.RunsAgain && last.IsBrokenOff; again++)
        {
            site.Workshop.Inspection.Progress.Note($"{Name}: a test binary ended before its time; running its tests again one at a time");
            var (_, result) = RunTests(["--test-threads=1", "--exact", .. culprits.Keys.SelectMany(name => new[] { "--skip", name })]);
            last = LibtestReader.Read(result.StandardOutput, result.StandardError);
            if (result.LeftOut > 0)
            {
                return (
                    [.. last.Cases, .. culprits.Values],
                    ["A test binary ended before its time, and its tests print too much to tell which of them ended it."]);
            }

            if (last.Unfinished.Length > 0)
                culprits.TryAdd(
                    last.UnfinishedName,
                    new TestCase(last.Unfinished, TestOutcome.Crashed, TimeSpan.Zero) { Message = "its binary ended before its time." });
        }

        return (
            [.. last.Cases, .. culprits.Values], last.IsBrokenOff && culprits.Count == 0 ? ["A test binary ended before its time."] : []);
    }

    private TestFacts Stopped(StepFacts interruption, LibtestReader read)
    {
        var hung = read.Running
            .Select(
                name => new TestCase(
                    name, TestOutcome.Hung, TimeSpan.Zero)
                {
                    Message = $"it did not end within {Words.Of(GatePolicy.CommandTimeout)}.",
                })
            .ToList();
        return hung.Count == 0
            ? new TestFacts(interruption)
            : new TestFacts(site.Done("\"cargo test\" ran them.")) { Cases = [.. read.Cases, .. hung] };
    }

    private (Command Command, CommandResult Result) RunTests(IReadOnlyList<string> harness) =>
        Run(["test", "--workspace", "--no-fail-fast", .. Locked, .. harness.Count == 0 ? harness : harness.Prepend("--")]);

    private (Command Command, CommandResult Result) Run(IReadOnlyList<string> arguments)
    {
        var command = site.Command("cargo", arguments) with { Environment = Environment, OutputLimit = OutputLimit };
        return (command, site.Run(command));
    }
}
