namespace M31R.Automation.Subjects;

/// <summary>What one part of a name pattern stands for.</summary>
internal enum NameTokenKind
{
    /// <summary>Itself.</summary>
    Character,

    /// <summary>Any one character: <c>?</c>.</summary>
    AnyOne,

    /// <summary>Any number of characters: <c>*</c>.</summary>
    AnyRun,

    /// <summary>One character of a class: <c>[a-z]</c>.</summary>
    Class,
}
