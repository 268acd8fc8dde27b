namespace M31R.Automation.Inventory.Versions;

/// <summary>A set of versions.</summary>
public interface IVersionRange
{
    /// <summary>Whether a version belongs to it, by the ecosystem's own rules for pre-releases; false for what is no version.</summary>
    bool Contains(string version);

    /// <summary>It allows one version only.</summary>
    bool IsExact { get; }

    /// <summary>
    /// The version that an exact range allows, as the range spells it: <c>1.0</c> of <c>==1.0,&gt;=0.5</c> and of <c>[1.0, 1.0]</c>. Null
    /// for a range that is not exact, and for one that shuts its own version out.
    /// </summary>
    string? Only { get; }

    /// <summary>
    /// The lowest version that belongs to it, where clients of the ecosystem take that one: NuGet's. Null elsewhere, and where there is
    /// none.
    /// </summary>
    string? Lowest => null;

    /// <summary>No version can belong to it: <c>&gt;2,&lt;1</c>. Default false, also where that cannot be said.</summary>
    bool IsEmpty => false;

    /// <summary>
    /// Spans that hold every version that belongs to it, and maybe others that it shuts out. None where that cannot be said, or where no
    /// version belongs to it.
    /// </summary>
    IReadOnlyList<VersionSpan> Spans { get; }
}
