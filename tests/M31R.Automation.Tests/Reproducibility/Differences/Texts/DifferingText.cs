using System.Text;

namespace M31R.Automation.Tests.Reproducibility.Differences.Texts;

public class DifferingText
{
    private static string Causes(string first, string second) => Compared.Causes(Compared.Texts(first, second));

    [Fact]
    public void OfMoreLinesThanCanBePairedIsBytes() =>
        Causes($"x{new string('\n', 1 << 20)}", $"y{new string('\n', 1 << 20)}").ShouldBe("binary-content");

    [Fact]
    public void OfNumbersInManyLinesIsDrawn() => Causes("7\n12\n3\n", "4\n15\n9\n").ShouldBe("text-random");

    [Fact]
    public void OfOtherLineEndsIsTold() => Causes("a\nb\n", "a\r\nb\r\n").ShouldBe("text-line-ends");

    [Fact]
    public void OfMixedLineEndsIsTold() => Causes("a\r\nb\nc", "a\nb\r\nc").ShouldBe("text-line-ends");

    [Fact]
    public void OfOtherLineEndsAndATimeTellsBoth() =>
        Causes("a\nat 2026-11-22T10:41:18Z\n", "a\r\nat 2027-12-24T10:45:02Z\r\n").ShouldBe("text-line-ends text-time");

    [Fact]
    public void OfTheSameLinesIsTheirOrder() => Causes("one\ntwo\nthree\n", "two\nthree\none\n").ShouldBe("text-line-order");

    [Fact]
    public void OfTheSameFilesIsTheirOrder() =>
        Causes("src/a.c\nsrc/b.c\nMakefile\n", "src/b.c\nMakefile\nsrc/a.c\n").ShouldBe("text-file-order");

    [Fact]
    public void OfReorderedLinesWithTimesTellsBoth() =>
        Causes("a 2026-11-22T10:41:18Z\nb 2026-11-22T10:41:19Z\nc\n", "c\nb 2027-12-24T10:45:02Z\na 2027-12-24T10:45:03Z\n")
            .ShouldBe("text-line-order text-time");

    [Fact]
    public void OfABracketThatComesAndGoesIsNoOrder() =>
        Causes("a {\n  one thing\n}\nb\nc\nd\n}\n", "b\nc\nd\ne {\n  other words\n}\n}\n}\n").ShouldBe("text-content");

    [Fact]
    public void OfALineMoreIsContent() => Compared.Told(Compared.Texts("a\nb\n", "a\nx y\nb\n")).ShouldBe(["line 2: text-content"]);

    [Fact]
    public void OfAVariableMoreIsTheEnvironment() => Causes("PATH=/bin\n", "NOISE_OF_BUILD=1\nPATH=/bin\n").ShouldBe("text-environment");

    [Fact]
    public void InUtf16IsRead() =>
        Compared.Causes(Compared.Bytes(
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("by alice")],
                [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("by bobby")])).ShouldBe("text-user-name");

    [Fact]
    public void InLatin1IsRead() =>
        Compared.Causes(Compared.Bytes(Encoding.Latin1.GetBytes("für alice"),
            Encoding.Latin1.GetBytes("für bobby"))).ShouldBe("text-user-name");

    [Fact]
    public void WithAMarkOnOneSideIsContent() =>
        Compared.Causes(Compared.Bytes([0xEF, 0xBB, 0xBF, .. "a"u8], [.. "a"u8])).ShouldBe("text-content");

    [Fact]
    public void IsToldByItsLines() =>
        Compared.Told(Compared.Texts("x\nalice\ny\nalice", "x\nbobby\ny\nbobby")).ShouldBe(["line 2: text-user-name",
            "line 4: text-user-name"]);

    [Fact]
    public void OfManyLinesIsToldOnce() =>
        Compared.Told(Compared.Texts(string.Concat(Enumerable.Repeat("alice\n", 30)), string.Concat(Enumerable.Repeat("bobby\n", 30))))
            .ShouldBe(["line 1 and 29 more: text-user-name"]);

    [Fact]
    public void IsShownShort()
    {
        var difference = Compared.Texts(new string('a', 500) + " alice\u0001",
            new string('a', 500) + " bobby\u0001").ShouldHaveSingleItem();
        difference.First.Length.ShouldBeLessThanOrEqualTo(82);
    }

    [Fact]
    public void OfLongLinesEndsSoon()
    {
        var line = string.Concat(Enumerable.Range(0, 40_000).Select(number => $"w{number} "));
        Causes(line + "alice", line + "bobby").ShouldBe("text-user-name");
    }
}
