using Nuke.Common.IO;

namespace M31R.Automation.Engine.Tests.IO;

public sealed class AbsolutePaths
{
    private static readonly AbsolutePath root = "/a/b";

    [Theory]
    [InlineData("c", "/a/b/c")]
    [InlineData("c/../d/", "/a/b/d")]
    [InlineData("../..", "/")]
    [InlineData("", "/a/b")]
    public void AreDivided(string right, string expected) => (root / right).ToString().ShouldBe(expected);

    [Fact]
    public void GoUp() => (root / "c" / ..).ShouldBe(root);

    [Fact]
    public void AreAddedTo() => (root / "c" + ".txt").Name.ShouldBe("c.txt");

    [Fact]
    public void HaveParts()
    {
        var file = root / "index.min.md";
        (file.Name, file.NameWithoutExtension, file.Extension, file.Parent).ShouldBe(("index.min.md", "index.min", ".md", root));
        AbsolutePath.Create("/").Parent.ShouldBeNull();
    }

    [Fact]
    public void AreComparedByText()
    {
        (root == "/a/./b/").ShouldBeTrue();
        (root != "/a/B").ShouldBeTrue();
        (root == null).ShouldBeFalse();
        new HashSet<AbsolutePath> { root, "/a/b" }.Count.ShouldBe(1);
    }

    [Fact]
    public void RefuseRelativeText() =>
        Should.Throw<ArgumentException>(() => (AbsolutePath)"a/b").Message.ShouldStartWith("\"a/b\" is not an absolute path.");

    [Fact]
    public void RefuseAbsoluteTextBelow() =>
        Should.Throw<ArgumentException>(() => root / "/etc").Message.ShouldStartWith("\"/etc\" is absolute; it cannot lie below \"/a/b\".");

    [Theory]
    [InlineData("d", "\"/a b\"")]
    [InlineData("dn", "\"/a b\"")]
    [InlineData("s", "'/a b'")]
    [InlineData("sn", "'/a b'")]
    [InlineData("nq", "/a b")]
    public void AreFormatted(string format, string expected) => AbsolutePath.Create("/a b").ToString(format).ShouldBe(expected);

    [Fact]
    public void RelateToEachOther()
    {
        root.Contains("/a/b/c").ShouldBeTrue();
        root.Contains("/a/bc").ShouldBeFalse();
        root.Contains(root).ShouldBeFalse();
        root.GetRelativePathTo("/a/c/d").ToString().ShouldBe("../c/d");
        (root.GetUnixRelativePathTo("/a/b/c") / "d").ToString().ShouldBe("c/d");
    }

    [Fact]
    public void ChangeTheirExtension() => (root / "x.tar").WithExtension("zip").HasExtension(".gz", "ZIP").ShouldBeTrue();
}

/// <summary>https://nuke.build/docs/common/paths/#relative-paths</summary>
public sealed class RelativePaths
{
    [Theory]
    [InlineData("a/b/../c", "a/c")]
    [InlineData("..\\a\\.\\b", "../a/b")]
    [InlineData("a/../..", "..")]
    [InlineData("", "")]
    public void AreNormalized(string text, string expected)
    {
        ((UnixRelativePath)text).ToString().ShouldBe(expected);
        ((WinRelativePath)text).ToString().ShouldBe(expected.Replace('/', '\\'));
        ((RelativePath)text).ToString().ShouldBe(expected.Replace('/', Path.DirectorySeparatorChar));
    }

    [Fact]
    public void AreDividedAndAddedTo()
    {
        ((WinRelativePath)"a" / "b/c" / ".." + ".txt").ToString().ShouldBe(@"a\b.txt");
        ((UnixRelativePath)"a" / ..).ToString().ShouldBe("");
        ((RelativePath)"a/b").ToWinRelativePath().ToString().ShouldBe(@"a\b");
        ((WinRelativePath)@"a\b").ToUnixRelativePath().ToString().ShouldBe("a/b");
    }

    [Theory]
    [InlineData("/a")]
    [InlineData(@"C:\a")]
    [InlineData(@"\\server\share")]
    public void RefuseAbsoluteText(string text)
    {
        Should.Throw<ArgumentException>(() => (RelativePath)text).Message.ShouldStartWith($"\"{text}\" is absolute");
        Should.Throw<ArgumentException>(() => (UnixRelativePath)"a" / text).Message.ShouldStartWith($"\"{text}\" is absolute");
    }

    [Fact]
    public void AreFound()
    {
        AbsolutePath root = "/a/b";
        root.GetWinRelativePathTo("/a/c").ToString().ShouldBe(@"..\c");
        PathConstruction.GetUnixRelativePath("/a", "/a/b/c").ToString().ShouldBe("b/c");
        PathConstruction.GetRelativePath("/a", "/a").ShouldBe(".");
    }
}

public sealed class PathTexts
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/a", "/")]
    [InlineData("C:", @"C:\")]
    [InlineData("c:/a", @"c:\")]
    [InlineData(@"\\server\share\a", @"\\server\share")]
    [InlineData("a/b", null)]
    [InlineData("C:a", null)]
    [InlineData("", null)]
    public void HaveRoots(string path, string? expected)
    {
        PathConstruction.GetPathRoot(path).ShouldBe(expected);
        PathConstruction.HasPathRoot(path).ShouldBe(expected is not null);
    }

    [Theory]
    [InlineData("/a//b/./c/../d/", null, "/a/b/d")]
    [InlineData("C:/a/../b", null, @"C:\b")]
    [InlineData(@"C:\", null, @"C:\")]
    [InlineData(@"C:\a", '/', "C:/a")]
    [InlineData(@"\\server\share\a\..\b", null, @"\\server\share\b")]
    [InlineData(@"\\server\\share", null, @"\\server\share")]
    [InlineData("a/b", '\\', @"a\b")]
    public void AreNormalized(string path, char? separator, string expected)
    {
        PathConstruction.NormalizePath(path, separator).ShouldBe(expected);
        PathConstruction.NormalizePath(expected, separator).ShouldBe(expected);
    }

    [Theory]
    [InlineData("/..")]
    [InlineData(@"C:\a\..\..")]
    [InlineData(@"\\server\share\..")]
    public void DoNotLeadAboveTheirRoot(string path) =>
        Should.Throw<ArgumentException>(() => PathConstruction.NormalizePath(path))
            .Message.ShouldStartWith($"\"{path}\" leads above its root.");

    [Theory]
    [InlineData("/a", "b", "/a/b")]
    [InlineData("/a", "../b", "/b")]
    [InlineData(@"C:\", "b", @"C:\b")]
    [InlineData("", "b", "b")]
    [InlineData("/a", "", "/a")]
    [InlineData(null, null, "")]
    public void AreCombined(string? left, string? right, string expected) => PathConstruction.Combine(left, right).ShouldBe(expected);

    [Fact]
    public void AreNotCombinedWhenBothAreAbsolute() =>
        Should.Throw<ArgumentException>(() => PathConstruction.Combine("/a", @"C:\b")).Message.ShouldContain("cannot lie below \"/a\"");
}
