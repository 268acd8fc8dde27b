namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>Tells of every variation whether it took effect, from what both sides saw. What was set does not count.</summary>
internal static class VariationEnds
{
    /// <summary>What the recipe does, and not the machine.</summary>
    private static readonly string[] OfRecipe = ["build-order", "incremental"];

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
        var end = new VariationEnd(variation, string.Join(", ", one), string.Join(", ", other));
        var isSeen = one.Count > 0 && other.Count > 0;
        if (isSeen && !one.Intersect(other, StringComparer.Ordinal).Any())
            return end;

        var why = lack ?? (isSeen ? SameFor(variation.Id, one.Intersect(other, StringComparer.Ordinal).First()) : UnseenFor(variation.Id));
        return end with { Reason = why.Reason, Remedy = why.Remedy };
    }

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
