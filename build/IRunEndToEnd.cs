using Nuke.Common;
using Nuke.Common.Tooling;

/// <summary>The real build.sh on subjects of every kind; minutes, not seconds.</summary>
internal interface IRunEndToEnd : INukeBuild
{
    Target EndToEnd => _ => _
        .Description("Runs the real build.sh on subjects of every kind")
        .Executes(() => ProcessTasks.StartProcess("bash", "tests/end-to-end/run.sh", workingDirectory: RootDirectory).AssertZeroExitCode());
}
