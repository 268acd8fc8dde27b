namespace M31R.Automation.Findings;

/// <summary>A place in the subject.</summary>
/// <param name="Path">Relative to the subject's root, with <c>/</c>.</param>
/// <param name="Line">Counted from 1; null for the whole file.</param>
/// <param name="Column">Counted from 1.</param>
public sealed record Place(string Path, int? Line = null, int? Column = null)
{
    /// <summary>The place as messages name it: <c>src/a.cs:12:3</c>.</summary>
    public override string ToString() =>
        Line is null ? Path : Column is null ? $"{Path}:{Line}" : $"{Path}:{Line}:{Column}";
}
