namespace M31R.Automation.Compatibility.Schemas.Texts;

/// <summary>A part of a regular expression.</summary>
internal abstract record PatternPart;

/// <summary>One letter of a set.</summary>
internal sealed record OneLetter(LetterSet Letters) : PatternPart;

/// <summary>One after the other.</summary>
internal sealed record InRow(IReadOnlyList<PatternPart> Parts) : PatternPart;

/// <summary>One of several.</summary>
internal sealed record Either(IReadOnlyList<PatternPart> Parts) : PatternPart;

/// <summary>So many times; null: without end.</summary>
internal sealed record Repeated(PatternPart Part, int Least, int? Most) : PatternPart;

/// <summary>What follows, which is not taken.</summary>
internal sealed record Ahead(PatternPart Part, bool IsRefused) : PatternPart;

/// <summary>The beginning or the end of the text.</summary>
internal sealed record Edge(bool IsEnd) : PatternPart;
