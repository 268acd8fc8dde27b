namespace Nuke.Common.Utilities;

/// <summary>Adds to addresses.</summary>
public static class UrlExtensions
{
    /// <summary>
    /// The address with the values by which a site tells where its visitors come from (<c>utm_medium</c>, <c>utm_source</c>, …).
    /// </summary>
    public static Uri WithUtmValues(this Uri uri, string medium, string source, string? campaign = null, string? content = null)
    {
        (string Name, string? Value)[] values =
        [
            ("utm_medium", medium), ("utm_source", source), ("utm_campaign", campaign), ("utm_content", content),
        ];
        var added = values.Where(v => v.Value is not null).Select(v => $"{v.Name}={Uri.EscapeDataString(v.Value!)}").JoinAmpersand();
        var address = new UriBuilder(uri);
        address.Query = address.Query.Length > 1 ? $"{address.Query}&{added}" : added;
        return address.Uri;
    }
}
