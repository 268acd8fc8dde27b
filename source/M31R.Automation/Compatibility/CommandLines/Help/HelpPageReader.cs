using System.Text.RegularExpressions;

namespace M31R.Automation.Compatibility.CommandLines.Help;

/// <summary>Takes a help apart by its layout, in which the libraries that print help differ little.</summary>
internal sealed partial class HelpPageReader
{
    private const int MostLines = 20_000;
    private const int DeepestOption = 8;
    private readonly List<HelpSection> sections = [];
    private readonly List<string> usage = [];
    private readonly List<string> description = [];
    private List<HelpEntry>? entries;
    private bool isUsage;
    private bool isAfterBlank;

    /// <summary>The parts of a help.</summary>
    public static HelpPage Read(string text)
    {
        var reader = new HelpPageReader();
        var plain = HelpBoxes.Flat(
            Escapes().Replace(text, "").ReplaceLineEndings("\n").Replace("\t", "        ", StringComparison.Ordinal));
        foreach (var line in plain.Split('\n').Take(MostLines))
            reader.Take(line.TrimEnd());

        return new HelpPage(HelpStyles.Of(plain), string.Join(' ', reader.usage), reader.sections)
        {
            Description = string.Join(' ', reader.description),
        };
    }

    private void Take(string line)
    {
        var indent = line.Length - line.TrimStart().Length;
        if (line.Length == 0)
            (isUsage, isAfterBlank) = (isUsage && usage.Count == 0, true);
        else if (UsageStart().Match(line) is { Success: true } start && usage.Count == 0)
        {
            isUsage = true;
            Add(start.Groups["rest"].Value);
        }
        else if (isUsage && indent > 0)
            Add(line);
        else if (indent == 0)
            Head(line);
        else if (entries is null)
            description.Add(line.Trim());
        else
            TakeEntry(line, indent);

        isAfterBlank = line.Length == 0;
    }

    private void Add(string line)
    {
        if (line.Trim() is { Length: > 0 } words)
            usage.Add(words);
    }

    private void Head(string line)
    {
        isUsage = false;
        entries = null;
        if (line.StartsWith("example", StringComparison.OrdinalIgnoreCase) && Heading().IsMatch(line))
            entries = [];
        else if (Heading().IsMatch(line))
            sections.Add(new HelpSection(line.TrimEnd(':'), entries = []));
        else
            description.Add(line);
    }

    private void TakeEntry(string line, int indent)
    {
        var text = line.Trim();
        if (OptionStart().IsMatch(text) && indent <= DeepestOption)
            entries!.Add(Split(text, indent));
        else if (entries is [.., var last] && indent > last.Indent && !IsNested(text, indent))
            entries[^1] = last with { Lines = [.. last.Lines, text] };
        else if (isAfterBlank && entries!.Exists(entry => entry.IsOption))
            entries = null;
        else
            entries!.Add(Split(text, indent));
    }

    /// <summary>argparse lists commands two columns deeper than the word that stands for all of them.</summary>
    private bool IsNested(string text, int indent) =>
        indent == 4 && entries!.Exists(entry => entry.Indent == 2 && !entry.IsOption) && !text.StartsWith('-')
        && (entries![^1].Indent == 4 || entries[^1].Lines.Count == 0 || entries[^1].Left.StartsWith('{'));

    private static HelpEntry Split(string text, int indent)
    {
        var at = text.IndexOf("  ", StringComparison.Ordinal);
        return at < 0 ? new HelpEntry(indent, text, []) : new HelpEntry(indent, text[..at], [text[at..].Trim()]);
    }

    [GeneratedRegex(@"^(usage|Usage|USAGE):(?<rest>.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UsageStart();

    [GeneratedRegex(@"^([A-Za-z][^:]{0,70}:|[A-Z][A-Z ]{2,40})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^--?[A-Za-z0-9?#@\[]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OptionStart();

    [GeneratedRegex(@"\x1B(\[[0-9;?]*[ -/]*[@-~]|\][^\a\x1B]*(\a|\x1B\\))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Escapes();
}
