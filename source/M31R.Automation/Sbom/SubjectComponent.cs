using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Identity;

namespace M31R.Automation.Sbom;

/// <summary>The subject as the root of its bill.</summary>
internal static class SubjectComponent
{
    private const string GitHub = "https://github.com/";

    /// <summary>Its component. Its reference is its name, which no package URL is equal to.</summary>
    public static SbomComponent Of(SbomFacts facts)
    {
        var identity = facts.Identity;
        return new SbomComponent(SbomKind.Application, $"subject:{identity.Name}", identity.Name!)
        {
            Version = identity.Version,
            Purl = Purl(identity),
            SoftwareHeritage = facts is { Commit: { Length: 40 } commit, IsDirty: false } ? $"swh:1:rev:{commit}" : null,
            Licence = identity.Licence,
            Supplier = identity.Supplier,
            Links = identity.Repository is { } repository
                ? [new SbomLink("vcs", repository, facts.Commit is null ? null : $"commit {facts.Commit}")]
                : [],
            Properties = [.. Properties(facts)],
        };
    }

    /// <summary>It bears the version that the component bears; the commit stands in the properties, whatever the version is.</summary>
    private static string Purl(SubjectIdentity identity) =>
        NameOf(identity.Repository) is { } name
            ? PackageUrl.Of(PackageSystem.GitHubActions, name, identity.Version)
            : $"pkg:generic/{Uri.EscapeDataString(identity.Name!)}"
              + (identity.Version is null ? "" : $"@{Uri.EscapeDataString(identity.Version)}");

    /// <summary>
    /// Owner and name only: <c>https://github.com/owner/name.git</c> and <c>…/name/tree/main</c> are the same repository. Null for what
    /// is no repository on GitHub, an owner's page included.
    /// </summary>
    private static string? NameOf(string? repository)
    {
        if (repository?.StartsWith(GitHub, StringComparison.OrdinalIgnoreCase) != true)
            return null;

        return repository[GitHub.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries) is [var owner, var name, ..]
            ? $"{owner}/{(name.EndsWith(".git", StringComparison.Ordinal) ? name[..^4] : name)}"
            : null;
    }

    private static IEnumerable<SbomProperty> Properties(SbomFacts facts)
    {
        if (facts.Commit is { } commit)
            yield return new SbomProperty("m31r:commit", commit);
        if (facts.IsDirty)
            yield return new SbomProperty("m31r:dirty", "true");
        foreach (var manifest in facts.LeftOut)
            yield return new SbomProperty("m31r:left-out", manifest);
    }
}
