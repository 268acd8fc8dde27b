using System.Runtime.Versioning;
using System.Text;
using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.IO;

namespace M31R.Automation.Engine.Tests.IO;

/// <summary>https://nuke.build/docs/common/paths/#file-system-operations</summary>
[UnsupportedOSPlatform("windows")]
public sealed class FilesAndDirectories : IDisposable
{
    private readonly Root root = new();

    private AbsolutePath Here => root.Path;

    [Fact]
    public void LinksAreDeletedWithoutWhatTheyLeadTo()
    {
        root.Write("kept/file", "");
        (Here / "gone").CreateDirectory();
        Directory.CreateSymbolicLink(Here / "gone" / "link", Here / "kept");
        (Here / "gone").DeleteDirectory();
        (Here / "kept" / "file").FileExists().ShouldBeTrue();
    }

    [Fact]
    public void AreWrittenAndRead()
    {
        var file = Here / "new" / "file.txt";
        file.WriteAllText("é").ReadAllBytes().ShouldBe([0xC3, 0xA9]);
        file.WriteAllLines(["a", "b"]).ReadAllText().ShouldBe("a\nb\n");
        file.AppendAllLines(["c"]).UpdateText(t => t.Replace('a', 'A')).ReadAllLines().ShouldBe(["A", "b", "c"]);
        file.WriteAllText("x\n", eofLineBreak: false).ReadAllText().ShouldBe("x");
        file.WriteAllLines(["a"], platformFamily: PlatformFamily.Windows).ReadAllText().ShouldBe("a\r\n");
    }

    [Fact]
    public void AreCopiedAsThePolicySays()
    {
        root.Write("from/a", "new").Write("from/sub/b", "b").Write("to/a", "old");
        Should.Throw<Exception>(() => (Here / "from").Copy(Here / "to")).Message.ShouldBe($"\"{Here}/to\" exists already.");
        (Here / "from").Copy(Here / "to", ExistsPolicy.MergeAndSkip);
        (Here / "to" / "a").ReadAllText().ShouldBe("old");
        (Here / "from").Copy(Here / "to", ExistsPolicy.MergeAndOverwrite);
        (Here / "to" / "a").ReadAllText().ShouldBe("new");
        (Here / "to" / "sub" / "b").ReadAllText().ShouldBe("b");
    }

    [Fact]
    public void AreMovedAndRenamed()
    {
        root.Write("from/a.txt", "x");
        (Here / "from").Move(Here / "to");
        (Here / "from").DirectoryExists().ShouldBeFalse();
        (Here / "to" / "a.txt").RenameWithoutExtension("b").MoveToDirectory(Here / "end").ReadAllText().ShouldBe("x");
        (Here / "end" / "b.txt").FileExists().ShouldBeTrue();
    }

    [Fact]
    public void AreListed()
    {
        Fill();
        Here.GetFiles("*.md", depth: 2).Select(p => p.Name).ShouldBe(["a.md", "b.md"]);
        Here.GetDirectories().Select(p => p.Name).ShouldBe([".nuke", "sub"]);
        Here.FindParentOrSelf(p => p.Name.Length == 0)!.ToString().ShouldBe("/");
    }

    [Fact]
    public void AreNotCopiedIntoThemselves()
    {
        root.Write("from/a", "x").Write("file", "");
        Should.Throw<Exception>(() => (Here / "from").Copy(Here / "from" / "deeper"))
            .Message.ShouldBe($"\"{Here}/from/deeper\" lies in \"{Here}/from\" itself.");
        Should.Throw<Exception>(() => (Here / "from").Move(Here / "from" / "deeper")).Message.ShouldContain("lies in");
        Should.Throw<Exception>(() => (Here / "file").Copy(Here / "file", ExistsPolicy.FileOverwrite))
            .Message.ShouldBe($"\"{Here}/file\" cannot be copied onto itself.");
        Directory.CreateSymbolicLink(Here / "again", Here / "from");
        (Here / "from").Copy(Here / "again" / "deeper");
        Files("from").ShouldBe("a deeper/a");
    }

    [Fact]
    public void AreNotCopiedFromNowhere() =>
        Should.Throw<Exception>(() => (Here / "none").Copy(Here / "to")).Message.ShouldBe($"\"{Here}/none\" does not exist.");

    [Fact]
    public void AreNotCopiedWhereAnotherKindIs()
    {
        root.Write("file", "").Write("directory/a", "");
        Should.Throw<Exception>(() => (Here / "file").Copy(Here / "directory", ExistsPolicy.MergeAndOverwrite))
            .Message.ShouldContain("is a directory; the file");
        Should.Throw<Exception>(() => (Here / "directory").Copy(Here / "file", ExistsPolicy.MergeAndOverwrite))
            .Message.ShouldContain("is a file; the directory");
    }

