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
        Add(pairs, new Block(new Run(first, 0, first.Count), new Run(second, 0, second.Count)), 0);
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
        var starts = block.EqualStarts;
        pairs.AddRange(Enumerable.Range(0, starts).Select(index => (block.First.Start + index, block.Second.Start + index)));
        block = new Block(block.First.From(block.First.Start + starts), block.Second.From(block.Second.Start + starts));
        var ends = block.EqualEnds;
        block = new Block(block.First.To(block.First.End - ends), block.Second.To(block.Second.End - ends));
        if (block.HasBoth)
            AddInner(pairs, block, depth);

        pairs.AddRange(Enumerable.Range(0, ends).Select(index => (block.First.End + index, block.Second.End + index)));
    }

    private static void AddInner(List<(int First, int Second)> pairs, Block block, int depth)
    {
        var anchors = depth < MostDepth ? block.Anchors() : [];
        if (anchors.Count == 0)
        {
            AddBest(pairs, block);
            return;
        }

        foreach (var (first, second) in anchors.Append((block.First.End, block.Second.End)))
        {
            Add(pairs, new Block(block.First.To(first), block.Second.To(second)), depth + 1);
            if (first < block.First.End)
                pairs.Add((first, second));

            block = new Block(block.First.From(first + 1), block.Second.From(second + 1));
        }
    }

    private static void AddBest(List<(int First, int Second)> pairs, Block block)
    {
        if ((long)block.First.Count * block.Second.Count > MostCells)
            return;

        pairs.AddRange(Best(block.First.Count, block.Second.Count, (row, column) => block.AreEqual(row, column) ? 1 : 0)
            .Select(pair => (block.First.Start + pair.First, block.Second.Start + pair.Second)));
    }

    /// <summary>A part of a sequence.</summary>
    /// <param name="Items">The whole sequence.</param>
    /// <param name="Start">Where the part begins.</param>
    /// <param name="End">Where it ends.</param>
    private readonly record struct Run(IReadOnlyList<string> Items, int Start, int End)
    {
        public int Count => End - Start;

        public Run From(int start) => this with { Start = start };

        public Run To(int end) => this with { End = end };

        /// <summary>The elements that stand once in the part, with their places.</summary>
        public Dictionary<string, int> Once()
        {
            var places = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var index = Start; index < End; index++)
                places[Items[index]] = places.ContainsKey(Items[index]) ? -1 : index;

            return places.Where(place => place.Value >= 0).ToDictionary(StringComparer.Ordinal);
        }
    }

    /// <summary>A part of both.</summary>
    private readonly record struct Block(Run First, Run Second)
    {
        public bool HasBoth => First.Count > 0 && Second.Count > 0;

        /// <summary>How many elements are equal at the start.</summary>
        public int EqualStarts
        {
            get
            {
                var count = 0;
                while (count < Math.Min(First.Count, Second.Count) && AreEqual(count, count))
                    count++;

                return count;
            }
        }

        /// <summary>How many are equal at the end.</summary>
        public int EqualEnds
        {
            get
            {
                var count = 0;
                while (count < Math.Min(First.Count, Second.Count) && AreEqual(First.Count - 1 - count, Second.Count - 1 - count))
                    count++;

                return count;
            }
        }

        public bool AreEqual(int ofFirst, int ofSecond) =>
            string.Equals(First.Items[First.Start + ofFirst], Second.Items[Second.Start + ofSecond], StringComparison.Ordinal);

        /// <summary>The longest ascending run of elements that stand once on both sides.</summary>
        public List<(int First, int Second)> Anchors()
        {
            var ofSecond = Second.Once();
            var common = First.Once()
                .Where(once => ofSecond.ContainsKey(once.Key))
                .Select(once => (First: once.Value, Second: ofSecond[once.Key]))
                .OrderBy(pair => pair.First)
                .ToList();
            return Ascending(common);
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
