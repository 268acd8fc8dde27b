using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.CI;
using Nuke.Common.CI.GitHubActions;
using Nuke.Common.CI.GitHubActions.Configuration;
using Nuke.Common.Execution;
using Nuke.Common.IO;
using Nuke.Common.Utilities;

namespace M31R.Automation.Engine.Tests.CI;

/// <summary>Generators that builds derive, as they do to add a step or to write for a server of their own.</summary>
public sealed class DerivedGenerator : IDisposable
{
    private readonly Root root = Scripts.In(new Root());

    public void Dispose() => root.Dispose();

    [Fact]
    public void AddsStepsVariablesAndAScript()
    {
        root.Run<Build>().ExitCode.ShouldBe(0);
        File.ReadAllText(root[".github/workflows/own.yml"]).ShouldEndWith(
            """
                steps:
                  - uses: actions/setup-dotnet@v4
                  - uses: actions/checkout@v4
                  - name: Run './eng/ci.cmd'
                    run: ./eng/ci.cmd
                    env:
                      TZ: UTC

            """);
    }

    [Fact]
    public void WritesForAServerOfItsOwn()
    {
        var run = root.Run<Other>("--generate-configuration", "MyServer");
        (run.ExitCode, run.Text).ShouldBe((0, "\"my-server.txt\" was written from MyServer; commit it with the build\n"));
        File.ReadAllLines(root["my-server.txt"])[^1].ShouldBe("call First Default on a server");
    }

    [Fact]
    public void IsNamedWhenItThrows()
    {
        var run = root.Run<Broken>();
        run.ExitCode.ShouldBe(-1);
        run.Text.ShouldStartWith("error: [MyServer] threw InvalidOperationException: no\n");
    }

    [Fact]
    public void KeepsItsStateAtTheEndOfARunOnItsHost()
    {
        root.Set("GITHUB_ACTIONS", "true").Run<Keeping>().Text.ShouldContain("keeps its state");
        root.Set("GITHUB_ACTIONS", "false").Run<Keeping>().Text.ShouldNotContain("keeps its state");
    }

    private sealed class OwnAttribute(string name) : GitHubActionsAttribute(name, GitHubActionsImage.UbuntuLatest)
    {
        protected override string BuildCmdPath => "eng/ci.cmd";

        protected override IEnumerable<(string Key, string Value)> GetImports() => [("TZ", "UTC")];

        protected override GitHubActionsJob GetJobs(GitHubActionsImage image, IReadOnlyCollection<ExecutableTarget> relevantTargets)
        {
            var job = base.GetJobs(image, relevantTargets);
            job.Steps = [new SetUpDotNet(), .. job.Steps];
            return job;
        }
    }

    private sealed class KeepingAttribute() : GitHubActionsAttribute("keeping", GitHubActionsImage.UbuntuLatest)
    {
        public override void SerializeState() => Serilog.Log.Information("keeps its state");
    }

    private sealed class SetUpDotNet : GitHubActionsStep
    {
        public override void Write(CustomFileWriter writer) => writer.WriteLine("- uses: actions/setup-dotnet@v4");
    }

    private class MyServerAttribute : ConfigurationAttributeBase
    {
        public override Type HostType => typeof(MyServer);

        public override AbsolutePath ConfigurationFile => Build.RootDirectory / "my-server.txt";

        public override IEnumerable<AbsolutePath> GeneratedFiles => [ConfigurationFile];

        public override IEnumerable<string> RelevantTargetNames => ["Default"];

        public override IEnumerable<string> IrrelevantTargetNames => ["Left"];

        public override CustomFileWriter CreateWriter(StreamWriter streamWriter) => new(streamWriter, 4, "//");

        public override ConfigurationEntity GetConfiguration(IReadOnlyCollection<ExecutableTarget> relevantTargets) =>
            new Calls(string.Join(' ', relevantTargets.Select(t => t.Name)) + (Build.IsServerBuild ? " on a server" : ""));
    }

    private sealed class BrokenAttribute : MyServerAttribute
    {
        public override ConfigurationEntity GetConfiguration(IReadOnlyCollection<ExecutableTarget> relevantTargets) =>
            throw new InvalidOperationException("no");
    }

    private sealed class Calls(string targets) : ConfigurationEntity
    {
        public override void Write(CustomFileWriter writer) => writer.WriteLine($"call {targets}");
    }

    private sealed class MyServer : Host;

    [Own("own", On = [GitHubActionsTrigger.Push], CacheKeyFiles = [])]
    private sealed class Build : NukeBuild
    {
        Target Default => _ => _.Executes(() => { });
    }

    [Keeping(On = [GitHubActionsTrigger.Push])]
    private sealed class Keeping : NukeBuild
    {
        Target Default => _ => _.Executes(() => { });
    }

    [MyServer(AutoGenerate = false)]
    private sealed class Other : NukeBuild
    {
        Target First => _ => _.Executes(() => { });

        Target Left => _ => _.Executes(() => { });

        Target Unrelated => _ => _.Executes(() => { });

        Target Default => _ => _.DependsOn(First, Left).Executes(() => { });
    }

    [Broken]
    private sealed class Broken : NukeBuild
    {
        Target Left => _ => _.Executes(() => { });

        Target Default => _ => _.Executes(() => { });
    }
}
