namespace M31R.Automation.Reproducibility.Recipes;

/// <summary>A command of a recipe.</summary>
/// <param name="Words">Program and arguments.</param>
internal sealed record RecipeStep(IReadOnlyList<string> Words)
{
    /// <summary>Where it runs, relative to the root of the clone; empty for the root itself.</summary>
    public string Directory { get; init; } = "";

    /// <summary>After this it is killed with all that it started. Default 10 minutes.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Added to its environment.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>It may use the network.</summary>
    public bool UsesNetwork { get; init; }

    /// <summary>It only fetches what is needed: where it fails, nothing is known of the recipe itself.</summary>
    public bool IsPreparation { get; init; }

    /// <summary>As a person would type it.</summary>
    public override string ToString() =>
        string.Join(' ', Words.Select(word => word.Length > 0 && !word.Any(char.IsWhiteSpace) ? word : $"'{word}'"));
}
