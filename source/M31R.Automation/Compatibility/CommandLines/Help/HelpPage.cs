namespace M31R.Automation.Compatibility.CommandLines.Help;

/// <summary>A help, taken apart.</summary>
/// <param name="Style">How it looks.</param>
/// <param name="Usage">Its usage, in one line, without the word; empty when it has none.</param>
/// <param name="Sections">Its parts with a heading.</param>
internal sealed record HelpPage(HelpStyle Style, string Usage, IReadOnlyList<HelpSection> Sections)
{
    /// <summary>What says something of the whole: the lines before the first heading.</summary>
    public string Description { get; init; } = "";

    /// <summary>Every entry.</summary>
    public IEnumerable<HelpEntry> Entries => Sections.SelectMany(section => section.Entries);

    /// <summary>It lists something, or a known library wrote its usage.</summary>
    public bool IsRecognised => Entries.Any(entry => entry.IsOption) || (Style.TellsArguments() && Usage.Length > 0);
}

/// <summary>What stands below a heading.</summary>
/// <param name="Title">Without its colon.</param>
/// <param name="Entries">In order.</param>
internal sealed record HelpSection(string Title, IReadOnlyList<HelpEntry> Entries);

/// <summary>A line with two columns, and what continues it.</summary>
/// <param name="Indent">How far it stands from the margin.</param>
/// <param name="Left">What it is about.</param>
/// <param name="Lines">The text about it, a line each, trimmed.</param>
internal sealed record HelpEntry(int Indent, string Left, IReadOnlyList<string> Lines)
{
    /// <summary>The text about it.</summary>
    public string Right => string.Join(' ', Lines);

    /// <summary>It tells of an option.</summary>
    public bool IsOption => Left.StartsWith('-');
}
