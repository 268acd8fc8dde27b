using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Inventory;

/// <summary>Trees of manifests from texts.</summary>
internal static class ManifestTrees
{
    public static ManifestTree Of(params (string Path, string Text)[] files) => Of([], files);

    /// <summary>One of the files is there and is no text.</summary>
    public static ManifestTree WithUnreadable(string path, params (string Path, string Text)[] files)
    {
        var readable = Of(files);
        return new ManifestTree(
            [.. readable.Files.Append(path).Order(StringComparer.Ordinal)],
            asked => asked == path ? throw new MaintenanceException("It is not UTF-8.") : readable.Text(asked),
            []);
    }

    public static ManifestTree Of(EcosystemRoot[] roots, params (string Path, string Text)[] files)
    {
        var texts = files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        return new ManifestTree([.. texts.Keys.Order(StringComparer.Ordinal)], path => texts[path], roots);
    }
}
