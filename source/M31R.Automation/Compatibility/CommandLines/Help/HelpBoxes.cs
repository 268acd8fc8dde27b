using System.Text.RegularExpressions;

namespace M31R.Automation.Compatibility.CommandLines.Help;

/// <summary>Takes away the boxes in which a help may be drawn.</summary>
internal static partial class HelpBoxes
{
    /// <summary>The same help as it is written without boxes; as it is where it has none.</summary>
    /// <param name="text">Lines end with <c>\n</c>.</param>
    public static string Flat(string text) => Top().IsMatch(text) ? string.Join('\n', Lines(text.Split('\n'))) : text;

    private static IEnumerable<string> Lines(string[] lines)
    {
        var usage = lines.FirstOrDefault(line => line.TrimStart().StartsWith("Usage:", StringComparison.OrdinalIgnoreCase)) ?? "";
        for (var at = 0; at < lines.Length; at++)
        {
            if (Top().Match(lines[at]) is not { Success: true } top)
            {
                yield return Outside(lines[at]);
                continue;
            }

            string[] inside = [.. lines.Skip(at + 1).TakeWhile(line => Inside().IsMatch(line))];
            foreach (var line in new HelpBox(top.Groups["title"].Value, [.. inside.Select(Content)]).Flat(usage))
                yield return line;
            at += inside.Length + 1;
        }
    }

    /// <summary>Rich writes what stands outside of boxes one column from the margin.</summary>
    private static string Outside(string line) => line.StartsWith(' ') ? line[1..] : line;

    private static string Content(string line) => Inside().Match(line).Groups["content"].Value;

    [GeneratedRegex(@"^[╭┌┏╔][─━═]+ (?<title>[^─━═\n]+) [─━═]+[╮┐┓╗] *$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Top();

    [GeneratedRegex(@"^[│┃║](?<content>.*)[│┃║] *$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inside();
}
