using M31R.Automation.Inventory.DotNet;
using NuGet.Versioning;

namespace M31R.Automation.Compatibility.Api.Sources;

/// <summary>What a package needs for a framework, as its <c>.nuspec</c> says.</summary>
internal static class PackageNeeds
{
    /// <summary>Names with the lowest version that will do, and whether what it has for the compiler comes along.</summary>
    public static IReadOnlyList<AskedPackage> Read(string nuspec, FrameworkName framework)
    {
        var dependencies = XmlManifest.Read("nuspec", nuspec, "").Child("metadata")?.Child("dependencies");
        if (dependencies is null)
            return [];

        var groups = dependencies.Children.Where(part => part.Is("group"))
            .GroupBy(part => TargetFramework.Short((part.Attribute("targetFramework") ?? "").TrimStart('.')), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        if (groups.Count == 0)
            return [.. Items(dependencies)];

        return framework.Nearest(groups.Keys.Select(name => new FrameworkName(Squeezed(name)))) is { } nearest
            ? [.. Items(groups.First(group => Squeezed(group.Key) == nearest.Short).Value)]
            : groups.TryGetValue("", out var rest) ? [.. Items(rest)] : [];
    }

    /// <summary>The lowest version that a range allows; empty when it names none.</summary>
    public static string Lowest(string range) =>
        VersionRange.TryParse(range, out var parsed) && parsed.MinVersion is { } lowest ? lowest.ToNormalizedString() : "";

    private static IEnumerable<AskedPackage> Items(XmlPart group) => group.Children
        .Where(part => part.Is("dependency") && part.Attribute("id") is { Length: > 0 })
        .Select(part => new AskedPackage(part.Attribute("id")!, Lowest(part.Attribute("version") ?? ""))
        {
            IsForCompiler = part.Attribute("exclude")?.Contains("analyzers", StringComparison.OrdinalIgnoreCase) != true,
        });

    /// <summary>Nuspecs write <c>.NETFramework4.7.2</c> and <c>.NETStandard2.0</c>.</summary>
    private static string Squeezed(string name)
    {
        var text = name.ToLowerInvariant();
        foreach (var (written, family) in new[] { ("netframework", "net"), ("netcoreapp", "netcoreapp"), ("netstandard", "netstandard") })
        {
            if (text.StartsWith(written, StringComparison.Ordinal) && text.Length > written.Length)
                return family == "net" ? family + text[written.Length..].Replace(".", "", StringComparison.Ordinal) : family
                    + text[written.Length..];
        }

        return text;
    }
}
