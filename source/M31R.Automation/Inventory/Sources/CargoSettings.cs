using M31R.Automation.Findings;
using M31R.Automation.Inventory.Toml;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Sources;

/// <summary>Reads <c>.cargo/config.toml</c> (The Cargo Book, "Configuration" and "Source Replacement").</summary>
internal static class CargoSettings
{
    private static readonly string[] Places = ["registry", "git", "directory", "local-registry"];

    /// <summary>The registries and sources, those that replace others too; paths start above <c>.cargo</c>.</summary>
    /// <exception cref="UnreadableManifestException">It is no TOML.</exception>
    public static IEnumerable<ConfiguredSource> Read(string path, string text)
    {
        var root = TomlDocument.Read(path, text, "Mend the file; \"cargo config get\" tells whether Cargo reads it.");
        return
        [
            .. from registry in root["registries"] as TomlTable ?? Enumerable.Empty<TomlMember>()
               where (registry.Value as TomlTable)?["index"] is TomlText
               select Source(path, (TomlText)((TomlTable)registry.Value)["index"]!, registry.Name),
            .. from source in root["source"] as TomlTable ?? Enumerable.Empty<TomlMember>()
               from key in Places
               where (source.Value as TomlTable)?[key] is TomlText
               select Source(path, (TomlText)((TomlTable)source.Value)[key]!, source.Name),
        ];
    }

    private static ConfiguredSource Source(string path, TomlText written, string name) =>
        ConfiguredSource.Of(
            PackageSystem.Cargo, written.Value, new Place(path, written.Line), TreePath.DirectoryOf(TreePath.DirectoryOf(path))) with
        {
            Name = name,
        };
}
