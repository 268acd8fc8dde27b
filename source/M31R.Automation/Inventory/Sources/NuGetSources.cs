using M31R.Automation.Findings;
using M31R.Automation.Inventory.DotNet;

namespace M31R.Automation.Inventory.Sources;

/// <summary>Reads <c>nuget.config</c> (NuGet's documentation, "nuget.config File Reference").</summary>
internal static class NuGetSources
{
    /// <summary>The sources that restore may ask: neither cleared nor disabled, and mapped where the file maps at all.</summary>
    /// <exception cref="UnreadableManifestException">It is no XML.</exception>
    public static IEnumerable<ConfiguredSource> Read(string path, string text)
    {
        var root = XmlManifest.Read(path, text, "Mend the file; \"dotnet nuget list source\" tells whether NuGet reads it.");
        var disabled = Kept(root.Child("disabledPackageSources")).Where(IsOn).Select(Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var mapped = Kept(root.Child("packageSourceMapping")).Where(source => source.Children.Count > 0).Select(Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. from source in Kept(root.Child("packageSources"))
               where source.Attribute("value") is { Length: > 0 } && !disabled.Contains(Key(source))
                   && (mapped.Count == 0 || mapped.Contains(Key(source)))
               select ConfiguredSource.Of(PackageSystem.NuGet, source.Attribute("value")!, new Place(path, source.Line)) with
               {
                   Name = Key(source),
               },
        ];
    }

    /// <summary>What a section holds: <c>clear</c> takes away all that stands before it.</summary>
    private static List<XmlPart> Kept(XmlPart? section)
    {
        var kept = new List<XmlPart>();
        foreach (var part in section?.Children ?? [])
        {
            if (part.Is("clear"))
                kept.Clear();
            else if (part.Is("remove"))
                kept.RemoveAll(other => Key(other).Equals(Key(part), StringComparison.OrdinalIgnoreCase));
            else
                kept.Add(part);
        }

        return kept;
    }

    private static string Key(XmlPart part) => part.Attribute("key") ?? "";

    private static bool IsOn(XmlPart part) => part.Attribute("value")?.Equals("true", StringComparison.OrdinalIgnoreCase) == true;
}
