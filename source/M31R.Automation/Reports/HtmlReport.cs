using System.Security.Cryptography;
using System.Text;
using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>
/// Renders <c>report.html</c>: one file that needs nothing from elsewhere and runs no script. A content security policy in it forbids
/// both, should a name from the subject ever get past the encoding. It is well-formed XML too.
/// </summary>
public static class HtmlReport
{
    /// <summary>Findings of one rule that stand open; the rest of them folds away.</summary>
    internal const int Open = 5;

    /// <summary>Findings of one rule that are shown at all; <c>report.json</c> always holds every one.</summary>
    internal const int Shown = 1000;

    private static readonly string Style = EmbeddedText.Read("report.css");

    private static readonly string StyleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    /// <summary>The whole page; lines end with <c>\n</c>.</summary>
    public static string Of(RoutineReport report) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{StyleHash}'; base-uri 'none'; form-action 'none'"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <title>{Wording.Of(report.Verdict.Health)} – {report.Run.Routine} of {report.Run.Subject}</title>
        <style>{Html.Trusted(Style)}</style>
        </head>
        <body>
        {Html.Trusted(EmbeddedText.Read("signs.svg"))}
        {HtmlHeader.Of(report)}
        <main>
        {HtmlScoreBoard.Of(report)}
        {HtmlPointers.ToMend(report)}
        {HtmlPointers.NotJudged(report)}
        {HtmlSections.Of(report)}
        </main>
        <footer><p>{Wording.Legend}</p><p>Made by M31R.Automation {report.Run.ToolVersion}.</p></footer>
        </body>
        </html>

        """).ToString();
}
