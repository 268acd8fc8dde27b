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
            return site.Done("\"dotnet restore\" restored it.");

        return site.Interruption(command, result) is { } interruption
            ? interruption with { End = StepEnd.CouldNotRun, Remedy = "Make the package source reachable and run again." }
            : DotNetRestoreFailure.Explain(site, result, Diagnostics(log, result));
    }

    /// <inheritdoc/>
    public CompileFacts Compile()
    {
        var log = LogOf(GateStep.Compile);
        var command = sdk.Command(
            "build", Manifest, "--no-restore", "--no-incremental", "-c", "Release", "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false",
            "-clp:ErrorsOnly", $"-flp:LogFile={log};Verbosity=quiet;Encoding=UTF-8");
        var result = site.Run(command);
        var step = result.Succeeded ? site.Done($"\"dotnet build\" compiled {Name}.") : site.Interruption(command, result) ?? site.Failed($"\"dotnet build\" failed: {LastLines.Of(result)}");
        return new CompileFacts(step) { Diagnostics = Diagnostics(log, result), Duration = result.Duration };
    }

    /// <inheritdoc/>
    public TestFacts Test() => DotNetPlatformTests.IsChosen(site) ? new DotNetPlatformTests(site, sdk).Run() : new DotNetTests(site, sdk).Run();

    /// <inheritdoc/>
    public FormatFacts CheckFormat() => new DotNetFormat(site, sdk).Ask();

    private string LogOf(GateStep step) => Path.Combine(site.Workshop.FreshDirectory(step, site.Slug), "messages.log");

    private IReadOnlyList<Diagnostic> Diagnostics(string log, CommandResult result) =>
        MsBuildLogReader.Read(site.Workshop.Doors.Files.FileExists(log) ? site.Workshop.Doors.Files.ReadText(log) : result.Output, site.Workshop.Paths);
}
