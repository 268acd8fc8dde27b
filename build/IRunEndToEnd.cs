using Nuke.Common;
using Nuke.Common.Tooling;

/// <summary>The real build.sh on subjects of every kind; minutes, not seconds.</summary>
internal interface IRunEndToEnd : INukeBuild
{
    Target EndToEnd => _ => _
        .Description("Runs the real build.sh on subjects of every kind")
        .Executes(() => Expect(
            ProcessTasks.StartProcess("bash", "tests/end-to-end/run.sh", workingDirectory: RootDirectory)
            .AssertWaitForExit().ExitCode));

    private void Expect(int exitCode)
    {
        if (exitCode != 0)
            ExitCode = Math.Max(ExitCode ?? 0, 1);

        Assert.True(exitCode == 0, "a statement of a scenario is not true; see FAIL above");
    }
}
