using System.Text;
using System.Text.RegularExpressions;

namespace M31R.Automation.Findings;

/// <summary>
/// Text that GitHub's Markdown shows as it is: no emphasis, link, HTML, formula or table cell comes of it, nobody is notified by an
/// <c>@name</c> in it and no issue is linked by a <c>#1</c>.
/// </summary>
internal static partial class MarkdownText
{
    // GitHub looks for mentions and links in the rendered text, where a backslash is gone. A space without width keeps them apart.
    private const string Gap = "&#8203;";

    /// <summary>Text in the flow of a line or a cell of a table; line ends become <c>&lt;br&gt;</c>.</summary>
    public static string Of(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        foreach (var character in VisibleText.Of(text).Trim())
            Append(safe, character);

        return BlockStart().Replace(LinkStart().Replace(safe.ToString(), $"${{head}}{Gap}${{tail}}"), @"${head}\${tail}");
    }

    /// <summary>A name as code, in the flow of a line or a cell of a table.</summary>
    public static string Code(string name)
    {
        var text = VisibleText.OnOneLine(name).Trim();
        if (text.Length == 0)
            return "";

        return text.AsSpan().ContainsAny('|', '`', '\\') ? $"<code>{Of(text)}</code>" : $"`{text}`";
    }

    private static StringBuilder Append(StringBuilder safe, char character) => character switch
    {
        '&' => safe.Append("&amp;"),
        '<' => safe.Append("&lt;"),
        '>' => safe.Append("&gt;"),
        '\n' => safe.Append("<br>"),
        '\t' => safe.Append(' '),
        '@' => safe.Append('@').Append(Gap),
        '#' => safe.Append("\\#").Append(Gap),
        '\\' or '`' or '*' or '_' or '[' or ']' or '!' or '|' or '~' or '$' => safe.Append('\\').Append(character),
        _ => safe.Append(character),
    };

    [GeneratedRegex(
        @"(?<head>www|gh|:)(?<tail>\.|-|//)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LinkStart();

    [GeneratedRegex(@"^(?<head>[0-9]*)(?<tail>[-+.)=])", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BlockStart();
}
