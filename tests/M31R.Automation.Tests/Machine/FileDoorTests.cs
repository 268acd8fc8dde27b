using System.Diagnostics;
using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;
using Xunit.Abstractions;

namespace M31R.Automation.Tests.Machine;

/// <summary>Real files, through the real door.</summary>
public abstract class RealFiles : IDisposable
{
    protected Scratch Scratch { get; } = new("files");

    protected FileDoor Files { get; } = new();

    protected static string MessageOf(Action action) => Should.Throw<MaintenanceException>(action).Message;

    protected static void Run(string tool, params string[] arguments)
    {
        using var process = Process.Start(tool, arguments);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
    }

    public void Dispose()
    {
        Scratch.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class AFileThatIsRead : RealFiles
{
    [Fact]
    public void LosesItsByteOrderMark()
    {
        File.WriteAllBytes(Scratch["file"], [0xEF, 0xBB, 0xBF, (byte)'a', (byte)'\r', (byte)'\n']);

        Files.ReadText(Scratch["file"]).ShouldBe("a\r\n");
        Files.ReadTextLeniently(Scratch["file"]).ShouldBe("a\r\n");
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("\uFEFF", 1)]
    [InlineData("ä\r\n\n", 3)]
    [InlineData("\uFEFFfirst\nsecond ", 2)]
    public void IsRefusedWithItsLineWhenItIsNotUtf8(string before, int line)
    {
        File.WriteAllBytes(Scratch["file"], [.. System.Text.Encoding.UTF8.GetBytes(before), 0xFF, (byte)'\n', 0xFF]);

        MessageOf(() => Files.ReadText(Scratch["file"])).ShouldBe($"{Scratch["file"]}:{line}: the file is not UTF-8 text. Save it as UTF-8.");
    }

    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("hello", "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824")]
    public void HasAHash(string text, string hash) => Files.Sha256(Scratch.Write("file", text)).ShouldBe(hash);

    [Fact]
    public void ThatIsMissingHasNoHash() =>
        MessageOf(() => Files.Sha256(Scratch["none"])).ShouldBe($"\"{Scratch["none"]}\" cannot be read: there is no such file.");

    [Fact]
    public void IsShownWithReplacementsWhenThatIsEnough()
    {
        File.WriteAllBytes(Scratch["file"], [(byte)'a', 0xFF]);

        Files.ReadTextLeniently(Scratch["file"]).ShouldBe("a\uFFFD");
    }

    [Fact]
    public void MayBeEmpty() => Files.ReadBytes(Scratch.Write("file")).ShouldBeEmpty();

    [Fact]
    public void IsRefusedWhenItIsTooLong()
    {
        var file = Scratch.Write("file", "12345");

        Files.ReadBytes(file, limit: 5).Length.ShouldBe(5);
        MessageOf(() => Files.ReadBytes(file, limit: 4)).ShouldBe($"\"{file}\" has 5 bytes, more than the 4 that are read. Make it smaller or exclude it.");
    }

    [Fact]
    public void IsRefusedWhenItIsMissing() => MessageOf(() => Files.ReadBytes(Scratch["gone"])).ShouldBe($"\"{Scratch["gone"]}\" cannot be read: there is no such file.");

    [Fact]
    public void IsRefusedWhenItIsADirectory() => MessageOf(() => Files.ReadBytes(Scratch.Root)).ShouldBe($"\"{Scratch.Root}\" cannot be read: it is a directory.");

    [Fact]
    public void IsRefusedWhenTheUserMayNotReadIt()
    {
        Run("chmod", "000", Scratch.Write("file", "text"));

        MessageOf(() => Nobody.Does(() => Files.ReadBytes(Scratch["file"])))
            .ShouldBe($"\"{Scratch["file"]}\" cannot be read: user \"{Environment.UserName}\" may not do that. Change its permissions, or choose another place (for results: --artifacts-directory).");
    }

    [Fact]
    public void IsRefusedWhenItNeverEnds() => MessageOf(() => Files.ReadBytes("/dev/zero", limit: 1000)).ShouldContain("more bytes than the 1000");

    [Fact]
    public void IsRefusedWhenItIsAPipeWithoutAWriter()
    {
        Run("mkfifo", Scratch["pipe"]);

        MessageOf(() => Files.ReadBytes(Scratch["pipe"])).ShouldContain("Is it a pipe?");
    }
}

public sealed class AFileThatIsWritten : RealFiles
{
    private string[] Left => [.. Directory.EnumerateFileSystemEntries(Scratch.Root, "*", SearchOption.AllDirectories).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    [Fact]
    public void GetsTheDirectoriesItNeeds()
    {
        Files.Write(Scratch["a/b/file"], "ä\n");

        File.ReadAllBytes(Scratch["a/b/file"]).ShouldBe([0xC3, 0xA4, (byte)'\n']);
        Left.ShouldBe(["a", "b", "file"]);
    }

    [Fact]
    public void TakesThePlaceOfAnother()
    {
        Scratch.Write("file", "a long old text");

        Files.Write(Scratch["file"], "new");

        File.ReadAllText(Scratch["file"]).ShouldBe("new");
        Left.ShouldBe(["file"]);
    }

    [Fact]
    public void TakesThePlaceOfALinkAndLeavesItsTarget()
    {
        File.CreateSymbolicLink(Scratch["link"], Scratch.Write("target", "old"));

        Files.Write(Scratch["link"], "new");

        File.ReadAllText(Scratch["target"]).ShouldBe("old");
        File.ReadAllText(Scratch["link"]).ShouldBe("new");
    }

    [Fact]
    public void MayHaveTheLongestName()
    {
        var name = new string('n', 255);

        Files.Write(Scratch[name], "text");

        Left.ShouldBe([name]);
    }

    [Fact]
    public void IsWholeWhenManyWriteItAtOnce()
    {
        Parallel.For(0, 40, number => Files.Write(Scratch["file"], new string((char)('a' + (number % 20)), 10_000)));

        File.ReadAllText(Scratch["file"]).Distinct().Count().ShouldBe(1);
        Left.ShouldBe(["file"]);
    }

    [Fact]
    public void IsRefusedWhereADirectoryStands()
    {
        Directory.CreateDirectory(Scratch["there"]);

        MessageOf(() => Files.Write(Scratch["there"], "text")).ShouldBe($"\"{Scratch["there"]}\" cannot be written: it is a directory.");
        Left.ShouldBe(["there"]);
    }

    [Fact]
    public void IsRefusedBelowAFile() =>
        MessageOf(() => Files.Write(Path.Combine(Scratch.Write("file"), "below"), "text")).ShouldBe($"\"{Scratch["file/below"]}\" cannot be written: a part of its path is a file.");

    [Fact]
    public void IsRefusedWhereTheUserMayNotWrite()
    {
        Run("chmod", "555", Scratch.Root);

        MessageOf(() => Nobody.Does(() => Files.Write(Scratch["file"], "text"))).ShouldContain($"\"{Scratch["file"]}\" cannot be written: user ");
        Run("chmod", "755", Scratch.Root);
        Left.ShouldBeEmpty();
    }

    [Fact]
    public void OfAKilledRunIsSweptWhenItIsOld()
    {
        Files.Write(Scratch["a/file"], "text");
        var start = DateTimeOffset.UnixEpoch.AddDays(1);
        File.SetLastWriteTimeUtc(Scratch.Write("a/.m31r-1-1.tmp"), start.UtcDateTime.AddMinutes(-1));
        File.SetLastWriteTimeUtc(Scratch.Write("a/.m31r-1-2.tmp"), start.UtcDateTime.AddMinutes(1));

        Files.Sweep(Scratch.Root, start);
        Files.Sweep(Scratch["gone"], start);

        Left.ShouldBe([".m31r-1-2.tmp", "a", "file"]);
    }
}

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

