using Nuke.Common.Execution;

namespace M31R.Automation.Engine.Tests.Execution;

public sealed class SafeTexts
{
    [Theory]
    [InlineData("\u202A\u202E", "[U+202A][U+202E]")]
    [InlineData("a\u2066b\u2069c", "a[U+2066]b[U+2069]c")]
    [InlineData("\u2029\u202F\u2065\u206A", "\u2029\u202F\u2065\u206A")]
    public void NameWhatTurnsTheReadingDirection(string text, string safe) => SafeText.Of(text, colors: true).ShouldBe(safe);

    [Theory]
    [InlineData("a\r\nb\rc\r", "a\nb\nc")]
    [InlineData("a\tb\u0085\a\b", "a\tb")]
    [InlineData("\e[2Ja\e]0;title\ab\e", "ab")]
    [InlineData("größer 文", "größer 文")]
    public void LackWhatControlsATerminal(string text, string safe) => SafeText.Of(text, colors: true).ShouldBe(safe);

    [Fact]
    public void KeepColoursAndEndThem() => SafeText.Of("\e[31mred\e[2K", colors: true).ShouldBe("\e[31mred\e[0m");

    [Fact]
    public void LackColoursWhereNobodyWantsThem() => SafeText.Of("\e[31mred\e[0m", colors: false).ShouldBe("red");
}
