using M31R.Automation.Findings;
using M31R.Automation.Reports;

namespace M31R.Automation.Tests.Reports;

public sealed class HostileTextInMarkdown
{
    [Theory]
    [InlineData("<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/b&gt;")]
    [InlineData("a | b", "a \\| b")]
    [InlineData("`x` *y* __z__ ~~q~~", "\\`x\\` \\*y\\* \\_\\_z\\_\\_ \\~\\~q\\~\\~")]
    [InlineData("[text](target)", "\\[text\\](target)")]
    [InlineData("$x$", "\\$x\\$")]
    [InlineData("ask @org/team", "ask @&#8203;org/team")]
    [InlineData("see #12 and GH-3", "see \\#&#8203;12 and GH&#8203;-3")]
    [InlineData("https://example.org www.example.org", "https:&#8203;//example.org www&#8203;.example.org")]
    [InlineData("one\r\ntwo", "one<br>two")]
    [InlineData("a\u202Eb", "a⟨U+202E⟩b")]
    [InlineData("- item", "\\- item")]
    [InlineData("1. item", "1\\. item")]
    public void IsShownAsItIs(string text, string markdown) => MarkdownText.Of(text).ShouldBe(markdown);

    [Theory]
    [InlineData("src/a.cs:12", "`src/a.cs:12`")]
    [InlineData("a`b|c", "<code>a\\`b\\|c</code>")]
    [InlineData("two\nlines", "`two lines`")]
    [InlineData("", "")]
    public void IsShownAsCode(string name, string markdown) => MarkdownText.Code(name).ShouldBe(markdown);

    [Theory]
    [MemberData(nameof(HostileRun.Texts), MemberType = typeof(HostileRun))]
    public void AddsNoLine(string text) =>
        MarkdownReport.Of(HostileRun.Of(text)).Split('\n').Length.ShouldBe(MarkdownReport.Of(HostileRun.Of("plain")).Split('\n').Length);

    [Theory]
    [MemberData(nameof(HostileRun.Texts), MemberType = typeof(HostileRun))]
    public void AddsNoCell(string text) =>
        MarkdownReport.Of(HostileRun.Of(text)).Split('\n').Where(line => line.StartsWith('|'))
            .ShouldAllBe(line => !line.Contains("a | a", StringComparison.Ordinal));
}
