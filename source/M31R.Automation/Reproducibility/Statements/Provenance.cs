using M31R.Automation.Reproducibility.Recipes;

namespace M31R.Automation.Reproducibility.Statements;

/// <summary>All that somebody needs to make an output again.</summary>
/// <param name="Repository">Address of the origin without user and password; null when there is none.</param>
/// <param name="Commit">Full hash.</param>
/// <param name="Recipe">Its name: a manifest, or that of <c>maintenance.yml</c>.</param>
internal sealed record Provenance(string? Repository, string Commit, string Recipe)
{
    /// <summary>The commands of the recipe, in their order.</summary>
    public IReadOnlyList<RecipeStep> Commands { get; init; } = [];

    /// <summary>Names and versions of the tools that ran: <c>dotnet</c>, <c>10.0.401</c>.</summary>
    public IReadOnlyDictionary<string, string> Tools { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What was set for it and matters: <c>SOURCE_DATE_EPOCH</c>.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Package URLs that the commit's locks resolve, with a hash where they know one, in ordinal order.</summary>
    public IReadOnlyList<(string Purl, string? Algorithm, string? Hash)> Packages { get; init; } = [];

    /// <summary>Ids of the variations under which two builds agreed; empty where they did not.</summary>
    public IReadOnlyList<string> Variations { get; init; } = [];
}
