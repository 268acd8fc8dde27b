namespace M31R.Automation.Reproducibility.Recipes;

/// <summary>A file that a recipe made.</summary>
/// <param name="Path">Relative to the root of the clone with <c>/</c>.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">In lower-case hexadecimal digits.</param>
internal sealed record BuiltOutput(string Path, long Length, string Sha256);
