using M31R.Automation.Compatibility.Schemas;
using M31R.Automation.Compatibility.Schemas.Texts;

namespace M31R.Automation.Tests.Compatibility.Schemas;

public sealed class TextsOfAPattern
{
    [Theory]
    [InlineData("^(?:a|b|c)$", "^[a-c]$", true, null)]
    [InlineData("^[a-z]+$", "[a-z]", true, null)]
    [InlineData("[a-z]", "^[a-z]+$", false, "a0")]
    [InlineData("^[a-z0-9-]+$", "^[a-z0-9]+$", false, "-")]
    [InlineData("^a{2,3}$", "^a+$", true, null)]
    [InlineData("^a+$", "^a{2,3}$", false, "a")]
    [InlineData("^(?!x-)[a-z-]+$", "^[a-z-]+$", true, null)]
    [InlineData("^[a-z-]+$", "^(?!x-)[a-z-]+$", false, "x-")]
    [InlineData("^\\d{4}-\\d{2}$", "^[0-9]{4}-[0-9]{2}$", true, null)]
    [InlineData("^a|b$", "^(a|[\\s\\S]*b$)", true, null)]
    [InlineData("^(a)\\1$", "^a$", null, null)]
    [InlineData("\\bword\\b", "word", null, null)]
    [InlineData("^\\S$", "^.$", true, null)]
    [InlineData("^[^a]$", "^[\\s\\S]$", true, null)]
    public void AreWithinThoseOfAnother(string one, string other, bool? expected, string? witness)
    {
        Range(one).IsWithin(Range(other), out var found).ShouldBe(expected);
        found.ShouldBe(witness);
    }

    [Theory]
    [InlineData("^sha256:[0-9a-f]{64}$")]
    [InlineData("^[A-Z][a-z]*(-[A-Z][a-z]*)?$")]
    [InlineData("^(@[A-Za-z0-9]+(/[A-Za-z0-9]+)*|[^@\\s]+@[^@\\s]+\\.[^@\\s]+)$")]
    public void AreMadeAndMatch(string pattern) => Range(pattern).Samples(5).ShouldNotBeEmpty();

    [Fact]
    public void AreAsLongAsTheyMustBe() =>
        new TextRange([new EcmaPattern("^[ab]+$")], new SizeBounds(7, 7)).Samples(1).ShouldHaveSingleItem().Length.ShouldBe(7);

    [Fact]
    public void ThatAreTooManyStateSetsAreNotJudged() =>
        Range("(a|b)*a(a|b){15}(c|d)(e|f)*x.{300}$").IsWithin(Range("^x?y"), out _).ShouldNotBe(true);

    private static TextRange Range(string pattern) => new([new EcmaPattern(pattern)], SizeBounds.Any);
}
