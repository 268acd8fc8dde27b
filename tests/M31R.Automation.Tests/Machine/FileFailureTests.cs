using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;
using Xunit.Abstractions;

namespace M31R.Automation.Tests.Machine;

/// <summary>
/// A small or a read-only file system, where a test may mount one. Elsewhere the same is asked of what every machine has, and the log
/// of the test says so.
/// </summary>
public sealed class AFileSystemThatRefuses(ITestOutputHelper log) : RealFiles
{
    private const string NextStep = "or choose another place (for results: --artifacts-directory).";

    [Fact]
    public void BecauseItIsReadOnlySaysSo()
    {
        using var mount = Mount.Try("ro", log);
        var file = Path.Combine(mount?.Root ?? Mount.ReadOnlyOfThisMachine(log) ?? Scratch.Root, "m31r-file");

        MessageOf(() => WriteWhereNothingIsWritten(file))
            .ShouldBe($"\"{file}\" cannot be written: the file system is read-only. Change its permissions, {NextStep}");
    }

    [Fact]
    public void BecauseAFileIsInTheWayNamesIt()
    {
        var file = Scratch.Write("results", "");

        MessageOf(() => Files.Write(Path.Combine(file, "deep/report.md"), "text"))
            .ShouldContain($"\"{file}\" is a file, and no directory.");
    }

    [Fact]
    public void BecauseItIsFullSaysSo()
    {
        using var device = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        var problem = Should.Throw<IOException>(() => device.Write("text"u8));

        FileFailure.Of("file", "written", problem)
            .Message.ShouldBe($"\"file\" cannot be written: there is no space left. Free some, {NextStep}");
    }

    [Fact]
    public void InTheMiddleOfAFileKeepsTheOldOneAndNothingElse()
    {
        using var disk = Mount.Try("size=64k", log);
        var root = disk?.Root ?? Scratch.Root;
        var old = Path.Combine(root, "file");
        Files.Write(old, "old");

        // Without a small disk: a name that is refused only when the text is already written beside.
        var (refused, reason) = disk is null ? (Path.Combine(root, new string('n', 256)), "") : (old, "there is no space left");
        MessageOf(() => Files.Write(refused, new byte[200_000])).ShouldStartWith($"\"{refused}\" cannot be written: {reason}");

        Directory.GetFileSystemEntries(root).ShouldBe([old]);
        File.ReadAllText(old).ShouldBe("old");
    }

    /// <summary>Where there is no such file system at all, what the kernel would answer is put in its place (EROFS, 30).</summary>
    private void WriteWhereNothingIsWritten(string file)
    {
        if (Path.GetDirectoryName(file) == Scratch.Root)
            throw FileFailure.Of(file, "written", new IOException("Read-only file system", 30));

        Should.Throw<MaintenanceException>(() => Files.CreateDirectory(file)).Message.ShouldContain("the file system is read-only");
        Files.Write(file, "text");
    }
}
