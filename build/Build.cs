using M31R.Automation.Components;
using Nuke.Common;
using Nuke.Common.Execution;

/// <summary>The typed build of this repository. The list of components is its table of contents.</summary>
[KnowsItsTargets]
internal sealed class Build : NukeBuild,
    ICleanArtifacts,
    IRestoreSubject,
    ICompileSubject,
    IRunTests,
    ICheckFormat,
    ICheckOwnership,
    IAuditDependencies,
    IGenerateSbom,
    IVerifyReproducibility,
    ICheckCompatibility,
    IRunMonthlyHealth,
    IUpdateDocs,
    IRunEndToEnd,
    IFuzzReaders
{
    public static int Main() => Execute<Build>(build => ((IRunTests)build).Test);

    public IReadOnlyCollection<ExecutableTarget> AllTargets { get; set; } = [];

    protected override void OnBuildInitialized() => this.CheckInputs();
}
