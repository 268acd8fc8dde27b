using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.DotNet;

/// <summary>Reads <c>.nuspec</c> files (learn.microsoft.com/nuget/reference/nuspec).</summary>
internal static class NuspecReader
{
    private const string Remedy = "Delete the package from the local package folder and restore again.";
    private const string ExpressionPage = "https://licenses.nuget.org/";

    /// <summary>What it says.</summary>
    /// <exception cref="UnreadableManifestException">It is no such file.</exception>
    public static Nuspec Read(string path, string text)
    {
        var metadata = XmlManifest.Read(path, text, Remedy).Child("metadata")
            ?? throw new UnreadableManifestException(new ReadingProblem(ProblemKind.Broken, new Place(path, 1),
                "The file has no element \"metadata\".", Remedy));
        var licence = metadata.Child("license");
        var address = Filled(metadata.Child("licenseUrl")?.Text);
        var isExpression = licence?.Attribute("type")?.Equals("expression", StringComparison.OrdinalIgnoreCase) == true;
        return new Nuspec
        {
            LicenceExpression = isExpression ? Filled(licence?.Text) : ExpressionOf(address),
            LicenceFile = isExpression ? null : Filled(licence?.Text),
            LicenceAddress = licence is null ? address : null,
            Authors = Filled(metadata.Child("authors")?.Text) ?? Filled(metadata.Child("owners")?.Text),
            IsDevelopmentDependency = Filled(metadata.Child("developmentDependency")?.Text)?.ToLowerInvariant() == "true",
        };
    }

    /// <summary>The registry's own pages are named after the expression.</summary>
    private static string? ExpressionOf(string? address) =>
        address?.StartsWith(ExpressionPage, StringComparison.OrdinalIgnoreCase) == true
            ? Filled(Uri.UnescapeDataString(address[ExpressionPage.Length..]))
            : null;

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
