using M31R.Automation.Machine;

namespace M31R.Automation.Tests.Machine;

[Trait("Speed", "Slow")]
public sealed class OutputOfAProcess : RealProcesses
{
    [Fact]
    public void IsReadFromBothStreamsAtOnce()
    {
        var result = Shell("head -c 300000 /dev/zero | tr '\\0' e >&2; head -c 300000 /dev/zero | tr '\\0' o");

        result.StandardOutput.ShouldBe(new string('o', 300_000));
        result.StandardError.ShouldBe(new string('e', 300_000));
    }

    [Fact]
    public void MayHoldBytesThatAreNotText() => Shell("printf 'a\\377\\303'").StandardOutput.ShouldBe("a\uFFFD\uFFFD");

    [Fact]
    public void HasOneKindOfLineEnd() => Shell("printf 'a\\r\\nb\\rc\\r'").StandardOutput.ShouldBe("a\nb\rc\r");

    [Fact]
    public void IsLeftAsItIsWhenItIsData()
    {
        var result = Shell(
            "printf 'hunter2\\r\\n'; printf 'hunter2' >&2", command => command with { OutputIsData = true }, new SecretMask(["hunter2"]));

        result.StandardOutput.ShouldBe("hunter2\r\n");
        result.StandardError.ShouldBe("***");
    }

    [Fact]
    public void KeepsItsBeginningAndItsEnd()
    {
        var result = Shell("printf 0123456789abcdefghij", command => command with { OutputLimit = 8 });

        result.StandardOutput.ShouldBe("0123\n[12 characters left out]\nghij");
        result.LeftOut.ShouldBe(12);
    }

    [Fact]
    public void StaysBoundedWhenALineNeverEnds()
    {
        var result = Shell("head -c 50000000 /dev/zero", command => command with { OutputLimit = 1000 });

        result.LeftOut.ShouldBe(50_000_000 - 1000);
        result.StandardOutput.Length.ShouldBeLessThan(1100);
    }

    [Fact]
    public void HidesSecretsInBothStreams()
    {
        var result = Shell("echo key=hunter2!; echo hunter2 >&2", mask: new SecretMask(["hunter2"]));

        result.Output.ShouldBe("key=***!\n***\n");
    }

    [Fact]
    public void HidesASecretThatComesInPieces() =>
        Shell("printf hun; sleep 0.1; printf ter; sleep 0.1; printf 2.", mask: new SecretMask(["hunter2"])).StandardOutput.ShouldBe("***.");
}

public sealed class TextThatIsCut
{
    [Fact]
    public void HoldsNoHalfOfAPair()
    {
        var text = new BoundedText(6);
        foreach (var piece in new[] { "ab", "\U0001F600", "…", "\U0001F600", "yz" })
            text.Append(piece);

        text.Finish().ShouldBe(("ab\n[5 characters left out]\nyz", 5));
    }

    [Theory]
    [InlineData(0, "\n[4 characters left out]\n")]
    [InlineData(1, "\n[3 characters left out]\nd")]
    [InlineData(4, "abcd")]
    [InlineData(5, "abcd")]
    public void KeepsAsMuchAsItMay(int limit, string kept)
    {
        var text = new BoundedText(limit);
        text.Append("abc");
        text.Append("d");

        text.Finish().Text.ShouldBe(kept);
    }
}
