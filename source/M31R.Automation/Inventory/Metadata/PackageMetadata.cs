namespace M31R.Automation.Inventory.Metadata;

/// <summary>What a package says of itself, or a registry of it, and no lock keeps. Whatever is null is not known.</summary>
public sealed record PackageMetadata
{
    /// <summary>An SPDX expression, or free text of one line.</summary>
    public string? Licence { get; init; }

    /// <summary>Who publishes it.</summary>
    public string? Supplier { get; init; }

    /// <summary>What it is, in one line of at most 200 characters.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// The day of the package's newest release, whichever version is used, UTC: what a registry knows, and no installed package.
    /// </summary>
    public DateOnly? NewestRelease { get; init; }

    /// <summary>Why its publisher took this version back or advises against it.</summary>
    public string? Deprecation { get; init; }

    /// <summary>That the package is archived or given up, in the words of its registry or repository.</summary>
    public string? GivenUp { get; init; }

    /// <summary>
    /// The day on which somebody looked at the registry for newest release, deprecation and notice, UTC. Of a version that was looked up
    /// and has no <see cref="Deprecation"/>, the registry said none.
    /// </summary>
    public DateOnly? LookedUp { get; init; }

    /// <summary>Nothing at all is known.</summary>
    public bool IsEmpty => this == new PackageMetadata();

    /// <summary>This, with what it does not know taken from another.</summary>
    public PackageMetadata Or(PackageMetadata? other) => other is null ? this : new PackageMetadata
    {
        Licence = Licence ?? other.Licence,
        Supplier = Supplier ?? other.Supplier,
        Description = Description ?? other.Description,
        NewestRelease = NewestRelease ?? other.NewestRelease,
        Deprecation = Deprecation ?? other.Deprecation,
        GivenUp = GivenUp ?? other.GivenUp,
        LookedUp = LookedUp ?? other.LookedUp,
    };
}
