using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Tests.Inventory.Versions;

/// <summary>Vectors written from the text of PEP 440.</summary>
public sealed class VersionsOfPython
{
    private static readonly Pep440Versions Versions = new();

    [Fact]
    public void AreOrderedAsPep440Says()
    {
        string[] ordered =
        [
            "no version", "1.dev0", "1.0.dev456", "1.0a1", "1.0a2.dev456", "1.0a12.dev456", "1.0a12", "1.0b1.dev456", "1.0b2", "1.0b2.post345.dev456",
            "1.0b2.post345", "1.0rc1.dev456", "1.0rc1", "1.0", "1.0+abc.5", "1.0+abc.7", "1.0+5", "1.0.post456.dev34", "1.0.post456", "1.0.15", "1.1.dev1",
            "1.9", "1.10", "2013.10", "1!1.0",
        ];

        ordered.Zip(ordered.Skip(1))
            .Where(pair => Versions.Compare(pair.First, pair.Second) >= 0 || Versions.Compare(pair.Second, pair.First) <= 0)
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1.0", "1.0.0")]
    [InlineData("1.1RC1", "1.1rc1")]
    [InlineData("1.1-alpha_1", "1.1a1")]
    [InlineData("1.1c1", "1.1rc1")]
    [InlineData("1.1-preview1", "1.1rc1")]
    [InlineData("1.2a", "1.2a0")]
    [InlineData("1.0-1", "1.0.post1")]
    [InlineData("1.0-r4", "1.0.post4")]
    [InlineData("1.2.dev", "1.2.dev0")]
    [InlineData("v1.0", "1.0")]
    [InlineData("1.0+ubuntu-1", "1.0+ubuntu.1")]
    [InlineData("01.0a01", "1.0a1")]
    [InlineData("0!1.0", "1.0")]
    public void AreTheSameInOtherSpellings(string first, string second) => Versions.Compare(first, second).ShouldBe(0);

    [Theory]
    [InlineData("1.0a1", true)]
    [InlineData("1.0.dev1", true)]
    [InlineData("1.0.post1", false)]
    [InlineData("1.0+a", false)]
    [InlineData("x", false)]
    public void KnowWhetherTheyAreMeantForTryingOut(string version, bool expected) => Versions.IsPrerelease(version).ShouldBe(expected);

    [Theory]
    [InlineData("1.0-")]
    [InlineData("1..0")]
    [InlineData("")]
    [InlineData("french toast")]
    [InlineData("1.0+")]
    [InlineData("1.0a1b1")]
    public void AreNotEveryText(string text) => Versions.IsVersion(text).ShouldBeFalse();

    [Fact]
    public void MayHaveNumbersOfAnyLength() =>
        Versions.Compare("1." + new string('9', 100_000), "1.1" + new string('0', 100_000)).ShouldBeLessThan(0);
}

/// <summary>Vectors written from the text of PEP 440, "Version specifiers".</summary>
public sealed class RangesOfPython
{
    [Theory]
    [InlineData("~=2.2", "2.2 2.3 2.2.post3", "2.1 3.0 2.2rc1")]
    [InlineData("~=1.4.5", "1.4.5 1.4.9", "1.5 1.4.4")]
    [InlineData("~=2.2.post3", "2.2.post3 2.3", "2.2 3.0")]
    [InlineData("~=1.4.5a4", "1.4.5a4 1.4.5 1.4.9", "1.4.5a3 1.5")]
    [InlineData("==1.1", "1.1 1.1.0 1.1+local", "1.1.post1 1.1.1 1.1a1")]
    [InlineData("==1.1.*", "1.1 1.1.5 1.1.post1 1.1.0+x", "1.2 1 1.1a1")]
    [InlineData("==1.1+local", "1.1+local", "1.1 1.1+other")]
    [InlineData("!=1.1", "1.1.post1 1.2", "1.1 1.1.0")]
    [InlineData("!=1.1.*", "1.0 1.2", "1.1 1.1.post1")]
    [InlineData(">1.7", "1.7.1 1.8", "1.7 1.7.0.post1 1.7+x")]
    [InlineData(">1.7.post2", "1.7.1 1.7.0.post3", "1.7.0 1.7.post2")]
    [InlineData("<3.1", "3.0", "3.1 3.1.dev1 3.1rc1")]
    [InlineData("<3.1rc1", "3.0 3.1a1", "3.1 3.1rc1")]
    [InlineData(">=1,<2", "1 1.9+x", "2 0.9 1.5a1")]
    [InlineData(">=1.0a1", "1.0a1 2.0b1 1.0", "1.0.dev1")]
    [InlineData("===1.0-odd", "1.0-ODD", "1.0")]
    [InlineData("", "1 1.0.post1", "1.0a1 x")]
    [InlineData("==1!1.0", "1!1.0", "1.0")]
    public void Hold(string range, string inside, string outside) => Ranges.ShouldHold(new Pep440Versions(), range, inside, outside);

