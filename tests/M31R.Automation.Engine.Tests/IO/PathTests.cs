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
    public void RefuseRelativeText() => Should.Throw<ArgumentException>(() => (AbsolutePath)"a/b").Message.ShouldStartWith("\"a/b\" is not an absolute path.");

    [Fact]
    public void RefuseAbsoluteTextBelow() => Should.Throw<ArgumentException>(() => root / "/etc").Message.ShouldStartWith("\"/etc\" is absolute; it cannot lie below \"/a/b\".");

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
