using M31R.Automation.Reports;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Reports;

/// <summary>What people and programs see of a month.</summary>
public sealed class AMonthsReport
{
    [Fact]
    public void IsSeenAsAPage() => Snapshot.Matches("month.html", HtmlReport.Of(Month.Report));

    [Fact]
    public void IsSeenAsMarkdown() => Snapshot.Matches("month.md", MarkdownReport.Of(Month.Report));

    [Fact]
    public void IsSeenAsJson() => Snapshot.Matches("month.json", JsonReport.Of(Month.Report));
}
