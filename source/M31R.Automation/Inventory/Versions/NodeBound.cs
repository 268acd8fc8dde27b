namespace M31R.Automation.Inventory.Versions;

/// <summary>One bound of a range.</summary>
/// <param name="Sign"><c>&lt;</c>, <c>&lt;=</c>, <c>=</c>, <c>&gt;=</c>, <c>&gt;</c>; empty for any version.</param>
/// <param name="Version">Not looked at for any version.</param>
internal readonly record struct NodeBound(string Sign, NodeVersion Version)
{
    private static NodeVersion Zero => new(0, 0, 0, "");

    /// <summary>Every version.</summary>
    public static NodeBound Any { get; } = new("", Zero);

    /// <summary>No version: nothing is older than the first pre-release of the first version.</summary>
    public static NodeBound None { get; } = Before(Zero);

    /// <summary>Older than a version and than all its pre-releases, of which <c>-0</c> is the first.</summary>
    public static NodeBound Before(NodeVersion version) => new("<", version with { Prerelease = "0" });

    /// <summary>That version or a newer one.</summary>
    public static NodeBound From(NodeVersion version) => version == Zero ? Any : new(">=", version);

    /// <summary>All versions that stay within it.</summary>
    public VersionSpan Span => Sign switch
    {
        "" => VersionSpan.All,
        "<" => new VersionSpan(null, Version.ToString()),
        "<=" => new VersionSpan(null, Version.ToString()) { HoldsTo = true },
        ">" => new VersionSpan(Version.ToString(), null) { HoldsFrom = false },
        ">=" => new VersionSpan(Version.ToString(), null),
        _ => VersionSpan.Of(Version.ToString()),
    };

    /// <summary>Whether a version stays within it; pre-releases are ordered as any version.</summary>
    public bool Allows(NodeVersion version)
    {
        var order = version.OrderTo(Version);
        return Sign switch
        {
            "" => true,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            ">=" => order >= 0,
            _ => order == 0,
        };
    }
}
