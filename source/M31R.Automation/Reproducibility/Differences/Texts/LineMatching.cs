namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Finds which lines of two texts belong together.</summary>
/// <param name="first">The lines of the first build.</param>
/// <param name="second">Those of the second.</param>
/// <param name="sides">What is known of the builds.</param>
internal sealed class LineMatching(IReadOnlyList<string> first, IReadOnlyList<string> second, TextSides sides)
{
    private const int MostLexed = 4000;
    private const int LongestLexed = 1 << 12;
    private const int SameForm = 100;

    /// <summary>Pairs of lines that differ, by their places, in ascending order of the first.</summary>
    public List<(int First, int Second)> Changed { get; } = [];

    /// <summary>Pairs of lines that stand in another place of the second text.</summary>
    public List<(int First, int Second)> Moved { get; } = [];

    /// <summary>Lines that only the first has.</summary>
    public List<int> OnlyFirst { get; } = [];

    /// <summary>Lines that only the second has.</summary>
    public List<int> OnlySecond { get; } = [];

    /// <summary>Matches them.</summary>
    public static LineMatching Of(IReadOnlyList<string> first, IReadOnlyList<string> second, TextSides sides)
    {
        var matching = new LineMatching(first, second, sides);
        matching.Match();
        return matching;
    }

    private void Match()
    {
        if (AreOtherNumbers())
        {
            Changed.AddRange(Enumerable.Range(0, first.Count).Where(line => first[line] != second[line]).Select(line => (line, line)));
            return;
        }

        var hunks = Hunks(Alignment.Equals(first, second)).ToList();
        hunks = WithoutMoved(hunks, line => first[line], line => second[line]);
        if (hunks.Sum(hunk => hunk.First.Count + hunk.Second.Count) <= MostLexed)
            hunks = WithoutForms(hunks);

        foreach (var hunk in hunks)
            PairRest(hunk);

        Changed.Sort();
        OnlyFirst.Sort();
        OnlySecond.Sort();
    }

