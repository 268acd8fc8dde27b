using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>What a collection of advisories knows of an ecosystem.</summary>
/// <param name="System">Whose packages.</param>
/// <param name="Days">The days on which its records were modified, oldest first; or the one day that a manifest names.</param>
public sealed record EcosystemCoverage(PackageSystem System, IReadOnlyList<DateOnly> Days)
{
    /// <summary>Days by which the clock of whoever made the data may be ahead.</summary>
    private const int ClockSkew = 1;

    private readonly HashSet<string>? keys;

    /// <summary>The day on which the data was fetched, as a manifest tells; null without one.</summary>
    public DateOnly? Retrieved { get; init; }

    /// <summary>Records about its packages; those that were withdrawn do not count.</summary>
    public int Advisories { get; init; }

    /// <summary>A manifest says that the data covers it; without one, how much there is has to tell.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>
    /// <see cref="PackageName.Key"/> of the packages that it was made for, in ordinal order; null when it knows all of the ecosystem.
    /// </summary>
    public IReadOnlyList<string>? Packages
    {
        get;
        init => (field, keys) = (value, value?.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>False when so many files are broken that what is missing may be about anything.</summary>
    public bool IsTrusted { get; init; } = true;

    /// <summary>
    /// The last day of which it knows, as seen from a day: what is dated later does not make old data young. Null when all of it is dated
    /// later by more than a day, or was fetched later: then its dates say nothing.
    /// </summary>
    public DateOnly? Until(DateOnly asOf)
    {
        if (Retrieved is { } fetched && IsLater(fetched, asOf))
            return null;

        var past = Days.Count - 1;
        while (past >= 0 && IsLater(Days[past], asOf))
            past--;

        return past < 0 ? null : Days[past] > asOf ? asOf : Days[past];
    }

    /// <summary>Whether it was made for a package.</summary>
    public bool Knows(Component component) =>
        keys is null || AdvisedNames.Of(component).All(name => keys.Contains(PackageName.Key(component.System, name)));

    private static bool IsLater(DateOnly day, DateOnly asOf) => day.DayNumber > asOf.DayNumber + ClockSkew;
}
