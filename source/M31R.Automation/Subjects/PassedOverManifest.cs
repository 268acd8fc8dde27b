namespace M31R.Automation.Subjects;

/// <summary>A manifest that is no root of its ecosystem.</summary>
/// <param name="Path">Relative to the subject's root.</param>
/// <param name="Reason">Why, as the end of a sentence: <c>it lies in the tree "fixtures"</c>.</param>
public sealed record PassedOverManifest(string Path, string Reason);
