namespace M31R.Automation.Compatibility.Tokenizers.Parts;

/// <summary>What is put around the ids of a text, or of a pair of texts.</summary>
/// <param name="Single">Ids and <c>A</c>, each with the type that it gets: <c>101:0 A:0 102:0</c>.</param>
/// <param name="Double">The same with <c>A</c> and <c>B</c>.</param>
internal sealed record PostProcessor(string Single, string Double)
{
    /// <summary>What BERT has: a token before, one behind each text.</summary>
    public static PostProcessor Bert(int first, int last) =>
        new($"{first}:0 A:0 {last}:0", $"{first}:0 A:0 {last}:0 B:1 {last}:1");

    /// <summary>The ids with their types.</summary>
    /// <param name="first">The ids of the text with their types.</param>
    /// <param name="second">Those of the second text of a pair; null for a text alone.</param>
    public IEnumerable<(int Id, int Type)> Apply(IReadOnlyList<(int Id, int Type)> first, IReadOnlyList<(int Id, int Type)>? second)
    {
        foreach (var item in (second is null ? Single : Double).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = item.Split(':');
            var type = int.Parse(parts[1]);
            if (parts[0] is "A" or "B")
                foreach (var (id, _) in parts[0] == "A" ? first : second ?? [])
                    yield return (id, type);
            else
                yield return (int.Parse(parts[0]), type);
        }
    }
}
