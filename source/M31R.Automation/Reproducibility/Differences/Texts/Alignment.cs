namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Finds what two sequences have in common, in bounded time.</summary>
internal static class Alignment
{
    /// <summary>Most cells of a table: what is larger is not looked into.</summary>
    public const int MostCells = 1 << 20;

    private const int MostDepth = 32;

    /// <summary>
    /// Pairs of equal elements, both ascending: those that stand once on either side first, and what lies between them after.
    /// </summary>
    public static List<(int First, int Second)> Equals(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var pairs = new List<(int First, int Second)>();
        Add(pairs, new Block(first, 0, first.Count, second, 0, second.Count), 0);
        return pairs;
    }

    /// <summary>The pairs that give the highest sum of scores, both ascending; a score of 0 or less makes no pair.</summary>
    public static List<(int First, int Second)> Best(int first, int second, Func<int, int, int> score)
    {
        var sums = new int[first + 1, second + 1];
        for (var left = first - 1; left >= 0; left--)
        {
            for (var right = second - 1; right >= 0; right--)
            {
                var paired = Math.Max(0, score(left, right));
                sums[left, right] = Math.Max(
                    paired == 0 ? 0 : sums[left + 1, right + 1] + paired, Math.Max(sums[left + 1, right], sums[left, right + 1]));
            }
        }

        return Walk(sums, first, second, score);
    }

    private static List<(int First, int Second)> Walk(int[,] sums, int first, int second, Func<int, int, int> score)
    {
        var pairs = new List<(int First, int Second)>();
        for (var (left, right) = (0, 0); left < first && right < second;)
        {
            var paired = score(left, right);
            if (paired > 0 && sums[left, right] == sums[left + 1, right + 1] + paired)
                pairs.Add((left++, right++));
            else if (sums[left, right] == sums[left + 1, right])
                left++;
            else
                right++;
        }

        return pairs;
    }

    private static void Add(List<(int First, int Second)> pairs, Block block, int depth)
    {
        while (block.HasBoth && block.StartsEqual)
        {
            pairs.Add((block.FirstStart, block.SecondStart));
            block = block with { FirstStart = block.FirstStart + 1, SecondStart = block.SecondStart + 1 };
        }

        var ends = 0;
        while (block.HasBoth && block.EndsEqual)
        {
            ends++;
            block = block with { FirstEnd = block.FirstEnd - 1, SecondEnd = block.SecondEnd - 1 };
        }

        if (block.HasBoth)
            AddInner(pairs, block, depth);

        for (var index = 0; index < ends; index++)
            pairs.Add((block.FirstEnd + index, block.SecondEnd + index));
    }

    private static void AddInner(List<(int First, int Second)> pairs, Block block, int depth)
    {
        var anchors = depth < MostDepth ? block.Anchors() : [];
        if (anchors.Count == 0)
        {
            AddBest(pairs, block);
            return;
        }

        foreach (var (first, second) in anchors.Append((block.FirstEnd, block.SecondEnd)))
        {
            Add(pairs, block with { FirstEnd = first, SecondEnd = second }, depth + 1);
            if (first < block.FirstEnd)
                pairs.Add((first, second));

            block = block with { FirstStart = first + 1, SecondStart = second + 1 };
        }
    }

    private static void AddBest(List<(int First, int Second)> pairs, Block block)
    {
        var (rows, columns) = (block.FirstEnd - block.FirstStart, block.SecondEnd - block.SecondStart);
        if ((long)rows * columns > MostCells)
            return;

        bool AreEqual(int row, int column) => string.Equals(
            block.First[block.FirstStart + row], block.Second[block.SecondStart + column], StringComparison.Ordinal);

        pairs.AddRange(Best(rows, columns, (row, column) => AreEqual(row, column) ? 1 : 0)
            .Select(pair => (block.FirstStart + pair.First, block.SecondStart + pair.Second)));
    }

    /// <summary>A part of both.</summary>
    private sealed record Block(
        IReadOnlyList<string> First, int FirstStart, int FirstEnd, IReadOnlyList<string> Second, int SecondStart, int SecondEnd)
    {
        public bool HasBoth => FirstStart < FirstEnd && SecondStart < SecondEnd;

        public bool StartsEqual => string.Equals(First[FirstStart], Second[SecondStart], StringComparison.Ordinal);

        public bool EndsEqual => string.Equals(First[FirstEnd - 1], Second[SecondEnd - 1], StringComparison.Ordinal);

        /// <summary>The longest ascending run of elements that stand once on both sides.</summary>
        public List<(int First, int Second)> Anchors()
        {
            var ofSecond = Once(Second, SecondStart, SecondEnd);
            var common = Once(First, FirstStart, FirstEnd)
                .Where(once => ofSecond.ContainsKey(once.Key))
                .Select(once => (First: once.Value, Second: ofSecond[once.Key]))
                .OrderBy(pair => pair.First)
                .ToList();
            return Ascending(common);
        }

        private static Dictionary<string, int> Once(IReadOnlyList<string> items, int start, int end)
        {
            var places = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var index = start; index < end; index++)
                places[items[index]] = places.ContainsKey(items[index]) ? -1 : index;

            return places.Where(place => place.Value >= 0).ToDictionary(StringComparer.Ordinal);
        }

        private static List<(int First, int Second)> Ascending(List<(int First, int Second)> pairs)
        {
            var tails = new List<int>();
            var before = new int[pairs.Count];
            for (var index = 0; index < pairs.Count; index++)
            {
                var place = Place(pairs, tails, pairs[index].Second);
                before[index] = place == 0 ? -1 : tails[place - 1];
                if (place == tails.Count)
                    tails.Add(index);
                else
                    tails[place] = index;
            }

            var run = new List<(int First, int Second)>();
            for (var index = tails.Count == 0 ? -1 : tails[^1]; index >= 0; index = before[index])
                run.Add(pairs[index]);

            run.Reverse();
            return run;
        }

        private static int Place(List<(int First, int Second)> pairs, List<int> tails, int second)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (pairs[tails[middle]].Second < second)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low;
        }
    }
}
