namespace M31R.Automation.Gates.Toolchains;
internal sealed class PythonToolchain(Site site) : IToolchain
{
    public string Name => site.Name;
    public bool OnlyReads(GateStep step) => false;
    public IReadOnlyList<GateStep> Needs(GateStep step) => [];
    public StepFacts Restore() => site.NotNeeded("x");
    public CompileFacts Compile() => new(site.NotNeeded("x"));
    public TestFacts Test() => new(site.NotNeeded("x"));
    public FormatFacts CheckFormat() => new(site.NotNeeded("x"));
}
