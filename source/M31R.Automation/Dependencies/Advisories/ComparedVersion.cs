using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>What of a component's version can be compared.</summary>
/// <param name="Text">A version; null when there is none.</param>
/// <param name="Commit">The hash of a commit; null when it is none.</param>
internal readonly record struct ComparedVersion(string? Text, string? Commit)
{
    /// <summary>The version of a component.</summary>
    public static ComparedVersion Of(Component component) => component.Version switch
    {
        null => new ComparedVersion(null, null),
        var hash when CommitHash.IsOne(hash) => new ComparedVersion(null, hash),
        var tag when component.System == PackageSystem.GitHubActions => new ComparedVersion(Release(tag), null),
        var version => new ComparedVersion(version, null),
    };

    /// <summary>A tag such as v4 is moved with each release, and a branch with each commit: neither says what runs.</summary>
    private static string? Release(string tag)
    {
        var bare = tag.StartsWith('v') ? tag[1..] : tag;
        var parts = bare.Split('-', '+')[0].Split('.');
        return parts.Length == 3 && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit)) ? bare : null;
    }
}
