namespace M31R.Automation.Inventory;

/// <summary>URLs as reports may show them.</summary>
internal static class SafeUrl
{
    /// <summary>A URL without user, password, query and fragment.</summary>
    public static string Of(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var kept = end < 0 ? url : url[..end];
        var host = kept.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        var slash = kept.IndexOf('/', host);
        var at = kept.LastIndexOf('@', slash < 0 ? kept.Length - 1 : slash);
        return host > 0 && at >= host ? kept[..host] + kept[(at + 1)..] : kept;
    }
}
