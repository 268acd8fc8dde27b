using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.IO;

namespace M31R.Automation.Engine.Tests.IO;

public sealed class FilesAndDirectories : IDisposable
{
    private readonly Root root = new();

    private AbsolutePath Here => root.Path;

    [Theory]
    [InlineData("*.md", "a.md")]
    [InlineData("**/*.md", "a.md sub/b.md sub/obj/c.md")]
    [InlineData("**/*.{md,txt}", "a.md sub/b.md sub/d.txt sub/obj/c.md")]
    [InlineData("sub/?.md", "sub/b.md")]
    [InlineData("**/obj/**", "sub/obj/c.md")]
    [InlineData("**/*.md !sub/**", "a.md")]
    [InlineData("*.none", "")]
    public void AreFoundByPatterns(string patterns, string expected)
    {
        Fill();
        string.Join(' ', Here.GlobFiles(patterns.Split(' ')).Select(p => Here.GetUnixRelativePathTo(p))).ShouldBe(expected);
    }

    [Fact]
    public void AreFoundAndDeletedAsDirectories()
    {
        Fill();
        Here.GlobDirectories("**/{obj,bin}").DeleteDirectories();
        (Here / "sub" / "obj").DirectoryExists().ShouldBeFalse();
        (Here / "sub" / "b.md").FileExists().ShouldBeTrue();
    }

    [Fact]
    public void AreNotFoundBehindLinks()
    {
        Fill();
        Directory.CreateSymbolicLink(Here / "sub" / "loop", Here);
        Here.GlobFiles("**/*.md").Count.ShouldBe(3);
    }

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
        Should.Throw<Exception>(() => (Here / "from").Copy(Here / "from" / "deeper")).Message.ShouldContain("lies in");
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

    public void Dispose() => root.Dispose();

    private void Fill() => root.Write("a.md", "").Write("sub/b.md", "").Write("sub/d.txt", "").Write("sub/obj/c.md", "");
}
