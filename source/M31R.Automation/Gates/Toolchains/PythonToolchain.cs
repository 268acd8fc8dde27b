namespace M31R.Automation.Gates.Toolchains;

/// <summary>Python: an environment of its own for what the site depends on, its syntax, pytest or unittest, Black or Ruff.</summary>
internal sealed class PythonToolchain : IToolchain
{
    private readonly Site site;
    private readonly PythonSite python;
    private readonly PythonEnvironment environment;

    public PythonToolchain(Site site)
    {
        this.site = site;
        python = new PythonSite(site);
        environment = new PythonEnvironment(site, python);
    }

    /// <inheritdoc/>
    public string Name => site.Name;

    /// <inheritdoc/>
    public bool OnlyReads(GateStep step) => step switch
    {
        GateStep.Restore => (python.ForeignLock ?? python.PoetryGroup ?? python.MissingGroup) is not null || python.Requirements.Count == 0,
        GateStep.Test => !python.HasTests,
        _ => true,
    };

    /// <inheritdoc/>
    public IReadOnlyList<GateStep> Needs(GateStep step) =>
        step == GateStep.Test && python.HasTests ? [GateStep.Restore, GateStep.Compile] : [];

    /// <inheritdoc/>
    public StepFacts Restore() => environment.Restore();

    /// <inheritdoc/>
    public CompileFacts Compile() => new PythonSyntax(site, python).Read();

    /// <inheritdoc/>
    public TestFacts Test() => new PythonTests(site, python, environment).Run();

    /// <inheritdoc/>
    public FormatFacts CheckFormat() => new PythonFormat(site, python).Ask();
}
