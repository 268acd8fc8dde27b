namespace M31R.Automation.Inventory.Python;

/// <summary>Where the URLs and paths of Python requirements lead.</summary>
internal static class PythonOrigin
{
    private static readonly string[] Repositories = ["git+", "hg+", "svn+", "bzr+"];

    /// <summary>The origin that a URL or a path names.</summary>
    /// <param name="target"><c>git+https://host/x@revision#egg=name</c>, <c>https://host/x.whl</c>, <c>./x</c>.</param>
    /// <param name="directory">Of the manifest.</param>
    public static PackageOrigin Of(string target, string directory)
    {
        if (Repositories.FirstOrDefault(kind => target.StartsWith(kind, StringComparison.OrdinalIgnoreCase)) is { } prefix)
            return OfRepository(target[prefix.Length..]);

        return target.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || !target.Contains("://", StringComparison.Ordinal)
            ? OfPath(target, directory)
            : new PackageOrigin(OriginKind.Archive, SafeUrl.Of(target));
    }

    /// <summary>A directory or archive on disk; relative to the subject's root where it lies within.</summary>
    public static PackageOrigin OfPath(string path, string directory)
    {
        var plain = path.Split('#', ';')[0].Trim();
        return new PackageOrigin(OriginKind.Path, RelativePath.Resolve(directory, plain) ?? plain);
    }

    /// <summary>The name after <c>#egg=</c>; null when there is none.</summary>
    public static string? EggOf(string target)
    {
        var fragment = target.Contains('#', StringComparison.Ordinal) ? target[(target.IndexOf('#', StringComparison.Ordinal) + 1)..] : "";
        var egg = Array.Find(fragment.Split('&'), part => part.StartsWith("egg=", StringComparison.Ordinal));
        return egg is { Length: > 4 } ? egg[4..].Split('[')[0] : null;
    }

    private static PackageOrigin OfRepository(string address)
    {
        var plain = address.Split('#', '?')[0];
        var path = plain.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? plain.IndexOf('/', scheme + 3) : 0;
        var at = path < 0 ? -1 : plain.LastIndexOf('@');
        return at > path && path >= 0
            ? new PackageOrigin(OriginKind.Git, SafeUrl.Of(plain[..at]), plain[(at + 1)..])
            : new PackageOrigin(OriginKind.Git, SafeUrl.Of(plain));
    }
}
