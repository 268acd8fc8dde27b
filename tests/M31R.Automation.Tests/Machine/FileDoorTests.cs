using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Machine;

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

        MessageOf(() => Files.ReadText(Scratch["file"]))
            .ShouldBe($"{Scratch["file"]}:{line}: the file is not UTF-8 text. Save it as UTF-8.");
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
        MessageOf(() => Files.ReadBytes(file, limit: 4))
            .ShouldBe($"\"{file}\" has 5 bytes, more than the 4 that are read. Make it smaller or exclude it.");
    }

    [Fact]
    public void IsRefusedWhenItIsMissing() =>
        MessageOf(() => Files.ReadBytes(Scratch["gone"])).ShouldBe($"\"{Scratch["gone"]}\" cannot be read: there is no such file.");

    [Fact]
    public void IsRefusedWhenItIsADirectory() =>
        MessageOf(() => Files.ReadBytes(Scratch.Root)).ShouldBe($"\"{Scratch.Root}\" cannot be read: it is a directory.");

    [Fact]
    public void IsRefusedWhenTheUserMayNotReadIt()
    {
        Run("chmod", "000", Scratch.Write("file", "text"));

        MessageOf(() => Nobody.Does(() => Files.ReadBytes(Scratch["file"])))
            .ShouldBe($"\"{Scratch["file"]}\" cannot be read: user \"{Environment.UserName}\" may not do that. Change its permissions, or choose another place (for results: --artifacts-directory).");
    }

    [Fact]
    public void IsRefusedWhenItNeverEnds() =>
        MessageOf(() => Files.ReadBytes("/dev/zero", limit: 1000)).ShouldContain("more bytes than the 1000");

    [Fact]
    [Trait("Speed", "Slow")]
    public void IsRefusedWhenItIsAPipeWithoutAWriter()
    {
        Run("mkfifo", Scratch["pipe"]);

        MessageOf(() => Files.ReadBytes(Scratch["pipe"])).ShouldContain("Is it a pipe?");
    }
}

public sealed class AFileThatIsWritten : RealFiles
{
    private string[] Left =>
        [.. Directory.EnumerateFileSystemEntries(Scratch.Root, "*", SearchOption.AllDirectories).Select(Path.GetFileName).OfType<string>()
        .Order(StringComparer.Ordinal)];

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
        MessageOf(() => Files.Write(Path.Combine(Scratch.Write("file"), "below"), "text"))
            .ShouldBe($"\"{Scratch["file/below"]}\" cannot be written: a part of its path is a file.");

    [Fact]
    public void IsRefusedWhereTheUserMayNotWrite()
    {
        Run("chmod", "555", Scratch.Root);

        MessageOf(() => Nobody.Does(() => Files.Write(Scratch["file"], "text")))
            .ShouldContain($"\"{Scratch["file"]}\" cannot be written: user ");
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