    [Fact]
    public void AreLeftOutWhenCopied()
    {
        root.Write("from/a.md", "").Write("from/b.txt", "").Write("from/obj/c.md", "").Write("from/sub/d.md", "");
        (Here / "from").CopyToDirectory(Here / "to", excludeDirectory: d => d.Name == "obj", excludeFile: f => f.HasExtension("txt"));
        Files("to").ShouldBe("from/a.md from/sub/d.md");
    }

    [Fact]
    public void AreReplacedWhenNewer()
    {
        root.Write("from/a", "new").Write("to/a", "old");
        (Here / "from" / "a").TouchFile(new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        (Here / "to" / "a").TouchFile(new DateTime(2021, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        (Here / "from").Copy(Here / "to", ExistsPolicy.MergeAndOverwriteIfNewer);
        (Here / "to" / "a").ReadAllText().ShouldBe("old");
        (Here / "from" / "a").TouchFile();
        (Here / "from").Copy(Here / "to", ExistsPolicy.MergeAndOverwriteIfNewer);
        (Here / "to" / "a").ReadAllText().ShouldBe("new");
    }

    [Fact]
    public void FailWithoutAWordOnFilesInTheWay()
    {
        root.Write("from/a", "new").Write("to/a", "old");
        Should.Throw<Exception>(() => (Here / "from").Copy(Here / "to", ExistsPolicy.DirectoryMerge))
            .Message.ShouldBe($"\"{Here}/to/a\" exists already.");
        Should.Throw<Exception>(() => (Here / "from").Copy(Here / "to", ExistsPolicy.DirectoryMerge | ExistsPolicy.FileFail))
            .Message.ShouldBe($"\"{Here}/to/a\" exists already.");
    }

    [Fact]
    public void AreMovedAndWhatStaysIsDeletedOnDemand()
    {
        root.Write("from/a", "new").Write("from/b", "b").Write("to/a", "old");
        (Here / "from").Move(Here / "to", ExistsPolicy.MergeAndSkip);
        Files("from").ShouldBe("a");
        Files("to").ShouldBe("a b");
        (Here / "from").Move(Here / "to", ExistsPolicy.MergeAndSkip, deleteRemainingFiles: true);
        (Here / "from").DirectoryExists().ShouldBeFalse();
        (Here / "to" / "a").ReadAllText().ShouldBe("old");
        (Here / "to").Rename(x => $"{x.Name}-final").Name.ShouldBe("to-final");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void LinksAreCopiedAndMovedAsLinks(bool merges)
    {
        root.Write("kept/file", "kept").Write("from/a", "a");
        Directory.CreateSymbolicLink(Here / "from" / "out", Here / "kept");
        File.CreateSymbolicLink(Here / "from" / "in", "a");
        File.CreateSymbolicLink(Here / "from" / "nowhere", "none");
        if (merges)
        {
            root.Write("copy/x", "").Write("moved/x", "");
        }

        (Here / "from").Copy(Here / "copy", ExistsPolicy.MergeAndOverwrite);
        (Here / "from").Move(Here / "moved", ExistsPolicy.MergeAndOverwrite);
        foreach (var place in new[] { Here / "copy", Here / "moved" })
        {
            new[] { "out", "in", "nowhere" }.Select(n => new FileInfo(place / n).LinkTarget).ShouldBe([Here / "kept", "a", "none"]);
        }

        (Here / "from").DirectoryExists().ShouldBeFalse();
        Files("kept").ShouldBe("file");
        (Here / "moved" / "out").DeleteDirectory();
        (Here / "moved" / "nowhere").DeleteFile();
        (Here / "moved").CreateOrCleanDirectory().GlobFiles("**").ShouldBeEmpty();
        Files("kept").ShouldBe("file");
    }

    [Fact]
    public void KeepTheirEncodingWhenUpdated()
    {
        Encoding[] all =
        [
            new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode,
            new UTF32Encoding(false, true), new UTF32Encoding(true, true),
        ];
        foreach (var encoding in all)
        {
            var file = Here / "file";
            file.WriteAllText("é\r\n", encoding).UpdateText(t => t + "ü\r\n").AppendAllText("!");
            file.ReadAllBytes().ShouldBe([.. encoding.GetPreamble(), .. encoding.GetBytes("é\r\nü\r\n!")]);
        }
    }

    [Fact]
    public void AreNotUpdatedWhenSomethingWouldBeLost()
    {
        var file = (Here / "file").WriteAllBytes([0x61, 0xE9]);
        Should.Throw<Exception>(() => file.UpdateText(t => t)).Message.ShouldStartWith($"\"{file}\" is not UTF-8");
        file.UpdateText(t => t + "ü", Encoding.Latin1).ReadAllBytes().ShouldBe([0x61, 0xE9, 0xFC]);
    }

    [Fact]
    public void HaveLineEndsOfTheirOwn()
    {
        var file = Here / "file";
        file.WriteAllText("a\r\nb", eofLineBreak: true).ReadAllText().ShouldBe("a\r\nb\r\n");
        file.WriteAllLines(Array.Empty<string>()).ReadAllText().ShouldBe("");
        file.WriteAllLines(["a"], eofLineBreak: false).ReadAllText().ShouldBe("a");
        file.WriteAllText("a\n").AppendAllLines(["b"]).ReadAllLines().ShouldBe(["a", "b"]);
    }

    [Fact]
    public void AreOldOrNewButNeverHalf()
    {
        var file = (Here / "file").WriteAllText("old");
        Should.Throw<InvalidOperationException>(() => file.WriteAllLines(Lines()));
        file.ReadAllText().ShouldBe("old");
        using (var before = File.OpenText(file))
        {
            file.WriteAllText("new");
            before.ReadToEnd().ShouldBe("old");
        }

        Here.GetFiles().Select(f => f.Name).ShouldBe(["file"]);

        static IEnumerable<string> Lines()
        {
            yield return "half";
            throw new InvalidOperationException();
        }
    }

    [Fact]
    public void KeepTheirModeAndTheLinkThatLeadsToThem()
    {
        root.Write("real", "old");
        File.CreateSymbolicLink(Here / "link", "real");
        File.SetUnixFileMode(Here / "real", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        (Here / "link").WriteAllText("new");
        (Here / "real").ReadAllText().ShouldBe("new");
        File.GetUnixFileMode(Here / "real").ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void ThatAreReadOnlyAreDeletedButNotWritten()
    {
        root.Write("sub/file", "");
        File.SetAttributes(Here / "sub" / "file", FileAttributes.ReadOnly);
        Should.Throw<Exception>(() => (Here / "sub" / "file").WriteAllText("x")).Message.ShouldBe($"\"{Here}/sub/file\" is read-only.");
        (Here / "sub").DeleteDirectory();
        (Here / "sub").Exists().ShouldBeFalse();
    }

    [Fact]
    public void MayBeDevices()
    {
        AbsolutePath device = "/dev/null";
        device.WriteAllText("x").ReadAllText().ShouldBe("");
        Should.Throw<Exception>(() => AbsolutePath.Create("/").DeleteDirectory()).Message.ShouldContain("is the root of the file system");
        Should.Throw<Exception>(() => Here.WriteAllText("x")).Message.ShouldContain("is a directory");
    }

    [Fact]
    public void MayHaveLongNamesInAnyScript()
    {
        var name = string.Concat(Enumerable.Repeat("ж", 127));
        var deep = Enumerable.Range(0, 10).Aggregate(Here, (path, _) => path / name);
        (deep / "файл 文件 🙂.txt").WriteAllText("x");
        Here.GlobFiles("**/*🙂.txt").Single().Parent.ShouldBe(deep);
        (Here / name).Copy(Here / "copy");
        (Here / "copy").DeleteDirectory();
    }

    [Fact]
    public void AreHashed()
    {
        root.Write("a/x", "abc").Write("a/sub/y", "").Write("b/x", "abc").Write("b/sub/y", "");
        (Here / "a" / "x").GetFileHash().ShouldBe("900150983cd24fb0d6963f7d28e17f72");
        (Here / "a").GetDirectoryHash().ShouldBe((Here / "b").GetDirectoryHash());
        (Here / "a").GetDirectoryHash(f => f.Name == "x").ShouldNotBe((Here / "a").GetDirectoryHash());
        (Here / "b" / "sub" / "y").Rename("z");
        (Here / "a").GetDirectoryHash().ShouldNotBe((Here / "b").GetDirectoryHash());
    }

    [Fact]
    public void AreAskedFor()
    {
        Fill();
        ((Here / "a.md").Exists(), (Here / "sub").Exists(), (Here / "none").Exists()).ShouldBe((true, true, false));
        (Here / "none").Existing().ShouldBeNull();
        (Here / "sub").ExistingFile().ShouldBeNull();
        Here.ContainsFile("*.txt").ShouldBeFalse();
        Here.ContainsFile("*.txt", SearchOption.AllDirectories).ShouldBeTrue();
        Here.ContainsDirectory("su?").ShouldBeTrue();
        new[] { Here / "a.md", Here / "sub" }.WhereDirectoryExists().ShouldBe([Here / "sub"]);
        Should.Throw<FileNotFoundException>(() => (Here / "none").GetLastWriteTimeUtc());
    }

    public void Dispose() => root.Dispose();

    private string Files(string directory) =>
        string.Join(' ', (Here / directory).GlobFiles("**").Select(p => (Here / directory).GetUnixRelativePathTo(p)));

    private void Fill() => root.Write("a.md", "").Write("sub/b.md", "").Write("sub/d.txt", "").Write("sub/obj/c.md", "");
}
