using System.Text.Json;
using System.Text.RegularExpressions;
using M31R.Automation.Findings;
using M31R.Automation.Reports;

namespace M31R.Automation.Tests.Reports;

public sealed partial class AProgramReadingTheReport
{
    [Theory]
    [MemberData(nameof(HostileRun.Texts), MemberType = typeof(HostileRun))]
    public void GetsHostileTextAsItIs(string text)
    {
        using var json = JsonDocument.Parse(JsonReport.Of(HostileRun.Of(text)));
        json.RootElement.GetProperty("subject").GetString().ShouldBe(Sound(text));
    }

    [Fact]
    public void FindsAnUnknownNumberAsNull()
    {
        var part = Routines.Part("Test", Routines.Rule("all-tests-pass", "Test").Holds("They do."));
        var report = Routines.Assessed(
            part with { Report = part.Report! with { Measures = new Dictionary<string, double> { ["tests.seconds"] = double.NaN } } });
        using var json = JsonDocument.Parse(JsonReport.Of(report));
        json.RootElement.GetProperty("targets")[0].GetProperty("measures").GetProperty("tests.seconds")
            .ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void FindsOnePropertyALine() =>
        JsonReport.Of(Month.Report).TrimEnd().Split('\n').ShouldAllBe(line => Line().IsMatch(line));

    // A bracket, or one name and one value.
    [GeneratedRegex("""^ *([\[\]{}]+,?|("[a-zA-Z.-]+": |)("([^"\\]|\\.)*"|[-0-9.]+|true|false|null|\[\]|\{\}|\{|\[),?)$""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Line();

    // A lone surrogate is no text; JSON cannot carry it.
    private static string Sound(string text) => string.Concat(text.EnumerateRunes());
}

public sealed class TheSameRunReportedTwice
{
    [Fact]
    public void GivesTheSameBytesWhateverTheOrderOfFindings()
    {
        var rule = Routines.Rule("doors-are-shut", "CheckDoors");
        Finding[] findings =
            [.. Enumerable.Range(1, 20).Select(number => rule.Violated($"Door {number}.", new Place($"door{number % 3}", number % 5)))];
        var there = Routines.Assessed(Routines.Part("CheckDoors", findings));
        var back = Routines.Assessed(Routines.Part("CheckDoors", [.. findings.Reverse()]));
        HtmlReport.Of(back).ShouldBe(HtmlReport.Of(there));
        MarkdownReport.Of(back).ShouldBe(MarkdownReport.Of(there));
        JsonReport.Of(back).ShouldBe(JsonReport.Of(there));
    }
}
