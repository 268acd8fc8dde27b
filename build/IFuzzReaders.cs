using Nuke.Common;
using Nuke.Common.Tooling;

/// <summary>100,000 damaged manifests and locks for all readers; minutes, not seconds.</summary>
internal interface IFuzzReaders : INukeBuild
{
    private const string Arguments =
        "test tests/M31R.Automation.Tests --filter Speed=Fuzz --logger console;verbosity=detailed --verbosity quiet --nologo";

    Target FuzzReaders => _ => _
        .Description("Feeds 100,000 damaged manifests and locks to their readers")
        .Executes(() => Expect(
            ProcessTasks.StartProcess("dotnet", Arguments, workingDirectory: RootDirectory)
            .AssertWaitForExit().ExitCode));

    private void Expect(int exitCode)
    {
        if (exitCode != 0)
            ExitCode = Math.Max(ExitCode ?? 0, 1);

        Assert.True(exitCode == 0, "a reader did something else than read or refuse; see the inputs above");
    }
}
