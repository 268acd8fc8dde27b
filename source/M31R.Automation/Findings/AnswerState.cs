namespace M31R.Automation.Findings;

/// <summary>How far a requirement is answered.</summary>
internal enum AnswerState
{
    /// <summary>Nothing answers it.</summary>
    NotYet,

    /// <summary>Some of the targets it needs exist; for a principle, rules cite it, and none can show the whole of it.</summary>
    InPart,

    /// <summary>All of the targets it needs exist.</summary>
    Answered,
}
