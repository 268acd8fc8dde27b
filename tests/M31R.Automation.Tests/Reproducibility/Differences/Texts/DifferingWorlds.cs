using System.Text;
using M31R.Automation.Reproducibility.Differences;

namespace M31R.Automation.Tests.Reproducibility.Differences.Texts;

/// <summary>What both builds saw of their worlds, written into an output.</summary>
public sealed class DifferingWorlds
{
    private static readonly BuildTrace First = Compared.First with
    {
        UserId = "0",
        Umask = "0022",
        Processors = "2",
        CheckedOut = Compared.First.Began,
        Variables = ["HOME", "LANG", "LC_ALL", "TZ", "USER", "FAKETIME", "LD_PRELOAD"],
    };

    private static readonly BuildTrace Second = Compared.Second with
    {
        UserId = "4711",
        Umask = "0027",
        Processors = "1",
        CheckedOut = Compared.First.Began?.AddDays(-398),
    };

    [Theory]
    [InlineData("0\n", "4711\n", "text-user-id")]
    [InlineData("built by number 0", "built by number 4711", "text-user-id")]
    [InlineData("0022\n", "0027\n", "text-umask")]
    [InlineData("755\n", "750\n", "text-umask")]
    [InlineData("a.txt has 644", "a.txt has 640", "text-umask")]
    [InlineData("mode = 100644", "mode = 100640", "text-umask")]
    [InlineData("2\n", "1\n", "text-processors")]
    [InlineData("processors: 2", "processors: 1", "text-processors")]
    [InlineData("""{ "jobs": 2, "a": "b" }""", """{ "jobs": 1, "a": "b" }""", "text-processors")]
    [InlineData("21\n", "22\n", "text-build-path")]
    [InlineData("length of path: 24", "length of path: 25", "text-build-path")]
    [InlineData("version 1.0.9822", "version 1.0.10220", "text-date")]
    [InlineData("1.0.9822\n", "1.0.10220\n", "text-date")]
    [InlineData("mtime 1795344060", "mtime 1760956860", "text-time")]
    public void AreNamed(string first, string second, string causes) => Causes(first, second).ShouldBe(causes);

    [Theory]
    [InlineData("weights 2 4 3", "weights 1 4 3")]
    [InlineData("sum of 21", "sum of 22")]
    public void AreNotSeenInSmallNumbersOfOtherThings(string first, string second) =>
        Causes(first, second).Split(' ').Intersect(["text-processors", "text-build-path"], StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void InListedFilesAreNamed() => Causes(
        "total 4\n-rw-r--r-- 1 root root 120 Jan  1  2020 a.txt\ndrwxr-xr-x 2 root root 4096 Jan  1  2020 b\n",
        "total 4\n-rw-r----- 1 4711 nogroup  120 Jan  1  2020 a.txt\ndrwxr-x--- 2 4711 nogroup 4096 Jan  1  2020 b\n")
        .ShouldBe("text-umask text-user-name");

    [Fact]
    public void InListedFilesOfAnotherYearAreNoOtherFormat() => Causes(
        "-rw-r--r-- 1 root root 120 Nov 22 15:23 a.txt\n", "-rw-r--r-- 1 root root 120 Oct 20  2025 a.txt\n").ShouldBe("text-time");

    [Fact]
    public void InListedVariablesAreTheEnvironment() => Causes(
        "CI=true\nHOME=/home/alice\nLANG=C.UTF-8\nLC_ALL=C.UTF-8\nTZ=UTC\nUSER=alice\nZ=1\n",
        "CI=true\nFAKETIME=+398d\nHOME=/nonexistent/home/of/bob\nLC_ALL=tr_TR.UTF-8\nLANG=tr_TR.UTF-8\n"
            + "LD_PRELOAD=/a.so\nUSER=bobby\nTZ=A/B\nZ=1\n")
        .ShouldBe("text-environment");

    [Fact]
    public void ThatAreNoListAreNamedByWhatTheyAre() => Causes("USER=alice\nx\n", "USER=bobby\nx\n").ShouldBe("text-user-name");

    private static string Causes(string first, string second) => Compared.Causes(DifferenceOrder.Of(PartComparison.Of(
        new OutputPart("", Encoding.UTF8.GetBytes(first)),
        new OutputPart("", Encoding.UTF8.GetBytes(second)),
        PartComparison.Context(First, Second, UnpackingBudget.For(0, CancellationToken.None)))));
}
