using M31R.Automation.Engine.Tests.CI;
using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.ChangeLog;
using Nuke.Common.CI.GitHubActions;
using Nuke.Common.Execution;

namespace M31R.Automation.Engine.Tests.Execution;

/// <summary>What the engine writes by itself, beside files of others and in the face of what hinders it.</summary>
public sealed class FilesOfTheEngine : IDisposable
{
    private readonly Root root = Scripts.In(new Root());

    [Fact]
    public void AreNotWrittenOverOthersThatStandBesideThem()
    {
        string[] others = [$".nuke/temp/execution-plan.html.{Environment.ProcessId}", ".github/workflows/.ci.yml.new", "CHANGELOG.md.new"];
        Array.ForEach(others, other => root.Write(other, "mine"));
        root.Write("CHANGELOG.md", "## Unreleased\n- new\n");

        root.Run<Build>("--plan").ExitCode.ShouldBe(0);
        root.Run<Build>().ExitCode.ShouldBe(0);
        ChangelogTasks.FinalizeChangelog(root["CHANGELOG.md"], "1.0.0");

        others.Select(other => File.ReadAllText(root[other])).ShouldAllBe(text => text == "mine");
        File.ReadAllText(root[".github/workflows/ci.yml"]).ShouldContain("name: ci");
        File.ReadAllText(root["CHANGELOG.md"]).ShouldContain("1.0.0");
    }

    [Fact]
    public void AreLeftAloneWhenTheyAreReadOnly()
    {
        root.Write(".nuke/build.schema.json", "mine").Write("artifacts/run.json", "mine").Write(".nuke/temp/execution-plan.html", "mine");
        string[] files = [".nuke/build.schema.json", "artifacts/run.json", ".nuke/temp/execution-plan.html"];
        Array.ForEach(files, file => File.SetAttributes(root[file], FileAttributes.ReadOnly));

        root.Run<Build>("--plan").Text.ShouldContain($"warning: No graph in \"{root[files[2]]}\": \"{root[files[2]]}\" is read-only.");
        var record =
            $"warning: The record of this run cannot be written, so that --continue will not know it: \"{root[files[1]]}\" is read-only.";
        root.Run<Build>().Text.ShouldContain(record);
        files.Select(file => File.ReadAllText(root[file])).ShouldAllBe(text => text == "mine");
    }

    [Fact]
    public void AreNamedWhenTheyCannotBeGenerated()
    {
        Directory.CreateDirectory(root[".github/workflows/ci.yml"]);
        root.Run<Build>().Text.ShouldContain("warning: \".github/workflows/ci.yml\" of GitHubActions (ci) cannot be written: ");
    }

    [Fact]
    public void AreWholeForThoseWhoReadThem()
    {
        root.Write("artifacts/bug-report.md", "before");
        using var reader = File.OpenText(root["artifacts/bug-report.md"]);
        using var run = new BuildRun(root.Request<Build>(TextWriter.Null));
        BugReport.Write(run, new InvalidOperationException("no")).ShouldContain("A report to paste into an issue is in ");
        reader.ReadToEnd().ShouldBe("before");
        Directory.CreateDirectory(root["other/artifacts/bug-report.md"]);
        using var other = new BuildRun(root.Request<Build>(TextWriter.Null, "--root", root.Write("other/.nuke/x", "")["other"]));
        BugReport.Write(other, new InvalidOperationException("no")).ShouldContain("No report could be written: ");
    }

    public void Dispose() => root.Dispose();

    [GitHubActions("ci", GitHubActionsImage.UbuntuLatest, On = [GitHubActionsTrigger.Push], CacheKeyFiles = [])]
    private sealed class Build : NukeBuild
    {
        Target Default => _ => _.Executes(() => { });
    }
}
