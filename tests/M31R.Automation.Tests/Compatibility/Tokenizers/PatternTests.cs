using M31R.Automation.Compatibility.Tokenizers.Parts;
using M31R.Automation.Findings;

namespace M31R.Automation.Tests.Compatibility.Tokenizers;

public sealed class APatternOfOniguruma
{
    [Theory]
    [InlineData("", "ab", "0+0 1+0 2+0")]
    [InlineData("(?=[A-Z])", "aBcD", "1+0 3+0")]
    [InlineData("a|", "ab", "0+1 2+0")]
    [InlineData("", "😀", "0+0 2+0")]
    [InlineData("^", "", "")]
    [InlineData("^", "a\nb\n", "0+0 2+0")]
    [InlineData("$", "a\nb", "1+0 3+0")]
    [InlineData(@"[]^$]", "]^$", "0+1 1+1 2+1")]
    [InlineData(@"\w+", "हिन्दी ०", "0+6 7+1")]
    [InlineData(@"[^\w]", "हिन्दी ०", "6+1")]
    [InlineData(@"\\w", @"a\w", "1+2")]
    [InlineData(@"\b", "हि a", "0+0 2+0 3+0 4+0")]
    [InlineData(@"\Ba", "aa", "1+1")]
    [InlineData("(?>a|ab)b?", "abb", "0+2")]
    [InlineData("a{1,2}?", "aa", "0+1 1+1")]
    public void IsFoundAsThere(string source, string text, string expected) =>
        string.Join(' ', Pattern.Expression(source).Find(text).Select(found => $"{found.Start}+{found.Length}")).ShouldBe(expected);

    [Theory]
    [InlineData("[[:alpha:]]", "[")]
    [InlineData("[a-z&&[^b]]", "&&")]
    [InlineData("(?m:a.b)", "(?m)")]
    [InlineData("a{,2}", "{,")]
    [InlineData(@"[\Wa]", @"\W")]
    [InlineData("(?:ab){2}?", "}?")]
    public void IsNotRunWhereDotNetMeansSomethingElse(string source, string part) =>
        Should.Throw<NotCheckedException>(() => Pattern.Expression(source).Find("a")).Message.ShouldBe(
            $"The pattern \"{source}\" cannot be run here: .NET reads \"{part}\" otherwise than Oniguruma.");

    [Theory]
    [InlineData("a++")]
    [InlineData("a*+b")]
    [InlineData("a?+")]
    [InlineData(@"[^\r\n\p{L}\p{N}]?+\p{L}+")]
    [InlineData("a{1,3}+")]
    [InlineData("a{1,}+")]
    [InlineData(@"\h+")]
    public void IsNotRunWhereItIsNoneForDotNet(string source) =>
        Should.Throw<NotCheckedException>(() => Pattern.Expression(source).Find("a")).Message.ShouldContain("cannot be run here");

    [Fact]
    public void CutsNoCharacterInTwo() => Should.Throw<NotCheckedException>(() => Pattern.Expression(".").Find("😀"));
}