        MessageOf(() => WriteWhereNothingIsWritten(file)).ShouldBe($"\"{file}\" cannot be written: the file system is read-only. Change its permissions, {NextStep}");
    }

    [Fact]
    public void BecauseItIsFullSaysSo()
    {
        using var device = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        var problem = Should.Throw<IOException>(() => device.Write("text"u8));

        FileFailure.Of("file", "written", problem).Message.ShouldBe($"\"file\" cannot be written: there is no space left. Free some, {NextStep}");
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

public sealed class APathBelowARoot : RealFiles
{
    private string Within(string path) => Files.Within(Scratch["root"], path);

    [Theory]
    [InlineData("file", "root/file")]
    [InlineData("./a//b/", "root/a/b")]
    [InlineData("", "root")]
    [InlineData("..a/b..", "root/..a/b..")]
    public void IsJoinedToIt(string path, string full) => Within(path).ShouldBe(Scratch[full]);

    [Theory]
    [InlineData("../file", "it holds \"..\"")]
    [InlineData("a/../../file", "it holds \"..\"")]
    [InlineData("a/..", "it holds \"..\"")]
    [InlineData("/etc/passwd", "it is absolute")]
    [InlineData("a\0b", "it holds a NUL")]
    public void IsRefusedWhenItIsWrittenToLeaveIt(string path, string reason) =>
        MessageOf(() => Within(path)).ShouldStartWith($"\"{path.Replace("\0", "\\0", StringComparison.Ordinal)}\" is no path inside \"{Scratch["root"]}\": {reason}");

    [Theory]
    [InlineData("link", "/etc")]
    [InlineData("link", "..")]
    [InlineData("link", "a/../../outside")]
    [InlineData("link", "link")]
    [InlineData("link", "a/up/../outside")]
    public void IsRefusedWhenALinkLeavesIt(string link, string target)
    {
        Directory.CreateDirectory(Scratch["root/a"]);
        Directory.CreateDirectory(Scratch["outside"]);
        File.CreateSymbolicLink(Scratch["root/a/up"], "..");
        File.CreateSymbolicLink(Scratch[$"root/{link}"], target);

        MessageOf(() => Within($"{link}/file")).ShouldContain("a link leads out of it or in a circle");
    }

    [Fact]
    public void HasNoRealPathWhenItsLinksLeadInACircle()
    {
        File.CreateSymbolicLink(Scratch["one"], "two");
        File.CreateSymbolicLink(Scratch["two"], "one");

        MessageOf(() => Files.RealPath(Scratch["one"])).ShouldEndWith("lead in a circle. Remove one of them.");
    }

    [Theory]
    [InlineData("a")]
    [InlineData("b/../a")]
    [InlineData("b/across")]
    [InlineData("{root}/a")]
    public void IsFollowedAlongLinksThatStay(string target)
    {
        Directory.CreateDirectory(Scratch["root/a"]);
        Directory.CreateDirectory(Scratch["root/b"]);
        File.CreateSymbolicLink(Scratch["root/b/across"], "../a");
        File.CreateSymbolicLink(Scratch["root/link"], target.Replace("{root}", Scratch["root"], StringComparison.Ordinal));

        Within("link/file").ShouldBe(Scratch["root/a/file"]);
    }
}

public sealed class ATreeOfFiles : RealFiles
{
    [Fact]
    public void IsListedWithoutWhatLiesBehindLinks()
    {
        Scratch.Write("tree/b/file");
        Scratch.Write("tree/B");
        Scratch.Write("outside/file");
        Directory.CreateDirectory(Scratch["tree/empty"]);
        Directory.CreateSymbolicLink(Scratch["tree/out"], "../outside");
        File.CreateSymbolicLink(Scratch["tree/out-file"], "../outside/file");
        File.CreateSymbolicLink(Scratch["tree/in-file"], "b/file");
        Directory.CreateSymbolicLink(Scratch["tree/circle"], ".");

        Files.FilesBelow(Scratch["tree"]).ShouldBe(["B", "b/file", "in-file"]);
    }

    [Fact]
    public void ThatIsMissingHasNoEntries() =>
        MessageOf(() => Files.Entries(Scratch.Root, "gone")).ShouldBe($"\"{Scratch["gone"]}\" cannot be listed: there is no such file.");

    [Fact]
    public void ThatIsMissingHoldsNothing() => Files.FilesBelow(Scratch["gone"]).ShouldBeEmpty();

    [Fact]
    public void IsNotListedInPart()
    {
        Scratch.Write("tree/closed/file");
        Run("chmod", "000", Scratch["tree/closed"]);

        MessageOf(() => Nobody.Does(() => Files.FilesBelow(Scratch["tree"]))).ShouldContain("cannot be listed");
        Run("chmod", "755", Scratch["tree/closed"]);
    }

    [Fact]
    public void IsDeletedWithoutWhatLiesBehindLinks()
    {
        Scratch.Write("outside/file");
        Scratch.Write("tree/file");
        Directory.CreateSymbolicLink(Scratch["tree/link"], "../outside");
        Directory.CreateSymbolicLink(Scratch["link"], "outside");
        File.CreateSymbolicLink(Scratch["dangling"], "gone");

        foreach (var path in new[] { "tree", "link", "dangling", "gone", "gone/too" })
            Files.Delete(Scratch[path]);

        Directory.GetFileSystemEntries(Scratch.Root).ShouldBe([Scratch["outside"]]);
        File.Exists(Scratch["outside/file"]).ShouldBeTrue();
    }
}
