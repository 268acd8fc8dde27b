
namespace M31R.Automation.Tests.Machine;

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
        MessageOf(() => Within(path))
            .ShouldStartWith(
                $"\"{path.Replace("\0", "\\0", StringComparison.Ordinal)}\" is no path inside \"{Scratch["root"]}\": {reason}");

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
