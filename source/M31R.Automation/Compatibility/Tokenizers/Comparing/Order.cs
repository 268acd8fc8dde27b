namespace M31R.Automation.Compatibility.Tokenizers.Comparing;

/// <summary>What has moved in a list of which every number was in its place.</summary>
internal static class Order
{
    /// <summary>
    /// The places of numbers without which a longest rising row can be had: of two that traded places both, of one that moved far only
    /// that.
    /// </summary>
    /// <param name="numbers">No two the same.</param>
    public static IEnumerable<int> NotInEveryLongestRise(IReadOnlyList<int> numbers)
    {
        var upTo = Lengths(numbers);
        var from = Lengths([.. numbers.Reverse().Select(number => -number)]);
        Array.Reverse(from);
        var longest = upTo.DefaultIfEmpty(0).Max();
        var atLevel = Enumerable.Range(0, numbers.Count)
            .Where(index => upTo[index] + from[index] == longest + 1).GroupBy(index => upTo[index])
            .Where(level => level.Count() == 1).Select(level => level.First()).ToHashSet();
        return Enumerable.Range(0, numbers.Count).Where(index => !atLevel.Contains(index));
    }

    /// <summary>The length of the longest rising row that ends at each place.</summary>
    private static int[] Lengths(IReadOnlyList<int> numbers)
    {
        var (lengths, ends) = (new int[numbers.Count], new List<int>());
        for (var index = 0; index < numbers.Count; index++)
        {
            var at = ends.BinarySearch(numbers[index]);
            at = at < 0 ? ~at : at;
            if (at == ends.Count)
                ends.Add(numbers[index]);
            else
                ends[at] = numbers[index];
            lengths[index] = at + 1;
        }

        return lengths;
    }
}
