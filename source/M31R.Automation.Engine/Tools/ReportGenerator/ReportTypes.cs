using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.ReportGenerator;

/// <summary>A kind of report that ReportGenerator writes.</summary>
[TypeConverter(typeof(TypeConverter<ReportTypes>))]
public class ReportTypes : Enumeration
{
    /// <summary>Badges as images.</summary>
    public static ReportTypes Badges = (ReportTypes)nameof(Badges);

    /// <summary>The format of Cobertura.</summary>
    public static ReportTypes Cobertura = (ReportTypes)nameof(Cobertura);

    /// <summary>The format of Clover.</summary>
    public static ReportTypes Clover = (ReportTypes)nameof(Clover);

    /// <summary>A summary as CSV.</summary>
    public static ReportTypes CsvSummary = (ReportTypes)nameof(CsvSummary);

    /// <summary>Pages in the style of the system.</summary>
    public static ReportTypes Html = (ReportTypes)nameof(Html);

    /// <summary>Pages with a light background.</summary>
    public static ReportTypes Html_Light = (ReportTypes)nameof(Html_Light);

    /// <summary>Pages with a dark background.</summary>
    public static ReportTypes Html_Dark = (ReportTypes)nameof(Html_Dark);

    /// <summary>Pages in colours that people with red-green blindness can tell apart.</summary>
    public static ReportTypes Html_BlueRed = (ReportTypes)nameof(Html_BlueRed);

    /// <summary>Pages, each a file that stands alone.</summary>
    public static ReportTypes HtmlInline = (ReportTypes)nameof(HtmlInline);

    /// <summary>Pages for Azure Pipelines.</summary>
    public static ReportTypes HtmlInline_AzurePipelines = (ReportTypes)nameof(HtmlInline_AzurePipelines);

    /// <summary>Pages for Azure Pipelines with a light background.</summary>
    public static ReportTypes HtmlInline_AzurePipelines_Light = (ReportTypes)nameof(HtmlInline_AzurePipelines_Light);

    /// <summary>Pages for Azure Pipelines with a dark background.</summary>
    public static ReportTypes HtmlInline_AzurePipelines_Dark = (ReportTypes)nameof(HtmlInline_AzurePipelines_Dark);

    /// <summary>A page with the chart of the history.</summary>
    public static ReportTypes HtmlChart = (ReportTypes)nameof(HtmlChart);

    /// <summary>One page with the summary.</summary>
    public static ReportTypes HtmlSummary = (ReportTypes)nameof(HtmlSummary);

    /// <summary>One page with the summary, in blue and red.</summary>
    public static ReportTypes Html_BlueRed_Summary = (ReportTypes)nameof(Html_BlueRed_Summary);

    /// <summary>A summary as JSON.</summary>
    public static ReportTypes JsonSummary = (ReportTypes)nameof(JsonSummary);

    /// <summary>A LaTeX document.</summary>
    public static ReportTypes Latex = (ReportTypes)nameof(Latex);

    /// <summary>A summary as LaTeX.</summary>
    public static ReportTypes LatexSummary = (ReportTypes)nameof(LatexSummary);

    /// <summary>The format of LCOV.</summary>
    public static ReportTypes lcov = (ReportTypes)nameof(lcov);

    /// <summary>A summary as Markdown.</summary>
    public static ReportTypes MarkdownSummary = (ReportTypes)nameof(MarkdownSummary);

    /// <summary>A summary for the job summary of GitHub.</summary>
    public static ReportTypes MarkdownSummaryGithub = (ReportTypes)nameof(MarkdownSummaryGithub);

    /// <summary>The change since the last run, as Markdown.</summary>
    public static ReportTypes MarkdownDeltaSummary = (ReportTypes)nameof(MarkdownDeltaSummary);

    /// <summary>The format of OpenCover.</summary>
    public static ReportTypes OpenCover = (ReportTypes)nameof(OpenCover);

    /// <summary>All pages in one MHTML file.</summary>
    public static ReportTypes MHtml = (ReportTypes)nameof(MHtml);

    /// <summary>The chart of the history as an image.</summary>
    public static ReportTypes PngChart = (ReportTypes)nameof(PngChart);

    /// <summary>A summary as text.</summary>
    public static ReportTypes TextSummary = (ReportTypes)nameof(TextSummary);

    /// <summary>XML files.</summary>
    public static ReportTypes Xml = (ReportTypes)nameof(Xml);

    /// <summary>A summary as XML.</summary>
    public static ReportTypes XmlSummary = (ReportTypes)nameof(XmlSummary);

    /// <summary>The format of SonarQube.</summary>
    public static ReportTypes SonarQube = (ReportTypes)nameof(SonarQube);

    /// <summary>Service messages for TeamCity.</summary>
    public static ReportTypes TeamCitySummary = (ReportTypes)nameof(TeamCitySummary);

    /// <summary>The value of a text.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator ReportTypes?(string? value) => value is null ? null : new ReportTypes { Value = value };
}