    /// <summary>
    /// As many numbers on both sides, and not the same ones in another order: a number that stands elsewhere too stands there by chance.
    /// </summary>
    private bool AreOtherNumbers() =>
        first.Count == second.Count
        && first.Concat(second).All(line => !line.Any(char.IsLetter))
        && first.Concat(second).Any(line => line.Any(char.IsDigit))
        && !first.Order(StringComparer.Ordinal).SequenceEqual(second.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private IEnumerable<Hunk> Hunks(List<(int First, int Second)> equal)
    {
        var (left, right) = (0, 0);
        foreach (var (nextLeft, nextRight) in equal.Append((first.Count, second.Count)))
        {
            if (nextLeft > left || nextRight > right)
                yield return new Hunk([.. Enumerable.Range(left, nextLeft - left)], [.. Enumerable.Range(right, nextRight - right)]);

            (left, right) = (nextLeft + 1, nextRight + 1);
        }
    }

    /// <summary>
    /// Takes away what is also on the other side, elsewhere. What stands there more than once, such as a bracket, tells an order only when
    /// nothing else is left.
    /// </summary>
    private List<Hunk> WithoutMoved(List<Hunk> hunks, Func<int, string> ofFirst, Func<int, string> ofSecond)
    {
        var left = Places(hunks.SelectMany(hunk => hunk.First), ofFirst);
        var right = Places(hunks.SelectMany(hunk => hunk.Second), ofSecond);
        var areAllTheSame = left.Count == right.Count && left.All(place => right.GetValueOrDefault(place.Key)?.Count == place.Value.Count);
        var moved = left.Where(place => right.ContainsKey(place.Key))
            .Select(place => (First: place.Value, Second: right[place.Key]))
            .Where(place => areAllTheSame || (place.First.Count == 1 && place.Second.Count == 1))
            .SelectMany(place => place.First.Zip(place.Second))
            .ToDictionary(pair => pair.First, pair => pair.Second);
        Moved.AddRange(moved.Select(pair => (pair.Key, pair.Value)));
        var targets = moved.Values.ToHashSet();
        return
        [
            .. hunks.Select(hunk => new Hunk(
                [.. hunk.First.Where(line => !moved.ContainsKey(line))], [.. hunk.Second.Where(line => !targets.Contains(line))])),
        ];
    }

    private static Dictionary<string, List<int>> Places(IEnumerable<int> lines, Func<int, string> text) =>
        lines.Where(line => !string.IsNullOrWhiteSpace(text(line)))
            .GroupBy(text, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);

    /// <summary>Pairs lines that say the same but for what changes from build to build.</summary>
    private List<Hunk> WithoutForms(List<Hunk> hunks)
    {
        var left = hunks.SelectMany(hunk => hunk.First).ToDictionary(line => line, line => Form(first[line], sides.FirstLexer));
        var right = hunks.SelectMany(hunk => hunk.Second).ToDictionary(line => line, line => Form(second[line], sides.SecondLexer));
        var rest = new List<Hunk>();
        foreach (var hunk in hunks)
        {
            var pairs = Alignment.Equals([.. hunk.First.Select(line => left[line])], [.. hunk.Second.Select(line => right[line])]);
            Changed.AddRange(pairs.Select(pair => (hunk.First[pair.First], hunk.Second[pair.Second])));
            rest.AddRange(hunk.Between(pairs));
        }

        var before = Moved.Count;
        rest = WithoutMoved(rest, line => left[line], line => right[line]);
        Changed.AddRange(Moved.Skip(before).Where(pair => first[pair.First] != second[pair.Second]));
        return rest;
    }

    private static string Form(string line, LineLexer lexer) =>
        line.Length > LongestLexed ? line : string.Concat(lexer.Of(line).Select(token => token.Form));

    /// <summary>Pairs what is left by its words, or by its place.</summary>
    private void PairRest(Hunk hunk)
    {
        var pairs = hunk.First.Count == hunk.Second.Count
            ? [.. Enumerable.Range(0, hunk.First.Count).Select(line => (line, line))]
            : ByWords(hunk);
        Changed.AddRange(pairs.Select(pair => (hunk.First[pair.Item1], hunk.Second[pair.Item2])));
        var (left, right) = (pairs.Select(pair => pair.Item1).ToHashSet(), pairs.Select(pair => pair.Item2).ToHashSet());
        OnlyFirst.AddRange(hunk.First.Where((_, index) => !left.Contains(index)));
        OnlySecond.AddRange(hunk.Second.Where((_, index) => !right.Contains(index)));
    }

    private List<(int First, int Second)> ByWords(Hunk hunk)
    {
        if (hunk.First.Count == 0 || hunk.Second.Count == 0 || (long)hunk.First.Count * hunk.Second.Count > Alignment.MostCells / 16)
            return [];

        var left = hunk.First.Select(line => Words(first[line])).ToList();
        var right = hunk.Second.Select(line => Words(second[line])).ToList();
        return Alignment.Best(left.Count, right.Count, (row, column) => Likeness(left[row], right[column]));
    }

    private static HashSet<string> Words(string line) =>
        line[..Math.Min(line.Length, LongestLexed)].Split([' ', '\t', '=', ':', '"', '/', '<', '>', ','],
            StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Of 100, how much two lines have in common; 0 below a third.</summary>
    private static int Likeness(HashSet<string> first, HashSet<string> second)
    {
        var most = Math.Max(first.Count, second.Count);
        var likeness = most == 0 ? 0 : first.Count(second.Contains) * SameForm / most;
        return likeness * 3 >= SameForm ? likeness : 0;
    }

    /// <summary>Lines that stand between equal ones.</summary>
    private sealed record Hunk(IReadOnlyList<int> First, IReadOnlyList<int> Second)
    {
        public IEnumerable<Hunk> Between(List<(int First, int Second)> pairs)
        {
            var (left, right) = (0, 0);
            foreach (var (nextLeft, nextRight) in pairs.Append((First.Count, Second.Count)))
            {
                yield return new Hunk([.. First.Skip(left).Take(nextLeft - left)], [.. Second.Skip(right).Take(nextRight - right)]);
                (left, right) = (nextLeft + 1, nextRight + 1);
            }
        }
    }
}
