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
}
