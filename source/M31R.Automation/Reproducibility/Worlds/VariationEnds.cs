using System.Globalization;

namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>Tells of every variation whether it took effect, from what both sides saw. What was set does not count.</summary>
internal static class VariationEnds
{
    /// <summary>What the recipe does, and not the machine.</summary>
    private static readonly string[] OfRecipe = ["build-order", "incremental"];

    /// <summary>Days: less than the clock is set ahead by, and more than a build lasts.</summary>
    private const int FarApart = 180;

    /// <summary>One end for each, in their order.</summary>
    /// <param name="variations">What was asked for.</param>
    /// <param name="lacks">What this machine cannot do, by id.</param>
    /// <param name="first">What the plain side saw.</param>
    /// <param name="second">What the other saw.</param>
    public static IReadOnlyList<VariationEnd> Judge(
        IReadOnlyList<Variation> variations, IReadOnlyDictionary<string, Lack> lacks, Sightings first, Sightings second) =>
        [.. variations.Select(variation => EndOf(variation, lacks.GetValueOrDefault(variation.Id), first, second))];

    private static VariationEnd EndOf(Variation variation, Lack? lack, Sightings first, Sightings second)
    {
        var (one, other) = (first.Of(variation.Id), second.Of(variation.Id));
        var end = new VariationEnd(variation, string.Join(", ", one), string.Join(", ", other))
        {
            IsUnseen = lack is null && (one.Count == 0 || other.Count == 0),
        };
        if (variation.Id == "file-order" && one.Concat(other).Any() && one.Concat(other).All(IsOneFile))
        {
            end = end with { HasNothingToVary = true };
            lack ??= new Lack("There is one file alone.", "Nothing is to be done.");
        }

        return (lack ?? WhyNot(variation.Id, one, other)) is { } why ? end with { Reason = why.Reason, Remedy = why.Remedy } : end;
    }

    /// <summary>Names and then a sum are told of a listing.</summary>
    private static bool IsOneFile(string listing) =>
        listing.Split(" … ")[0] is { Length: > 0 } names && !names.Contains(' ', StringComparison.Ordinal);

    /// <summary>Why what was seen is no proof; null when it is.</summary>
    private static Lack? WhyNot(string id, IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        if (one.Count == 0 || other.Count == 0)
            return UnseenFor(id);

        if (one.Intersect(other, StringComparer.Ordinal).FirstOrDefault() is { } same)
            return SameFor(id, same);

        return id == "clock" && !AreFarApart(one, other)
            ? new Lack($"Both builds saw nearly one day: \"{one[0]}\" and \"{other[0]}\".", "Leave \"clock\" out.")
            : null;
    }

    /// <summary>Builds that begin before midnight and end after it see two days as well.</summary>
    private static bool AreFarApart(IEnumerable<string> one, IReadOnlyList<string> other) =>
        one.Select(DayOf).All(day => other.Select(DayOf).All(another => Math.Abs(another - day) >= FarApart));

    private static int DayOf(string date) =>
        DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;

    private static Lack UnseenFor(string id) => OfRecipe.Contains(id, StringComparer.Ordinal)
        ? new Lack("The commands of this build cannot do it.", $"Leave \"{id}\" out.")
        : new Lack("No command of both builds told what it saw.", "Look at the log for what they ran.");

    private static Lack SameFor(string id, string value) => new(
        $"Both builds saw \"{value}\".",
        id switch
        {
            "network" => "Run it where there is a network.",
            "processors" => "Run it where there are two processors or more.",
            "locale" => "Install a locale: locale-gen tr_TR.UTF-8.",
            _ => $"Leave \"{id}\" out.",
        });
}
