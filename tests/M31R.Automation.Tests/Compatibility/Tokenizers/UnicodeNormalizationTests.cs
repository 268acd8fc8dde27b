using M31R.Automation.Compatibility.Tokenizers.Parts;

namespace M31R.Automation.Tests.Compatibility.Tokenizers;

public sealed class ANormalizationForm
{
    [Theory]
    [InlineData("e\u0301", false, true, "é")]
    [InlineData("é", false, false, "e\u0301")]
    [InlineData("ﬁ", false, true, "ﬁ")]
    [InlineData("ﬁ", true, true, "fi")]
    [InlineData("한", false, false, "\u1112\u1161\u11AB")]
    [InlineData("\u1112\u1161\u11AB", false, true, "한")]
    [InlineData("a\u0323\u0307", false, true, "ạ\u0307")]
    [InlineData("a\u0307\u0323", false, true, "ạ\u0307")]
    [InlineData("Å", false, true, "Å")]
    [InlineData("①", true, false, "1")]
    [InlineData("\u0344", false, true, "\u0308\u0301")]
    [InlineData("😀", true, true, "😀")]
    public void IsThatOfUnicode(string text, bool compatible, bool composed, string expected) =>
        Assert.Equal(expected, UnicodeNormalization.Apply(text, compatible, composed));
}
