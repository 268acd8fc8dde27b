namespace M31R.Automation.Compatibility.Schemas.Texts;

/// <summary>Finds the texts of a set, shortest first.</summary>
/// <param name="languages">What the set was made with.</param>
/// <param name="mostSteps">Letters tried before it gives up with a <see cref="FormatException"/>.</param>
internal sealed class TextSearch(Languages languages, int mostSteps)
{
    private const string Nice = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_./: @#+";

    /// <summary>One text for every way of going on; endless where the set is, and each step is counted.</summary>
    public IEnumerable<string> Find(int set)
    {
        var letters = Representatives();
        var seen = new HashSet<int> { set };
        var waiting = new Queue<(int Set, string Text)>([(set, "")]);
        var steps = 0;
        while (waiting.TryDequeue(out var next))
        {
            if (languages.HasEmpty(next.Set))
                yield return next.Text;

            foreach (var letter in letters)
            {
                if (++steps > mostSteps)
                    throw new FormatException("too many texts");

                var after = languages.After(next.Set, letter);
                if (after != languages.Nothing && seen.Add(after))
                    waiting.Enqueue((after, next.Text + letter));
            }
        }
    }

    /// <summary>One letter of all those that no expression tells apart, those that people type first.</summary>
    private List<char> Representatives()
    {
        var starts = languages.Alphabet.SelectMany(set => set.Ranges).SelectMany(range => new[] { range.First, range.Last + 1 })
            .Append(0).Where(start => start <= char.MaxValue).Distinct().Order().ToList();
        var chosen = new List<(int Rank, char Letter)>();
        for (var at = 0; at < starts.Count; at++)
        {
            var (first, last) = (starts[at], at + 1 < starts.Count ? starts[at + 1] - 1 : char.MaxValue);
            var nice = Nice.IndexOf(Nice.FirstOrDefault(letter => letter >= first && letter <= last), StringComparison.Ordinal);
            if (nice >= 0)
                chosen.Add((nice, Nice[nice]));
            else if (first is < 0xD800 or > 0xDFFF)
                chosen.Add((Nice.Length + first, (char)first));
        }

        return [.. chosen.OrderBy(each => each.Rank).Select(each => each.Letter)];
    }
}
