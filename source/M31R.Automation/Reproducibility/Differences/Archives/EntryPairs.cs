using M31R.Automation.Reproducibility.Differences.Texts;

namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>Which entries of two archives belong together.</summary>
/// <typeparam name="T">The form of the entries.</typeparam>
internal sealed class EntryPairs<T>
    where T : ArchiveEntry
{
    private readonly HashSet<T> differing = new(ReferenceEqualityComparer.Instance);

    /// <summary>Those of the same name, and those of other names that belong together.</summary>
    public IEnumerable<(T First, T Second)> All => Same.Concat(Renamed.Select(pair => (pair.First, pair.Second)));

    /// <summary>Entries of the same name, in the order of the first archive; a name that stands twice is paired in order.</summary>
    public required IReadOnlyList<(T First, T Second)> Same { get; init; }

    /// <summary>Entries whose names differ by a path, a time or the like; with the causes.</summary>
    public required IReadOnlyList<(T First, T Second, IReadOnlyList<Difference> Names)> Renamed { get; init; }

    /// <summary>Entries that only the first has.</summary>
    public required IReadOnlyList<T> OnlyFirst { get; init; }

    /// <summary>Entries that only the second has.</summary>
    public required IReadOnlyList<T> OnlySecond { get; init; }

    /// <summary>
    /// The names that stand elsewhere in the second archive, as both have them at the first such place; null when the order is the
    /// same.
    /// </summary>
    public required (string First, string Second)? Order { get; init; }

    /// <summary>Pairs them.</summary>
    public static EntryPairs<T> Of(IReadOnlyList<T> first, IReadOnlyList<T> second, string where, ComparisonContext context)
    {
        var (left, right) = (ByName(first), ByName(second));
        var renamed = Renames(
            [.. left.Where(entry => !right.ContainsKey(entry.Key)).Select(entry => entry.Value)],
            [.. right.Where(entry => !left.ContainsKey(entry.Key)).Select(entry => entry.Value)],
            where,
            context);
        var (gone, come) = (renamed.Select(pair => pair.First).ToHashSet(), renamed.Select(pair => pair.Second).ToHashSet());
        var pairs = new EntryPairs<T>
        {
            Same = [.. left.Where(entry => right.ContainsKey(entry.Key)).Select(entry => (entry.Value, right[entry.Key]))],
            Renamed = renamed,
            OnlyFirst = [.. left.Where(entry => !right.ContainsKey(entry.Key) && !gone.Contains(entry.Value)).Select(entry => entry.Value)],
            OnlySecond =
            [
                .. right.Where(entry => !left.ContainsKey(entry.Key) && !come.Contains(entry.Value)).Select(entry => entry.Value),
            ],
            Order = OrderOf([.. left.Keys.Where(right.ContainsKey)], [.. right.Keys.Where(left.ContainsKey)]),
        };
        pairs.differing.UnionWith(
            pairs.All.Where(pair => EntryContents.Differ(pair.First, pair.Second, context.Budget)).Select(pair => pair.First));
        return pairs;
    }

    /// <summary>Whether an entry of the first archive holds other bytes than that of the second that belongs to it.</summary>
    public bool Differ(T first) => differing.Contains(first);

    private static OrderedDictionary<(string Name, int Number), T> ByName(IReadOnlyList<T> entries)
    {
        var named = new OrderedDictionary<(string Name, int Number), T>();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var number = counts.GetValueOrDefault(entry.Name);
            counts[entry.Name] = number + 1;
            named.Add((entry.Name, number), entry);
        }

        return named;
    }

    private static (string First, string Second)? OrderOf(List<(string Name, int Number)> first, List<(string Name, int Number)> second)
    {
        var place = first.Zip(second).TakeWhile(pair => pair.First == pair.Second).Count();
        return place == first.Count ? null : (first[place].Name, second[place].Name);
    }

    /// <summary>Names that say the same but for what changes from build to build.</summary>
    private static List<(T First, T Second, IReadOnlyList<Difference> Names)> Renames(
        List<T> first, List<T> second, string where, ComparisonContext context)
    {
        var matching = LineMatching.Of(
            [.. first.Select(entry => entry.Name)], [.. second.Select(entry => entry.Name)], new TextSides(context));
        return
        [
            .. matching.Changed
                .Select(pair => (First: first[pair.First], Second: second[pair.Second]))
                .Select(pair => (pair.First, pair.Second, Names: Explained(pair.First.Name, pair.Second.Name, where, context)))
                .Where(pair => pair.Names.Count > 0),
        ];
    }

    /// <summary>Why two names differ; empty when nothing explains it: then they are two files.</summary>
    private static IReadOnlyList<Difference> Explained(string first, string second, string where, ComparisonContext context)
    {
        var found = TextDifferences.Of(first, second, PartPlace.Of(where, first), context);
        return found.Any(difference => difference.Cause == TextCauses.Content || difference.Cause == TextCauses.Language) ? [] : found;
    }
}
