namespace M31R.Automation.Inventory;

/// <summary>Where a package is fetched from.</summary>
/// <param name="Kind">What kind of place.</param>
/// <param name="Location">Its URL without user and password, or a path relative to the subject's root; null for the ecosystem's default registry.</param>
/// <param name="Revision">The commit, tag or branch of a repository; null elsewhere.</param>
public sealed record PackageOrigin(OriginKind Kind, string? Location = null, string? Revision = null)
{
    /// <summary>The registry that the ecosystem's client asks by default.</summary>
    public static PackageOrigin Registry { get; } = new(OriginKind.Registry);
}

/// <summary>Kinds of places that packages come from.</summary>
public enum OriginKind
{
    /// <summary>A registry of packages.</summary>
    Registry,

    /// <summary>A git repository.</summary>
    Git,

    /// <summary>An archive at a URL.</summary>
    Archive,

    /// <summary>A directory or archive on disk that is not part of the same workspace.</summary>
    Path,

    /// <summary>A project of the same subject: its own code, and no component of others.</summary>
    Workspace,

    /// <summary>A container image; the location is its name behind <c>docker://</c>, the version its tag or digest.</summary>
    Image,
}
