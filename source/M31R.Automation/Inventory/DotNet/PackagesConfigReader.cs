using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.DotNet;

/// <summary>
/// Reads <c>packages.config</c> (learn.microsoft.com/nuget/reference/packages-config): every package with its exact version, also those
/// that others bring.
/// </summary>
internal static class PackagesConfigReader
{
    private const string Remedy = "Mend the XML so that \"nuget restore\" reads it.";

    /// <summary>The packages, in the file's order.</summary>
    /// <exception cref="UnreadableManifestException">It is no such file.</exception>
    public static IReadOnlyList<SelfLocked> Read(string path, string text)
    {
        var root = XmlManifest.Read(path, text, Remedy);
        if (!root.Is("packages"))
            throw new UnreadableManifestException(new ReadingProblem(ProblemKind.Broken, new Place(path, root.Line),
                $"The element \"{root.Name}\" stands where \"packages\" belongs.", Remedy));

        return [.. root.Children
            .Where(part => part.Is("package") && part.Attribute("id") is { Length: > 0 })
            .Select(part => Package(path, part))];
    }

    private static SelfLocked Package(string path, XmlPart part) =>
        new(part.Attribute("id")!, part.Attribute("version") ?? "", new Place(path, part.Line))
        {
            IsDevelopment = part.Attribute("developmentDependency")?.Equals("true", StringComparison.OrdinalIgnoreCase) == true,
        };
}
