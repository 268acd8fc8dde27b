namespace M31R.Automation.Compatibility.Documents;

/// <summary>Reads a file by what its name says it is.</summary>
internal static class DocumentFile
{
    /// <summary>The value: TOML by <c>.toml</c>, YAML by <c>.yml</c> and <c>.yaml</c>, else JSON.</summary>
    /// <exception cref="DocumentException">It is none.</exception>
    public static DocumentValue Read(string path, string text) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".toml" => TomlFile.Read(text),
        ".yml" or ".yaml" => YamlFile.Read(text),
        _ => JsonText.Read(text),
    };
}
