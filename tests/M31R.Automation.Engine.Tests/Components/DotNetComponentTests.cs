using System.Runtime.Versioning;
using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.ProjectModel;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using Nuke.Components;

namespace M31R.Automation.Engine.Tests.Components;

/// <summary>The components with a .NET command line of paper: a script that writes down how it was called.</summary>
[UnsupportedOSPlatform("windows")]
[Trait("Speed", "Slow")]
public sealed class DotNetComponents : IDisposable
{
    private readonly GitRoot git = new();

    public DotNetComponents()
    {
        git.Git("remote", "add", "origin", "git@github.com:owner/name.git");
        Root.Write("All.slnx", "<Solution><Project Path=\"A/A.csproj\" /><Project Path=\"A.Tests/A.Tests.csproj\" /></Solution>")
            .Write("CHANGELOG.md", "## [1.0.0]\n- \"One\";\n")
            .Write("dotnet", $$"""
                #!/bin/sh
                echo "$*" >> "{{Root["calls.txt"]}}"
                case "$1" in
                test) echo '<TestRun><ResultSummary><Counters total="7" passed="4" failed="1" notExecuted="0" /></ResultSummary></TestRun>' > output/test-results/A.Tests_net10.0.trx ;;
                esac
                exit $(cat exit-code)
                """)
            .Write("exit-code", "0")
            .Write("output/test-results/old.trx", "<old />")
            .Write("output/packages/A.1.0.0.nupkg", "");
        File.SetUnixFileMode(Root["dotnet"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private Root Root => git.Root;

    public void Dispose() => git.Dispose();

    [Fact]
    public void CallTheirToolInOrder()
    {
        var run = Root.Set("NUGET_API_KEY", "s3cret-key").Run<Build>("Publish", "--configuration", "Release");
        run.States.ShouldBe("Restore Succeeded, Compile Succeeded, Pack Succeeded, Test Succeeded, Publish Succeeded", run.Text);
        Calls.ShouldBe(
        [
            "restore All.slnx",
            "build All.slnx --configuration Release --no-restore --property:RepositoryUrl=https://github.com/owner/name",
            "publish A/A.csproj --configuration Release --framework net10.0 --no-build --nologo --property:RepositoryUrl=https://github.com/owner/name",
            "pack All.slnx --configuration Release --no-build --output output/packages"
                + " --property:RepositoryUrl=https://github.com/owner/name --property:PackageReleaseNotes=- %22One%22%3B",
            "",
            "Full changelog at https://github.com/owner/name/blob/main/CHANGELOG.md",
            "test A.Tests/A.Tests.csproj --configuration Release --filter Fast"
                + " --logger trx;LogFilePrefix=A.Tests --no-build --results-directory output/test-results",
            "nuget push output/packages/A.1.0.0.nupkg --source https://api.nuget.org/v3/index.json --api-key s3cret-key",
        ]);
        run.Text.ShouldNotContain("s3cret-key");
    }

    [Fact]
    public void CountTestsWhenSomeFailToo()
    {
        var run = Root.Write("exit-code", "1").Run<Build>("Test", "--skip", "Compile", "Restore");
        run.States.ShouldBe("Restore Skipped, Compile Skipped, Test Failed", run.Text);
        run.Plan[^1].SummaryInformation.ShouldBe(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Passed"] = "4", ["Failed"] = "1", ["Skipped"] = "2" },
            ignoreOrder: true);
        Calls.ShouldHaveSingleItem()
            .ShouldStartWith(
                "test A.Tests/A.Tests.csproj --configuration Debug --filter Fast --logger trx;LogFilePrefix=A.Tests --results");
    }

    [Fact]
    public void DoNotRunWithoutWhatTheyNeed() => Root.Run<Build>("Publish").Text.ShouldContain("nu-get-api-key");

    [Fact]
    public void DoNotPublishNothing()
    {
        File.Delete(Root["output/packages/A.1.0.0.nupkg"]);
        Root.Run<Build>("Publish", "--skip", "Test", "Pack", "Compile", "Restore", "--nu-get-api-key", "key").Text
            .ShouldContain($"There is no package to push in \"{Root["output/packages"]}\".");
    }

    private string[] Calls =>
        [.. File.ReadAllLines(Root["calls.txt"]).Select(l => l.Replace($"{Root.Path}/", "", StringComparison.Ordinal))];

    internal sealed class Build : NukeBuild, IPublish, IHazGitRepository, IHazChangelog
    {
        protected override void OnBuildCreated() => DotNetTasks.DotNetPath = RootDirectory / "dotnet";

        IEnumerable<(Project Project, string Framework)> ICompile.PublishConfigurations => [(Solution.GetProject("A")!, "net10.0")];

        IEnumerable<Project> ITest.TestProjects => Solution.GetAllProjects("*.Tests");

        Configure<DotNetTestSettings> ITest.TestSettings => _ => _.SetFilter("Fast");

        private Solution Solution => ((IHazSolution)this).Solution;
    }
}
