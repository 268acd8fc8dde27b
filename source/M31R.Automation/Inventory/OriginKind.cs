namespace M31R.Automation.Inventory;

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
