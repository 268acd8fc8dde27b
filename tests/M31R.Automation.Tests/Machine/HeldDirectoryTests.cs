using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Machine;

public sealed class AHeldDirectory : IDisposable
{
    private readonly Scratch scratch = new("held");
    private readonly List<string> left = [];

    private HeldDirectory Take() => HeldDirectory.Take(scratch.Root, "run", left.Add);

    [Fact]
    public void IsGoneWithItsLockWhenItIsLetGo()
    {
        using (var held = Take())
            scratch.Write("run-0/a/b").ShouldStartWith(held.Path);

        Directory.GetFileSystemEntries(scratch.Root).ShouldBeEmpty();
    }

    [Fact]
    public void IsAnotherWhileTheFirstIsHeld()
    {
        using var first = Take();
        scratch.Write("run-0/a");

        using var second = Take();

        (second.Path, File.Exists(scratch["run-0/a"]), left.Count).ShouldBe((scratch["run-1"], true, 0));
    }

    [Fact]
    public void TakesAwayWhatKilledRunsLeft()
    {
        scratch.Write("run-0/a");
        scratch.Write("run-7/a");
        scratch.Write("run-7.lock");
        scratch.Write("run-of-mine/a");

        using var held = Take();

        left.ShouldBe([scratch["run-0"], scratch["run-7"]], ignoreOrder: true);
        Directory.GetFileSystemEntries(scratch.Root).ShouldBe([scratch["run-0.lock"], scratch["run-of-mine"]], ignoreOrder: true);
    }

    [Fact]
    public void IsDeletedThoughItsDirectoriesCannotBeWritten()
    {
        using (Take())
        {
            var file = scratch.Write("run-0/cache/deep/file");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(Path.GetDirectoryName(file)!, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        Directory.Exists(scratch["run-0"]).ShouldBeFalse();
    }

    public void Dispose() => scratch.Dispose();
}
