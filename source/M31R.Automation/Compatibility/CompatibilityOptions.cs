namespace M31R.Automation.Compatibility;

/// <summary>What a user may ask of CheckCompat.</summary>
public sealed record CompatibilityOptions
{
    /// <summary>The revision to compare with; <c>--since</c>, default the newest version tag in the history of HEAD.</summary>
    public string? Since { get; init; }

    /// <summary>The version about to be released; <c>--next-version</c>, default what the manifests at the root say.</summary>
    public string? NextVersion { get; init; }
}
