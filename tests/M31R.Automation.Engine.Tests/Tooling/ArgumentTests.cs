using Nuke.Common.Tooling;

namespace M31R.Automation.Engine.Tests.Tooling;

public sealed class ArgumentsFromInterpolation
{
    private static readonly string spaced = "a b";
    private static readonly string plain = "ab";
    private static readonly string quoting = "a \"b\\";

    [Fact]
    public void AreQuotedWhenTheyHoldSpaces() => Text($"--x {spaced} {plain}").ShouldBe("--x \"a b\" ab");

    [Fact]
    public void AreNotQuotedTwice() => Text($"--x=\"{spaced}\" {"\"c d\""}").ShouldBe("--x=\"a b\" \"c d\"");

    [Fact]
    public void CannotEndTheQuotesAroundThem() => Text($"--x=\"{quoting}\" y").ShouldBe("--x=\"a \\\"b\\\\\" y");

    [Fact]
    public void AreLeftAloneOnDemand() => Text($"{spaced:nq}").ShouldBe("a b");

    [Fact]
    public void HideSecretsOnDemand()
    {
        ArgumentStringHandler handler = $"--key {plain:r}";
        handler.GetFilter()("key is ab").ShouldBe("key is [REDACTED]");
        handler.ToStringAndClear().ShouldBe("--key ab");
    }

    [Fact]
    public void MayBePaths() => Text($"{Nuke.Common.IO.AbsolutePath.Create("/a b/c")}").ShouldBe("\"/a b/c\"");

    private static string Text(ArgumentStringHandler handler) => handler.ToStringAndClear();
}

public sealed class ArgumentsThatArrive
{
    public static TheoryData<string> Values =>
        ["", " ", "a b", "a\nb", "\t", "\"", "\\", "a\\", "\\\"", "a \"b\" c\\", "\"a\" \"b\"", "'", "$HOME", "*", "é日本🚀", "--x=y z", "%s"];

    [Theory]
    [MemberData(nameof(Values))]
    public void AreWhatWasGiven(string value) => Arrived($"[%s] {value}").ShouldBe($"[{value}]");

    [Theory]
    [MemberData(nameof(Values))]
    public void AreReadBackAsTheyWere(string value) => CommandWords.Of($"x {CommandText.Exact(value)} \"y\"z").ShouldBe(["x", value, "yz"]);

    private static string Arrived(ArgumentStringHandler arguments)
    {
        using var process = ProcessTasks.StartProcess("/usr/bin/printf", arguments, logInvocation: false, logOutput: false);
        return string.Join('\n', process.AssertZeroExitCode().Output.Select(line => line.Text));
    }
}
