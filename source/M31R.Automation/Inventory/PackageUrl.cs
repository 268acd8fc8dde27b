using System.Buffers;
using System.Globalization;
using System.Text;

namespace M31R.Automation.Inventory;

/// <summary>Package URLs (purl specification, ECMA-427): the name by which every tool knows a package.</summary>
public static class PackageUrl
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_~:");

    /// <summary>The canonical package URL.</summary>
    /// <param name="system">Whose package.</param>
    /// <param name="name">As written; a scope, owner or path is part of it: <c>@types/node</c>, <c>actions/cache/restore</c>.</param>
    /// <param name="version">Exact; null for a package whose version is not known.</param>
    /// <param name="origin">Where it comes from, where that is not the default registry.</param>
    public static string Of(PackageSystem system, string name, string? version, PackageOrigin? origin = null)
    {
        var url = new StringBuilder("pkg:").Append(TypeOf(system, name, origin));
        var (segments, subpath) = origin is { Kind: OriginKind.Image } ? (name.Split('/'), "") : Split(system, name);
        foreach (var segment in segments)
            url.Append('/').Append(Encode(segment));

        if (version is not null)
            url.Append('@').Append(Encode(version));
        if (Qualifier(origin) is { } qualifier)
            url.Append('?').Append(qualifier.Key).Append('=').Append(Encode(qualifier.Value, "/"));
        if (subpath.Length > 0)
            url.Append('#').Append(Encode(subpath, "/"));

        return url.ToString();
    }

    /// <summary>A repository on GitHub has an owner; what has none is of no known type.</summary>
    private static string TypeOf(PackageSystem system, string name, PackageOrigin? origin) =>
        origin is { Kind: OriginKind.Image } ? "docker"
        : system == PackageSystem.GitHubActions && name.Split('/', StringSplitOptions.RemoveEmptyEntries).Length < 2 ? "generic"
        : system.Purl();

    private static (IEnumerable<string> Segments, string Subpath) Split(PackageSystem system, string name)
    {
        var parts = name.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return system switch
        {
            PackageSystem.GitHubActions => (parts.Take(2).Select(part => part.ToLowerInvariant()), string.Join('/', parts.Skip(2))),
            PackageSystem.PyPI => ([PackageName.Key(system, name)], ""),
            PackageSystem.Npm => (parts, ""),
            _ => ([name], ""),
        };
    }

    private static KeyValuePair<string, string>? Qualifier(PackageOrigin? origin) => origin switch
    {
        { Kind: OriginKind.Git, Location: { } place } => KeyValuePair.Create(
            "vcs_url",
            (place.StartsWith("git+", StringComparison.Ordinal) ? "" : "git+") + place
                + (origin.Revision is { } revision ? $"@{revision}" : "")),
        { Kind: OriginKind.Archive, Location: { } place } => KeyValuePair.Create("download_url", place),
        { Kind: OriginKind.Registry, Location: { } place } => KeyValuePair.Create("repository_url", place),
        _ => null,
    };

    /// <summary>Percent-encodes all but letters, digits and <c>. - _ ~</c>, and the colon, as the specification has it.</summary>
    private static string Encode(string text, string kept = "")
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
            return text;

        var encoded = new StringBuilder(text.Length + 8);
        foreach (var letter in Encoding.UTF8.GetBytes(text))
        {
            if (Plain.Contains((char)letter) || (letter < 128 && kept.Contains((char)letter, StringComparison.Ordinal)))
                encoded.Append((char)letter);
            else
                encoded.Append('%').Append(letter.ToString("X2", CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }
}
