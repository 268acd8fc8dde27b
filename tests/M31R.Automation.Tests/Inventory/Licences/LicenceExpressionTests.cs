using M31R.Automation.Inventory.Licences;

namespace M31R.Automation.Tests.Inventory.Licences;

public class LicenceInWords
{
    [Theory]
    [InlineData("MIT", "MIT")]
    [InlineData("mit", "MIT")]
    [InlineData("(MIT)", "MIT")]
    [InlineData("apache-2.0+", "Apache-2.0+")]
    [InlineData("GPL-2.0+", "GPL-2.0+")]
    [InlineData("MIT or apache-2.0", "MIT OR Apache-2.0")]
    [InlineData("MIT AND (ISC OR 0BSD)", "MIT AND (ISC OR 0BSD)")]
    [InlineData("(MIT AND ISC) OR 0BSD", "MIT AND ISC OR 0BSD")]
    [InlineData("GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0")]
    [InlineData("LicenseRef-own", "LicenseRef-own")]
    public void IsAnExpression(string text, string expected)
    {
        LicenceExpression.TryParse(text, out var expression).ShouldBeTrue();
        expression!.ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("BSD")]
    [InlineData("SEE LICENSE IN LICENCE.txt")]
    [InlineData("MIT/Apache-2.0")]
    [InlineData("MIT OR")]
    [InlineData("MIT ISC")]
    [InlineData("(MIT")]
    [InlineData("MIT)")]
    [InlineData("()")]
    [InlineData("MIT Or ISC")]
    [InlineData("WITH x")]
    [InlineData("MIT WITH")]
    public void IsNone(string? text) => LicenceExpression.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void IsNestedAsDeepAsPeopleWrite()
    {
        LicenceExpression.TryParse(new string('(', 64) + "MIT" + new string(')', 64), out _).ShouldBeTrue();
        LicenceExpression.TryParse(new string('(', 2000) + "MIT" + new string(')', 2000), out _).ShouldBeFalse();
        LicenceExpression.TryParse(string.Join(" OR ", Enumerable.Repeat("MIT", 500)), out _).ShouldBeTrue();
    }

    [Fact]
    public void IsPlainWhenTheListHasItAsItIs()
    {
        new SingleLicence("MIT").IsPlain.ShouldBeTrue();
        new SingleLicence("MIT", OrLater: true).IsPlain.ShouldBeFalse();
        new SingleLicence("LicenseRef-own").IsPlain.ShouldBeFalse();
    }
}