    [Theory]
    [InlineData("~=1")]
    [InlineData(">=1.*")]
    [InlineData("==1.0a1.*")]
    [InlineData("==1.0+a.*")]
    [InlineData("==1.0 .*")]
    [InlineData("<1.0+a")]
    [InlineData("=>1")]
    [InlineData("1.0 and 2.0")]
    [InlineData(">=")]
    [InlineData("===")]
    public void AreNotEveryTextOfPep440(string text) => Pep440Range.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("==1.0", true)]
    [InlineData("===1.0", true)]
    [InlineData("==1.0,>0.5", true)]
    [InlineData("==1.*", false)]
    [InlineData("~=1.0", false)]
    [InlineData("", false)]
    [InlineData("1.0", true)]
    [InlineData("==1.0 || ==1.1", false)]
    public void AreExactWhenOneVersionWillDo(string range, bool expected) =>
        Ranges.Read(new Pep440Versions(), range).IsExact.ShouldBe(expected);
}

/// <summary>Vectors written from Poetry's documentation, "Dependency specification".</summary>
public sealed class RangesOfPoetry
{
    [Theory]
    [InlineData("^1.2.3", "1.2.3 1.9", "2.0 1.2.2")]
    [InlineData("^1.2", "1.2 1.9", "2.0")]
    [InlineData("^1", "1.0 1.9", "2.0")]
    [InlineData("^0.2.3", "0.2.3 0.2.9", "0.3.0")]
    [InlineData("^0.0.3", "0.0.3", "0.0.4")]
    [InlineData("^0.0", "0.0.9", "0.1")]
    [InlineData("^0", "0.9", "1.0")]
    [InlineData("~1.2.3", "1.2.3 1.2.9", "1.3")]
    [InlineData("~1.2", "1.2 1.2.9", "1.3")]
    [InlineData("~1", "1.0 1.9", "2.0")]
    [InlineData("*", "0 99", "x")]
    [InlineData("1.*", "1.0 1.9", "2.0")]
    [InlineData("1.2.*", "1.2.9", "1.3")]
    [InlineData("1.2.3", "1.2.3", "1.2.4")]
    [InlineData("^1.0 || ^3.0", "1.5 3.5", "2.0")]
    [InlineData(">=1.0 <2.0 || >=3.0 <4.0", "1.5 3.5", "2.5")]
    [InlineData(">1 <2 || >3 <4", "1.5 3.5", "2.5")]
    [InlineData(">=1.0 <2.0", "1.5", "2.0")]
    [InlineData(">= 1.0, < 2.0", "1.5", "2.0")]
    [InlineData("^1.9", "1.9 1.99", "2.0")]
    public void Hold(string range, string inside, string outside) => Ranges.ShouldHold(new Pep440Versions(), range, inside, outside);

    [Theory]
    [InlineData("^")]
    [InlineData("^x.y")]
    [InlineData("||")]
    [InlineData("!1.0")]
    [InlineData("1.0 $ 2.0")]
    public void AreNotEveryText(string text) => new Pep440Versions().TryParseRange(text, out _).ShouldBeFalse();
}

internal static class Ranges
{
    /// <summary>The only range here that stands for a text and no stretch of versions.</summary>
    private const string WithoutSpans = "===1.0-odd";

    public static IVersionRange Read(IVersionScheme scheme, string range)
    {
        scheme.TryParseRange(range, out var parsed).ShouldBeTrue();
        return parsed!;
    }

    public static void ShouldHold(IVersionScheme scheme, string range, string inside, string outside)
    {
        var parsed = Read(scheme, range);
        inside.Split(' ').Where(version => !parsed.Contains(version)).ShouldBeEmpty();
        outside.Split(' ').Where(parsed.Contains).ShouldBeEmpty();
        (parsed.Spans.Count == 0).ShouldBe(range == WithoutSpans);
        if (range != WithoutSpans)
            inside.Split(' ').Where(version => IsPublic(scheme, version) && !parsed.Spans.Any(span => span.Contains(version, scheme))).ShouldBeEmpty();
    }

    /// <summary>Spans take a local build for what it is built of.</summary>
    private static bool IsPublic(IVersionScheme scheme, string version) => scheme.IsVersion(version) && !version.Contains('+', StringComparison.Ordinal);
}
