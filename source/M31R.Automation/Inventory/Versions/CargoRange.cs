using System.Diagnostics.CodeAnalysis;

namespace M31R.Automation.Inventory.Versions;

/// <summary>
/// Comparators parted by commas, all of which must hold (The Cargo Book, "Specifying Dependencies"). A pre-release belongs to it only when
/// a comparator names a pre-release of the same three numbers.
/// </summary>
internal sealed class CargoRange : IVersionRange
{
    private readonly IReadOnlyList<CargoComparator> comparators;

    private CargoRange(IReadOnlyList<CargoComparator> comparators) => this.comparators = comparators;

    /// <inheritdoc/>
    public bool IsExact => comparators.Any(comparator => comparator.IsExact);

    /// <inheritdoc/>
    public string? Only =>
        comparators.Select(comparator => comparator.Only).FirstOrDefault(version => version is not null && Contains(version));

    /// <inheritdoc/>
    public bool IsEmpty => IsKnown && Spans.Count == 0;

    /// <inheritdoc/>
    public IReadOnlyList<VersionSpan> Spans =>
        !IsKnown
            ? []
            : VersionSpans.OfAll(comparators.Select(comparator => comparator.Span), CargoVersions.Instance);

    /// <summary>
    /// Where one comparator names a pre-release, a part such as <c>1.2</c> beside it may mean pre-releases of 1.2.0 as well.
    /// </summary>
    private bool IsKnown => !comparators.Any(comparator => comparator.IsPrerelease) || comparators.All(comparator => comparator.IsWhole);

    /// <summary>Reads one; false when it is none. <c>*</c> allows every release.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out CargoRange? range)
    {
        range = null;
        var read = new List<CargoComparator>();
        foreach (var part in text.Trim() is "*" or "x" or "X" ? [] : text.Split(','))
        {
            if (!CargoComparator.TryParse(part.Trim(), out var comparator))
                return false;

            read.Add(comparator);
        }

        range = new CargoRange(read);
        return true;
    }

    /// <inheritdoc/>
    public bool Contains(string version) =>
        CargoVersion.TryParse(version, out var candidate)
        && comparators.All(comparator => comparator.Contains(candidate))
        && (!candidate.IsPrerelease || comparators.Any(comparator => comparator.AllowsPrereleasesOf(candidate)));
}
