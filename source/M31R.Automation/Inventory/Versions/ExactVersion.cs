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

        var version = declaration.Range.Trim().Trim('[', ']', '=', ' ');
        return version.Length > 0 && !version.Contains('*', StringComparison.Ordinal) ? version : null;
    }
}
