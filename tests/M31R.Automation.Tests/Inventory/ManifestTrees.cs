using M31R.Automation.Inventory;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Inventory;

/// <summary>Trees of manifests from texts.</summary>
internal static class ManifestTrees
{
    public static ManifestTree Of(params (string Path, string Text)[] files) => Of([], files);

    public static ManifestTree Of(EcosystemRoot[] roots, params (string Path, string Text)[] files)
    {
        var texts = files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        return new ManifestTree([.. texts.Keys.Order(StringComparer.Ordinal)], path => texts[path], roots);
    }
}
