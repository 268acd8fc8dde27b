namespace M31R.Automation.Inventory.Python;

/// <summary>What a token of Python is.</summary>
internal enum PythonTokenKind
{
    /// <summary>A name, keyword or number.</summary>
    Word,

    /// <summary>One character that is no part of a word.</summary>
    Sign,

    /// <summary>A literal; its text is what stands between the quotes.</summary>
    Text,
}
