using M31R.Automation.Subjects.Declarations;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Node;

/// <summary>What pnpm's lock says of a package, whatever peers it is placed beside.</summary>
/// <param name="Name">Null where its key says it.</param>
/// <param name="Version">Null where its key says it.</param>
internal sealed record PnpmDescription(string? Name, string? Version)
{
    /// <summary>Where it is fetched from.</summary>
    public required PackageOrigin Origin { get; init; }

    /// <summary>A copy of a directory of the subject.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Of its archive.</summary>
    public IReadOnlyList<ContentHash> Hashes { get; init; } = [];

    /// <summary>The registry's word against it; null when there is none.</summary>
    public string? Deprecation { get; init; }

    /// <summary>Reads the description of a package.</summary>
    /// <param name="path">Of the lock, from whose directory paths are meant.</param>
    /// <param name="description">Its keys.</param>
    public static PnpmDescription Of(string path, YamlValue description)
    {
        var resolution = description.Get("resolution");
        var origin = OriginOf(TreePath.DirectoryOf(path), resolution);
        return new PnpmDescription(description.Get("name").Text(), description.Get("version").Text())
        {
            Origin = origin,
            IsOwn = resolution.Get("directory").Text() is not null && RelativePath.IsInside(origin.Location!),
            Hashes = Integrity.Read(resolution.Get("integrity").Text()),
            Deprecation = description.Get("deprecated").Text(),
        };
    }

    private static PackageOrigin OriginOf(string from, YamlValue? resolution)
    {
        if (resolution.Get("directory").Text() is { } directory)
            return new PackageOrigin(OriginKind.Path, RelativePath.Normal(from, directory));
        if (resolution.Get("repo").Text() is { } repository)
            return new PackageOrigin(OriginKind.Git, SafeUrl.Of(repository), resolution.Get("commit").Text());

        var tarball = resolution.Get("tarball").Text();
        return tarball is not null && tarball.StartsWith("file:", StringComparison.Ordinal)
            ? new PackageOrigin(OriginKind.Path, RelativePath.Normal(from, tarball["file:".Length..]))
            : NodeUrl.OriginOf(tarball);
    }
}
