namespace M31R.Automation.Inventory.Versions;

/// <summary>The one version that an exact range allows.</summary>
internal static class ExactVersion
{
    /// <summary>The version; null when the range is not exact, or what it names is no version.</summary>
    public static string? Of(PackageSystem system, Declaration declaration)
    {
        if (!declaration.IsExact)
            return null;
        if (system == PackageSystem.GitHubActions || declaration.Origin.Kind == OriginKind.Git)
            return declaration.Origin.Revision ?? declaration.Range;

        return In(VersionSchemes.Of(system), declaration.Range);
    }

    /// <summary>The version that a range names in the words of an ecosystem; null when it is not exact.</summary>
    public static string? In(IVersionScheme scheme, string range) =>
        scheme.TryParseRange(range, out var parsed) && parsed.Only is { } version && scheme.IsVersion(version) ? version : null;
}
