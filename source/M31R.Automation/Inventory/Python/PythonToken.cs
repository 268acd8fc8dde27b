namespace M31R.Automation.Inventory.Python;

/// <summary>A piece of Python's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">A text without its quotes.</param>
/// <param name="Line">Counted from 1.</param>
internal readonly record struct PythonToken(PythonTokenKind Kind, string Value, int Line);
