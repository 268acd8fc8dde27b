namespace M31R.Automation.Inventory.DotNet;

/// <summary>An element of an XML manifest; namespaces are left out, because projects of all ages mean the same without them.</summary>
/// <param name="Name">Its local name.</param>
/// <param name="Line">Counted from 1.</param>
internal sealed record XmlPart(string Name, int Line)
{
    /// <summary>By local name, in the file's own case.</summary>
    public Dictionary<string, string> Attributes { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The elements in it, in order.</summary>
    public List<XmlPart> Children { get; } = [];

    /// <summary>The text that lies directly in it, trimmed.</summary>
    public string Text { get; set; } = "";

    /// <summary>An attribute, trimmed; null when there is none.</summary>
    public string? Attribute(string name) => Attributes.GetValueOrDefault(name)?.Trim();

    /// <summary>The first element of a name, regardless of case; null when there is none.</summary>
    public XmlPart? Child(string name) => Children.Find(child => child.Is(name));

    /// <summary>Whether it has this name, regardless of case.</summary>
    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
