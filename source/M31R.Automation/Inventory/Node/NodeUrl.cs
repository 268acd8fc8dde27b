namespace M31R.Automation.Inventory.Node;

/// <summary>Addresses of packages in locks.</summary>
internal static class NodeUrl
{
    /// <summary>The registry of npm and the names by which clients reach it.</summary>
    private static readonly string[] DefaultRegistries = ["registry.npmjs.org", "registry.yarnpkg.com", "registry.npmjs.com"];

    /// <summary>
    /// Where an address of a lock leads. An archive of a registry is known by the shape of its address,
    /// <c>https://host/base/name/-/file.tgz</c>; the address of the registry is what stands before the name.
    /// </summary>
    public static PackageOrigin OriginOf(string? resolved)
    {
        if (resolved is null || resolved.Length == 0)
            return PackageOrigin.Registry;
        if (GitUrl.TryRead(resolved) is { } git)
            return git;

        var url = SafeUrl.Of(resolved);
        if (!url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            && !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return new PackageOrigin(OriginKind.Path, url.StartsWith("file:", StringComparison.Ordinal) ? url["file:".Length..] : url);

        return Snapshot(url) is { } snapshot ? snapshot
            : RegistryOf(url) is not { } registry ? new PackageOrigin(OriginKind.Archive, url)
            : IsDefault(registry) ? PackageOrigin.Registry
            : new PackageOrigin(OriginKind.Registry, registry);
    }

    /// <summary>Yarn and pnpm fetch repositories of GitHub as archives of a commit.</summary>
    private static PackageOrigin? Snapshot(string url) =>
        url.Split('/') is [_, "", "codeload.github.com", var owner, var name, "tar.gz", var commit]
            ? new PackageOrigin(OriginKind.Git, $"https://github.com/{owner}/{name}", commit)
            : null;

    private static string? RegistryOf(string url)
    {
        if (url.IndexOf("/-/", StringComparison.Ordinal) is >= 0 and var dash)
        {
            var before = url[..dash].Split('/');
            var name = before.Length > 1 && before[^2].StartsWith('@') ? 2 : 1;
            return before.Length - name >= 3 ? string.Join('/', before.SkipLast(name)) : null;
        }

        // GitHub Packages has addresses of its own: https://npm.pkg.github.com/download/@owner/name/1.0.0/hash
        return url.IndexOf("npm.pkg.github.com/download/", StringComparison.Ordinal) is >= 0 and var at
            ? url[..(at + "npm.pkg.github.com".Length)]
            : null;
    }

    private static bool IsDefault(string registry) =>
        DefaultRegistries.Contains(registry[(registry.IndexOf("://", StringComparison.Ordinal) + 3)..]);
}
