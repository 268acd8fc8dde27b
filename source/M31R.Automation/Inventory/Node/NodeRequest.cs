using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Inventory.Node;

/// <summary>
/// What a manifest asks for behind a name (npm's documentation, package.json, "dependencies"; Yarn's and pnpm's protocols).
/// </summary>
/// <param name="Origin">Where it shall come from.</param>
/// <param name="IsExact">One version of a registry, or one commit.</param>
internal sealed record NodeRequest(PackageOrigin Origin, bool IsExact = false)
{
    private const string Alias = "npm:";

    private static readonly PackageOrigin Workspace = new(OriginKind.Workspace);

    /// <summary>Reads a request.</summary>
    /// <param name="text">As it is written: <c>^1.2.0</c>, <c>npm:other@2</c>, <c>github:owner/name#v1</c>, <c>file:../x</c>.</param>
    /// <param name="directory">That of the manifest, from which paths are meant.</param>
    public static NodeRequest Read(string text, string directory)
    {
        var request = text.Trim();
        var protocol = request.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? request[..colon] : "";
        return protocol switch
        {
            "workspace" => new NodeRequest(Workspace),
            "file" or "link" or "portal" => OfPath(request[(protocol.Length + 1)..], directory),
            "http" or "https" when GitUrl.TryRead(request) is null =>
                new NodeRequest(new PackageOrigin(OriginKind.Archive, SafeUrl.Of(request))),
            "npm" => OfRegistry(AliasedRange(request[Alias.Length..])),
            "patch" => OfRegistry(PatchedRange(request["patch:".Length..])),
            "catalog" => new NodeRequest(PackageOrigin.Registry),
            _ when IsPath(request) => OfPath(request, directory),
            _ => GitUrl.TryRead(request) is { } git ? OfGit(git) : OfRegistry(request),
        };
    }

    /// <summary>A declaration with what its range asks for.</summary>
    /// <param name="written">Its range as it is written.</param>
    /// <param name="directory">That of the manifest.</param>
    public static Declaration Applied(Declaration written, string directory)
    {
        var request = Read(written.Range, directory);
        return written with { Origin = request.Origin, IsExact = request.IsExact, Target = TargetOf(written) };
    }

    private static PackageRequest? TargetOf(Declaration written) => written.Range.Trim() is var range
        && range.StartsWith(Alias, StringComparison.Ordinal)
            ? new PackageRequest(YarnDescriptor.Aliased(range) ?? written.Name, AliasedRange(range[Alias.Length..]))
            : null;

    /// <summary>The range behind <c>npm:</c>: that of <c>name@range</c>, or the whole where no name stands before it.</summary>
    public static string AliasedRange(string text) =>
        text.LastIndexOf('@') is > 0 and var at ? text[(at + 1)..]
            : text.Length > 0 && (char.IsAsciiLetter(text[0]) || text[0] == '@') ? ""
            : text;

    private static NodeRequest OfRegistry(string range) =>
        new(PackageOrigin.Registry, NodeVersions.Instance.TryParseRange(range, out var versions) && versions.IsExact);

    private static NodeRequest OfGit(PackageOrigin git) => new(git, CommitHash.IsOne(git.Revision));

    /// <summary>A directory of the subject is its own code; an archive, or a directory elsewhere, is not.</summary>
    private static NodeRequest OfPath(string written, string directory)
    {
        var bare = written.Split("::")[0];
        var isRooted = bare.StartsWith('/') || bare.StartsWith('~') || (bare.Length > 1 && bare[1] == ':');
        var path = isRooted ? bare : RelativePath.Normal(directory, bare);
        var isElsewhere = isRooted || IsArchive(path) || !RelativePath.IsInside(path);
        return new NodeRequest(new PackageOrigin(isElsewhere ? OriginKind.Path : OriginKind.Workspace, path));
    }

    /// <summary>Yarn's <c>name@npm%3A1.2.3#patch</c>.</summary>
    private static string PatchedRange(string text)
    {
        var source = Uri.UnescapeDataString(text.Split('#')[0]);
        var range = AliasedRange(source);
        return range.StartsWith(Alias, StringComparison.Ordinal) ? range[Alias.Length..] : range;
    }

    private static bool IsPath(string text) =>
        text.StartsWith("./", StringComparison.Ordinal) || text.StartsWith("../", StringComparison.Ordinal)
        || text.StartsWith('/') || text.StartsWith("~/", StringComparison.Ordinal) || text is "." or "..";

    private static bool IsArchive(string path) =>
        path.EndsWith(".tgz", StringComparison.Ordinal)
            || path.EndsWith(".tar.gz", StringComparison.Ordinal)
            || path.EndsWith(".tar", StringComparison.Ordinal);
}
