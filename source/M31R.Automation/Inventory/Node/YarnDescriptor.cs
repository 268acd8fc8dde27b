namespace M31R.Automation.Inventory.Node;

/// <summary>What Yarn's locks write as <c>name@request</c>.</summary>
internal static class YarnDescriptor
{
    /// <summary>Name and request; the scope's <c>@</c> is no end of a name.</summary>
    public static (string Name, string Range) Split(string text)
    {
        var at = text.Length > 0 ? text.IndexOf('@', 1) : -1;
        return at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
    }

    /// <summary>The name in <c>npm:name@range</c>; null when a request is no alias.</summary>
    public static string? Aliased(string range)
    {
        if (!range.StartsWith("npm:", StringComparison.Ordinal))
            return null;

        var (name, rest) = Split(range["npm:".Length..]);
        return rest.Length > 0 || name.StartsWith('@') ? name : null;
    }
}
