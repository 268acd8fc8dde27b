namespace M31R.Automation.Findings;

/// <summary>A page that is made from the code, committed, and compared by a test.</summary>
/// <param name="Path">Relative to the repository's root, with <c>/</c>.</param>
/// <param name="Text">Markdown with LF line ends and a final newline.</param>
public sealed record GeneratedPage(string Path, string Text);
