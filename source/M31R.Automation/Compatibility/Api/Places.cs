using M31R.Automation.Findings;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api;

/// <summary>Where symbols are declared.</summary>
internal static class Places
{
    /// <summary>The first file with its line; null when no source is known.</summary>
    public static Place? Of(ISymbol? symbol) =>
        symbol?.Locations.FirstOrDefault(each => each.IsInSource && each.SourceTree!.FilePath.Length > 0) is { } location
            ? new Place(location.SourceTree!.FilePath, location.GetLineSpan().StartLinePosition.Line + 1)
            : null;

    /// <summary>Where something stands, or the type that it stood in; null when neither is in the sources.</summary>
    /// <param name="side">The one that is judged.</param>
    /// <param name="id">An XML documentation id.</param>
    public static Place? Of(ApiSide side, string id) => Of(side.Declared(id)) ?? (Holder(id) is { } holder ? Of(side, holder) : null);

    /// <summary><c>T:Lib.C</c> of <c>M:Lib.C.Run(System.Int32)</c> and of <c>T:Lib.C.Inner</c>; null for what stands in nothing.</summary>
    private static string? Holder(string id)
    {
        var name = id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('(')[0];
        return name.LastIndexOf('.') is > 0 and var end ? $"T:{name[..end]}" : null;
    }
}
