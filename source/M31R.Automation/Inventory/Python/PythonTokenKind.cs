namespace M31R.Automation.Inventory.Python;

/// <summary>What a piece of Python's text is.</summary>
internal enum PythonTokenKind
{
    /// <summary>A name or a keyword.</summary>
    Name,

    /// <summary>A string that says what it is without running code.</summary>
    Text,

    /// <summary>A sign; also a number, and a string that has to be computed.</summary>
    Other,
}
