namespace Nuke.Common.CI;

/// <summary>What build servers know of what they build.</summary>
public interface IBuildServer
{
    /// <summary>The ref that is built, as the server writes it, or null.</summary>
    string? Branch { get; }

    /// <summary>The commit that is built, or null.</summary>
    string? Commit { get; }
}
