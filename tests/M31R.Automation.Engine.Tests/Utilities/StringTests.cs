using System.Text.RegularExpressions;
using Nuke.Common;
using Nuke.Common.Utilities;

namespace M31R.Automation.Engine.Tests.Utilities;

public sealed class Texts
{
    [Theory]
    [InlineData(new string[0], "", "")]
    [InlineData(new[] { "a" }, "a", "a")]
    [InlineData(new[] { "a", "b" }, "a and b", "a, b")]
    [InlineData(new[] { "a", "b", "c" }, "a, b, and c", "a, b, c")]
    public void AreJoined(string[] values, string asList, string withCommas)
    {
        values.JoinCommaAnd().ShouldBe(asList);
        values.JoinCommaOr().ShouldBe(asList.Replace("and", "or", StringComparison.Ordinal));
        values.JoinCommaSpace().ShouldBe(withCommas);
    }

    [Fact]
    public void AreJoinedByOneSign()
    {
        string[] ab = ["a", "b"];
        string[] all =
        [
            ab.JoinAmpersand(), ab.JoinBackslash(), ab.JoinComma(), ab.JoinDash(), ab.JoinDot(), ab.JoinSemicolon(),
            ab.JoinSlash(), ab.JoinSpace(), ab.JoinUnderscore(),
        ];
        all.Join("|").ShouldBe(@"a&b|a\b|a,b|a-b|a.b|a;b|a/b|a b|a_b");
        ab.JoinNewLine(PlatformFamily.Windows).ShouldBe("a\r\nb");
        ab.JoinParagraph(PlatformFamily.Linux).ShouldBe("a\n\nb");
        ab.JoinNewLine().ShouldBe($"a{Environment.NewLine}b");
    }

    [Theory]
    [InlineData("a", "\"a\"", "a")]
    [InlineData("a b", "\"a b\"", "\"a b\"")]
    [InlineData("\"a b\"", "\"\\\"a b\\\"\"", "\"a b\"")]
    [InlineData("", "\"\"", "\"\"")]
    [InlineData("a\tb", "\"a\tb\"", "\"a\tb\"")]
    public void AreQuoted(string text, string always, string ifNeeded)
    {
        text.DoubleQuote().ShouldBe(always);
        text.DoubleQuoteIfNeeded().ShouldBe(ifNeeded);
        text.Replace('"', '\'').SingleQuoteIfNeeded().ShouldBe(ifNeeded.Replace('"', '\''));
        text.Replace('"', '\'').SingleQuote().ShouldBe(always.Replace('"', '\''));
    }

    [Theory]
    [InlineData("\"a\"", "a")]
    [InlineData("\"a", "\"a")]
    [InlineData("\"", "\"")]
    [InlineData("\"\"", "")]
    public void LoseQuotesThatMatch(string text, string expected)
    {
        text.TrimMatchingDoubleQuotes().ShouldBe(expected);
        text.Replace('"', '\'').TrimMatchingSingleQuotes().ShouldBe(expected.Replace('"', '\''));
    }

    [Theory]
    [InlineData("MyBuildTarget", "My Build Target")]
    [InlineData("HTTPClient", "HTTP Client")]
    [InlineData("useNuGetFeed", "use NuGet Feed")]
    [InlineData("NuGet", "NuGet")]
    [InlineData("", "")]
    public void HaveHumps(string text, string expected)
    {
        text.SplitCamelHumps("NuGet").JoinSpace().ShouldBe(expected);
        string.Concat(text.SplitCamelHumps()).ShouldBe(text);
    }

    [Fact]
    public void AreSplit()
    {
        "a\r\nb\nc\rd".SplitLineBreaks().ShouldBe(["a", "b", "c", "d"]);
        "a\n\nb\r\n\r\nc\nd".SplitParagraphs().ShouldBe(["a", "b", "c\nd"]);
        "a  b".SplitSpace().ShouldBe(["a", "", "b"]);
    }

    [Fact]
    public void LoseTheirEnds()
    {
        "ababc".TrimStart("ab").ShouldBe("c");
        "cabab".TrimEnd("ab").ShouldBe("c");
        "a//b///c".TrimToOne("/").ShouldBe("a/b/c");
        "a".TrimEnd("").TrimStart("").TrimToOne("").ShouldBe("a");
    }

    [Fact]
    public void AreComparedWhateverTheirCase()
    {
        "Release".EqualsAnyOrdinalIgnoreCase("debug", "release").ShouldBeTrue();
        "Release".EqualsOrdinalIgnoreCase("debug").ShouldBeFalse();
        "Release".ContainsAnyOrdinalIgnoreCase("x", "LEASE").ShouldBeTrue();
        new[] { "a", "Release" }.ContainsAnyOrdinalIgnoreCase("LEASE").ShouldBeTrue();
        "Release".StartsWithAnyOrdinalIgnoreCase("x", "re").ShouldBeTrue();
        "Release".StartsWithAny("re").ShouldBeFalse();
        "Release".EndsWithAnyOrdinalIgnoreCase("SE").ShouldBeTrue();
        "Release".EndsWithAny("SE").ShouldBeFalse();
    }

    [Fact]
    public void AreChanged()
    {
        "ab".Append("c").Prepend("_").ShouldBe("_abc");
        "éa B".Capitalize().ShouldBe("Éa B");
        "{0}".EscapeBraces().ShouldBe("{{0}}");
        "a\nb".Indent(2).ShouldBe("  a\n  b");
        '='.Repeat(3).ShouldBe("===");
        "".ToNullIfEmpty().ShouldBeNull();
        " ".ToNullIfEmpty().ShouldBe(" ");
        " ".ToNullIfWhiteSpace().ShouldBeNull();
    }

    [Fact]
    public void AreMatched()
    {
        "ab12".IndexOfRegex("[0-9]+").ShouldBe(2);
        "ab".IndexOfRegex("[0-9]+").ShouldBe(-1);
        "ab12".ReplaceRegex("[A-Z]", m => $"<{m.Value}>", RegexOptions.IgnoreCase).ShouldBe("<a><b>12");
    }

    [Fact]
    public void AreHashed()
    {
        "abc".GetMD5Hash().ShouldBe("900150983cd24fb0d6963f7d28e17f72");
        "abc".GetSHA256Hash().ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    [Fact]
    public void TellWhereVisitorsComeFrom()
    {
        var address = new Uri("https://example.org/a?b=c");
        address.WithUtmValues("mail", "news letter").ToString().ShouldBe(
            "https://example.org/a?b=c&utm_medium=mail&utm_source=news letter");
        new Uri("https://example.org/").WithUtmValues("m", "s", "c", "t").Query.ShouldBe(
            "?utm_medium=m&utm_source=s&utm_campaign=c&utm_content=t");
    }
}
