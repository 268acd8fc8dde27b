namespace M31R.Automation.Inventory.Metadata;

/// <summary>The head of a <c>METADATA</c> file of Python: fields as of a mail, up to the first empty line.</summary>
internal sealed class CoreMetadata
{
    private readonly ILookup<string, string> fields;

    private CoreMetadata(ILookup<string, string> fields) => this.fields = fields;

    /// <summary>The package's name; null when it has none.</summary>
    public string? Name => this["Name"];

    /// <summary>The package's version; null when it has none.</summary>
    public string? Version => this["Version"];

    /// <summary>The first value of a field; null when it has none.</summary>
    public string? this[string field] => fields[field].FirstOrDefault();

    /// <summary>Every value of a field.</summary>
    public IEnumerable<string> All(string field) => fields[field];

    /// <summary>Reads a file; lines that continue a field are passed over.</summary>
    public static CoreMetadata Read(string text) => new(text.ReplaceLineEndings("\n").Split('\n')
        .TakeWhile(line => line.Length > 0)
        .Where(line => !char.IsWhiteSpace(line[0]) && line.Contains(':', StringComparison.Ordinal))
        .Select(line => line.Split(':', 2))
        .ToLookup(parts => parts[0].Trim(), parts => parts[1].Trim(), StringComparer.OrdinalIgnoreCase));
}
