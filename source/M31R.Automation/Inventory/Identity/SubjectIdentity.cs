namespace M31R.Automation.Inventory.Identity;

/// <summary>What a subject is, as far as its tree tells. The same for every clone of a commit: tags and branches do not count.</summary>
public sealed record SubjectIdentity
{
    /// <summary>What it is called; null when nothing tells.</summary>
    public string? Name { get; init; }

    /// <summary>Its version; null when nothing tells.</summary>
    public string? Version { get; init; }

    /// <summary>An SPDX expression or free text; null when nothing tells.</summary>
    public string? Licence { get; init; }

    /// <summary>Who supplies it; null when nothing tells.</summary>
    public string? Supplier { get; init; }

    /// <summary>Where its repository is found, without user and password; null when nothing tells.</summary>
    public string? Repository { get; init; }

    /// <summary>This, with what it does not know taken from another.</summary>
    public SubjectIdentity Or(SubjectIdentity other) => new()
    {
        Name = Name ?? other.Name,
        Version = Version ?? other.Version,
        Licence = Licence ?? other.Licence,
        Supplier = Supplier ?? other.Supplier,
        Repository = Repository ?? other.Repository,
    };
}
