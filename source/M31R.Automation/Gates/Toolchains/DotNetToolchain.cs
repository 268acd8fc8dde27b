using M31R.Automation.Findings;
using M31R.Automation.Gates.Readers;
using M31R.Automation.Machine;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>.NET: a solution or project, restored, built and tested by the SDK.</summary>
internal sealed class DotNetToolchain(Site site) : IToolchain
{
    private readonly DotNetSdk sdk = new(site);

    /// <inheritdoc/>
    public string Name => site.Name;

    private string Manifest => Path.GetFileName(site.EcosystemRoot.Manifest);

    private bool HasLockFiles => site.Files.Any(file => Path.GetFileName(file) == "packages.lock.json");

    /// <inheritdoc/>
    public bool OnlyReads(GateStep step) => false;

    /// <inheritdoc/>
    public IReadOnlyList<GateStep> Needs(GateStep step) => step switch
    {
        GateStep.Compile or GateStep.CheckFormat => [GateStep.Restore],
        GateStep.Test => [GateStep.Restore, GateStep.Compile],
        _ => [],
    };

    /// <inheritdoc/>
    public StepFacts Restore()
    {
        if (sdk.Hindrance() is { } hindrance)
            return hindrance;

        var log = LogOf(GateStep.Restore);
        List<string> arguments = ["restore", Manifest, "-nologo", "-nodeReuse:false", $"-flp:LogFile={log};Verbosity=quiet;Encoding=UTF-8"];
        if (HasLockFiles)
            arguments.Add("--locked-mode");

        var command = sdk.Command(arguments);
        var result = site.Run(command);
        if (result.Succeeded)
            return site.Done("\"dotnet restore\" restored it.") with { IsUnlocked = !HasLockFiles };

        return site.Interruption(command, result) is { } interruption
            ? interruption with { End = StepEnd.CouldNotRun, Remedy = "Make the package source reachable and run again." }
            : DotNetRestoreFailure.Explain(
                site, result, MsBuildLogReader.Read(Messages(log, result) ?? result.Output, site.Workshop.Paths));
    }

    /// <inheritdoc/>
    public CompileFacts Compile()
    {
        var log = LogOf(GateStep.Compile);
        var command = sdk.Command(
            "build", Manifest, "--no-restore", "--no-incremental", "-c", "Release", "-nologo", "-nodeReuse:false",
            "-p:UseSharedCompilation=false", "-clp:ErrorsOnly", $"-flp:LogFile={log};Verbosity=quiet;Encoding=UTF-8");
        var result = site.Run(command);
        var messages = Messages(log, result);
        var step = site.Interruption(command, result)
            ?? (!result.Succeeded ? site.Failed($"\"dotnet build\" failed: {site.LastWords(result)}")
                : messages is null
                    ? site.CouldNotRun(
                        "the log of \"dotnet build\" is too long to read.", "Silence what it says over and over, and run again.")
                : site.Done($"\"dotnet build\" compiled {Name}."));
        return new CompileFacts(step)
        {
            Diagnostics = MsBuildLogReader.Read(messages ?? "", site.Workshop.Paths),
            Duration = result.Duration,
        };
    }

    /// <inheritdoc/>
    public TestFacts Test() =>
        DotNetPlatformTests.IsChosen(site) ? new DotNetPlatformTests(site, sdk).Run() : new DotNetTests(site, sdk).Run();

    /// <inheritdoc/>
    public FormatFacts CheckFormat() => new DotNetFormat(site, sdk).Ask();

    private string LogOf(GateStep step) => Path.Combine(site.Workshop.FreshDirectory(step, site.Slug), "messages.log");

    /// <summary>What MSBuild said; null when its log cannot be read, or is missing and the output was cut.</summary>
    private string? Messages(string log, CommandResult result)
    {
        try
        {
            return site.Workshop.Doors.Files.FileExists(log) ? site.Workshop.Doors.Files.ReadTextLeniently(log)
                : result.LeftOut == 0 ? result.Output
                : null;
        }
        catch (MaintenanceException)
        {
            return null;
        }
    }
}
