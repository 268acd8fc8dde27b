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

        var result = sdk.Run(arguments);
        return result.Succeeded ? site.Done("\"dotnet restore\" restored it.") : DotNetRestoreFailure.Explain(site, result, Diagnostics(log, result));
    }

    /// <inheritdoc/>
    public CompileFacts Compile()
    {
        var log = LogOf(GateStep.Compile);
        var result = sdk.Run(
            "build", Manifest, "--no-restore", "--no-incremental", "-c", "Release", "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false",
            "-clp:ErrorsOnly", $"-flp:LogFile={log};Verbosity=quiet;Encoding=UTF-8");
        var diagnostics = Diagnostics(log, result);
        return result switch
        {
            { Succeeded: true } => new CompileFacts(site.Done($"\"dotnet build\" compiled {Name}.")) { Diagnostics = diagnostics, Duration = result.Duration },
            { End: CommandEnd.TimedOut } => new CompileFacts(site.Failed($"\"dotnet build\" did not end within {Words.Of(GatePolicy.CommandTimeout)}.")),
            _ => new CompileFacts(site.Failed($"\"dotnet build\" failed: {LastLines.Of(result)}")) { Diagnostics = diagnostics },
        };
    }

    /// <inheritdoc/>
    public TestFacts Test() => new DotNetTests(site, sdk).Run();

    /// <inheritdoc/>
    public FormatFacts CheckFormat() => new(site.CouldNotRun("Not written yet.", ""));

    private string LogOf(GateStep step) => Path.Combine(site.Workshop.FreshDirectory(step, site.Slug), "messages.log");

    private IReadOnlyList<Diagnostic> Diagnostics(string log, CommandResult result) =>
        MsBuildLogReader.Read(site.Workshop.Doors.Files.FileExists(log) ? site.Workshop.Doors.Files.ReadText(log) : result.Output, site.Workshop.Paths);
}
