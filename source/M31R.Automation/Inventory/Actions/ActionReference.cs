namespace M31R.Automation.Inventory.Actions;

/// <summary>
/// What stands behind <c>uses:</c> (GitHub's documentation, "Workflow syntax for GitHub Actions",
/// <c>jobs.&lt;job_id&gt;.steps[*].uses</c>).
/// </summary>
/// <param name="Name"><c>owner/name</c>, the name of an image, or a local path.</param>
/// <param name="Revision">Commit, tag, branch or digest; empty for none.</param>
/// <param name="Origin">A repository, an image, or the subject itself.</param>
internal sealed record ActionReference(string Name, string Revision, PackageOrigin Origin)
{
    private const string Docker = "docker://";

    /// <summary>The directory or workflow in the repository; null for the repository itself.</summary>
    public string? SubPath { get; init; }

    /// <summary>The same thing is meant for ever: a whole commit hash, or an image's digest.</summary>
    public bool IsExact => CommitHash.IsOne(Revision) || Digest is not null;

    /// <summary>The hash of an image that is named by its digest.</summary>
    public ContentHash? Digest =>
        Revision.StartsWith("sha256:", StringComparison.Ordinal) ? ContentHash.FromHex("sha256", Revision["sha256:".Length..]) : null;

    /// <summary>Reads one; null when it is none, such as a repository without a revision.</summary>
    public static ActionReference? TryRead(string text) =>
        text.StartsWith("$/", StringComparison.Ordinal) ? OfSubject(text[2..])
        : text.StartsWith("./", StringComparison.Ordinal) || text.StartsWith("../", StringComparison.Ordinal) || text == "."
            ? OfSubject(text)
        : text.StartsWith(Docker, StringComparison.Ordinal) ? OfImage(text[Docker.Length..])
        : OfRepository(text);

    /// <summary>Reads an image as jobs name it, with or without a scheme; null when it is none.</summary>
    public static ActionReference? TryReadImage(string text) =>
        OfImage(text.StartsWith(Docker, StringComparison.Ordinal) ? text[Docker.Length..] : text);

    private static ActionReference OfSubject(string path) =>
        new(path, "", new PackageOrigin(OriginKind.Workspace, RelativePath.Normal("", path)));

    /// <summary>The colon of a port stands before the last slash, that of a tag behind it.</summary>
    private static ActionReference? OfImage(string image)
    {
        var at = image.IndexOf('@', StringComparison.Ordinal);
        var colon = at >= 0 ? at : image.IndexOf(':', image.LastIndexOf('/') + 1);
        var name = colon < 0 ? image : image[..colon];
        var tag = at >= 0 ? name.IndexOf(':', name.LastIndexOf('/') + 1) : -1;
        var bare = tag < 0 ? name : name[..tag];
        return bare.Length == 0
            ? null
            : new ActionReference(bare, colon < 0 ? "" : image[(colon + 1)..], new PackageOrigin(OriginKind.Image, Docker + bare));
    }

    private static ActionReference? OfRepository(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 0 || at == text.Length - 1 || text.Any(char.IsWhiteSpace))
            return null;
        if (text[..at].Split('/', 3) is not [{ Length: > 0 } owner, { Length: > 0 } name, .. var below])
            return null;

        var revision = text[(at + 1)..];
        return new ActionReference(
            $"{owner}/{name}", revision, new PackageOrigin(OriginKind.Git, $"https://github.com/{owner}/{name}", revision))
        {
            SubPath = below is [{ Length: > 0 } path] ? path.TrimEnd('/') : null,
        };
    }
}
