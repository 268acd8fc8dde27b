namespace M31R.Automation.Reproducibility.Recipes;

/// <summary>A file that a recipe made, or a link.</summary>
/// <param name="Path">Relative to the root of the clone with <c>/</c>.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">In lower-case hexadecimal digits.</param>
internal sealed record BuiltOutput(string Path, long Length, string Sha256)
{
    /// <summary>Where it leads, as it says; null for what is no link.</summary>
    public string? LinksTo { get; init; }

    /// <summary>It leads to no file of the clone: what is hashed is where it leads, and not a file.</summary>
    public bool LeadsAway { get; init; }

    /// <summary>
    /// Both are the same. Links that say the same are so too where only one of them can be followed: the clone itself is seen elsewhere.
    /// </summary>
    public bool IsSameAs(BuiltOutput other) =>
        LinksTo == other.LinksTo && (Sha256 == other.Sha256 || LeadsAway != other.LeadsAway);
}
