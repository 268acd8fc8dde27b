namespace M31R.Automation.Compatibility.CommandLines.Help;

/// <summary>Reads which commands a help lists.</summary>
internal static class HelpCommands
{
    private const int MostCommands = 400;

    /// <summary>Each with its other names and the text about it; the help itself is not among them.</summary>
    public static IReadOnlyList<(IReadOnlyList<string> Names, string Text)> Of(HelpPage page)
    {
        var listed = page.Style == HelpStyle.Argparse
            ? OfArgparse(page)
            : page.Sections.Where(IsOfCommands).SelectMany(Outermost).Select(entry => (Names(entry), entry.Right));
        return
        [
            .. listed.Where(each => each.Item1.Count > 0 && each.Item1[0] != "help" && IsWord(each.Item1[0]))
                .DistinctBy(each => each.Item1[0], StringComparer.Ordinal).Take(MostCommands),
        ];
    }

    /// <summary>Whether argparse lists commands below a word.</summary>
    public static bool AreBelow(HelpPage page, string token) => page.Sections.Any(section => Below(section, token).Any());

    private static bool IsOfCommands(HelpSection section) => section.Title.Contains("command", StringComparison.OrdinalIgnoreCase);

    /// <summary>Without the lines that continue an entry and were taken for entries.</summary>
    private static IEnumerable<HelpEntry> Outermost(HelpSection section)
    {
        var plain = section.Entries.Where(entry => !entry.IsOption).ToList();
        var outermost = plain.Select(each => each.Indent).DefaultIfEmpty().Min();
        return plain.Where(entry => entry.Indent == outermost);
    }

    /// <summary><c>list, ls</c>, <c>list|ls</c>, <c>train &lt;file&gt;</c>.</summary>
    private static IReadOnlyList<string> Names(HelpEntry entry)
    {
        var words = entry.Left.Split([" <", " ["], StringSplitOptions.None)[0];
        return [.. words.TrimEnd(':', '*').Split([',', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Concat(HelpNotes.AliasesOf(entry.Right))];
    }

    /// <summary>
    /// The choices in its usage, and the entries two columns deeper than the word that stands for them: <c>list (ls)  lists models</c>.
    /// </summary>
    private static IEnumerable<(IReadOnlyList<string> Names, string Text)> OfArgparse(HelpPage page)
    {
        if (HelpUsage.CommandsToken(page) is not { } token)
            return [];

        var nested = page.Sections.SelectMany(section => Below(section, token)).ToList();
        var told = nested.SelectMany(each => each.Names).ToHashSet(StringComparer.Ordinal);
        var chosen = token.StartsWith('{') ? token.Trim('{', '}').Split(',').Where(name => !told.Contains(name)) : [];
        return [.. nested, .. chosen.Select(name => ((IReadOnlyList<string>)[name], ""))];
    }

    private static IEnumerable<(IReadOnlyList<string> Names, string Text)> Below(HelpSection section, string token) => section.Entries
        .SkipWhile(entry => entry.Left != token).Skip(1).TakeWhile(entry => entry.Indent > 2)
        .Select(entry => ((IReadOnlyList<string>)
            [.. entry.Left.Split(['(', ',', ')', ' '], StringSplitOptions.RemoveEmptyEntries)], entry.Right));

    private static bool IsWord(string name) =>
        char.IsLetterOrDigit(name[0]) && name.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or ':' or '.');
}
