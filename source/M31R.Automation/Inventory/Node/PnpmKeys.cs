namespace M31R.Automation.Inventory.Node;

/// <summary>How a major version of pnpm's lock names packages.</summary>
/// <param name="Major">5, 6 to 8, or 9.</param>
internal readonly record struct PnpmKeys(int Major)
{
    /// <summary>The key of what a dependency was resolved to, unless the reference is the key itself.</summary>
    public string Key(string name, string reference) => Major switch
    {
        >= 9 => $"{name}@{reference}",
        >= 6 => $"/{name}@{reference}",
        _ => $"/{name}/{reference}",
    };

    /// <summary>A key without the peers that the package is placed beside: <c>a@1.0.0(b@2.0.0)</c>, or <c>/a/1.0.0_b@2.0.0</c>.</summary>
    public string Bare(string key)
    {
        var end = Major >= 6 ? key.IndexOf('(', StringComparison.Ordinal) : key.IndexOf('_', key.LastIndexOf('/') + 1);
        return end < 0 ? key : key[..end];
    }

    /// <summary>Name and version of a bare key; null for one that is an address.</summary>
    public (string Name, string Version)? Split(string bare)
    {
        var text = bare.TrimStart('/');
        var at = Major >= 6 ? text.IndexOf('@', Math.Min(1, text.Length)) : text.LastIndexOf('/');
        return at <= 0 || (Major < 9 && !bare.StartsWith('/')) ? null : (text[..at], text[(at + 1)..]);
    }
}
