using M31R.Automation.Compatibility.Tokenizers.Comparing;
using static M31R.Automation.Tests.Compatibility.Tokenizers.SmallTokenizer;

namespace M31R.Automation.Tests.Compatibility.Tokenizers;

public sealed class AChangeOfMerges
{
    [Theory]
    [InlineData("t h, th e", "t h", "breaking merge:th e")]
    [InlineData("t h", "t h, th e", "breaking merge:th e")]
    [InlineData("s t, t r", "t r, s t", "breaking merge:s t|breaking merge:t r")]
    [InlineData("q r, q s", "q s, q r", "")]
    [InlineData("t h, i n, in g, o u", "t h, o u, in g, i n", "")]
    public void IsToldByWhatATextBecomes(string before, string now, string expected) =>
        Assert.Equal(expected, string.Join('|', Changes(Letters(before), Letters(now))));

    [Fact]
    public void ThatNobodyReachesIsNone() => Assert.Empty(Changes(Letters("z y, y x, z yx"), Letters("z y, y x", more: "zyx")));

    [Theory]
    [InlineData("a a, aa a, aa aa", "a a, aa a, aa aa, a aaaa", "breaking merge:a aaaa")]
    [InlineData("a a, aa a, aa aa, a aaaa", "a a, aa a, aa aa", "breaking merge:a aaaa")]
    public void ThatOnlyMakesItsTokenFoundWholeIsTold(string before, string now, string expected) => Assert.Equal(
        expected, string.Join('|', Changes(Letters(before, settings: "\"ignore_merges\": true,"),
            Letters(now, settings: "\"ignore_merges\": true,"))));

    [Fact]
    public void HasATextAsWitness()
    {
        var witness = Assert.Single(Compared(Letters("t h"), Letters("t h, th e"))).Witness!;

        Assert.Equal(("text", "\"the\"", "it is [38, 5]", "it is [39]"), (witness.Form, witness.Text, witness.Before, witness.Now));
    }

    [Fact]
    public void ThatAreSpelledAsPairsIsNone() => Assert.Empty(Changes(Letters("t h"),
        Letters("t h").Replace("[\"t h\"]", "[[\"t\", \"h\"]]", StringComparison.Ordinal)));

    [Theory]
    [InlineData("s t, t r", "t r, s t", "2 merges are at another place: \"s t\", \"t r\".")]
    [InlineData("t h, th e, th y", "t h", "2 merges are gone: \"th e\", \"th y\".")]
    [InlineData("t h", "t h, th e", "The merge \"th e\" is new.")]
    public void IsToldOnceForAllMerges(string before, string now, string expected) =>
        Assert.Equal([expected], Told(Letters(before), Letters(now)));

    [Fact]
    public void ManyAreToldWithHowManyWereNotTried()
    {
        var merges = string.Join(", ", from first in "abcdefghij" from second in "klmnopqr" select $"{first} {second}");

        Assert.Equal(
            "51 merges are gone: \"a k\", \"a l\", \"a m\" and 48 more. compatibility.json names them all."
            + " 110 more differences in vocabulary and merges were not tried.",
            Assert.Single(Told(Letters(merges), Letters("t h", more: merges.Replace(" ", "", StringComparison.Ordinal)))));
    }

    [Fact]
    public void ManyAreNamedUpToALimit()
    {
        var merges = string.Join(", ", from first in "abcdefghij" from second in "klmnopqr" select $"{first} {second}");

        Assert.Equal(51, Compared(Letters(merges), Letters("t h", more: merges.Replace(" ", "", StringComparison.Ordinal))).Count);
    }
}

public sealed class TheOrderOfANumber
{
    [Theory]
    [InlineData("1 2 3", "")]
    [InlineData("2 1 3", "0 1")]
    [InlineData("3 2 1 4", "0 1 2")]
    [InlineData("5 1 2 3 4", "0")]
    [InlineData("1 4 3 2 5", "1 2 3")]
    public void IsMovedUnlessEveryLongestRiseHasIt(string numbers, string expected) =>
        Assert.Equal(expected, string.Join(' ', Order.NotInEveryLongestRise([.. numbers.Split(' ').Select(int.Parse)])));
}
