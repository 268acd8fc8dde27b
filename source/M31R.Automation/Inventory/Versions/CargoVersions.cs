using System.Diagnostics.CodeAnalysis;

namespace M31R.Automation.Inventory.Versions;

/// <summary>
/// Versions of Cargo: Semantic Versioning 2.0.0, three numbers of 64 bits always. Build metadata does not count in the order.
/// </summary>
public sealed class CargoVersions : IVersionScheme
{
    /// <summary>The only one that is needed.</summary>
    internal static CargoVersions Instance { get; } = new();

    /// <inheritdoc/>
    public bool IsVersion(string text) => CargoVersion.TryParse(text, out _);

    /// <inheritdoc/>
    public int Compare(string first, string second) =>
        (CargoVersion.TryParse(first, out var one), CargoVersion.TryParse(second, out var other)) switch
        {
            (true, true) => one!.CompareWith(other!),
            (false, false) => string.CompareOrdinal(first, second),
            (var isVersion, _) => isVersion ? 1 : -1,
        };

    /// <inheritdoc/>
    public bool IsPrerelease(string version) => CargoVersion.TryParse(version, out var parsed) && parsed.IsPrerelease;

    /// <inheritdoc/>
    public bool TryParseRange(string text, [NotNullWhen(true)] out IVersionRange? range)
    {
        range = CargoRange.TryParse(text, out var parsed) ? parsed : null;
        return range is not null;
    }
}
