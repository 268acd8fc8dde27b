using System.Text.Json;
using BenchmarkDotNet.Attributes;
using M31R.Automation.Compatibility.Tokenizers.Comparing;
using M31R.Automation.Compatibility.Tokenizers.Parts;
using M31R.Automation.Compatibility.Tokenizers.Reading;
using M31R.Automation.Findings;

namespace M31R.Automation.Benchmarks;

/// <summary>Reading two tokenizers of many tokens and comparing them: the same, with two ids exchanged, and with every id moved.</summary>
[InProcess]
[MemoryDiagnoser]
public class TokenizerComparing
{
    private static readonly Place File = new("tokenizer.json");
    private string before = "";
    private string now = "";

    [Params(50_000)]
    public int Tokens { get; set; }

    [Params("same", "exchanged", "moved")]
    public string Change { get; set; } = "same";

    [GlobalSetup]
    public void Write()
    {
        var letters = ByteLetters.All.Select(letter => letter.ToString()).ToList();
        var merges = Merges(letters).Take(Tokens - letters.Count).ToList();
        List<string> tokens = [.. letters, .. merges.Select(merge => merge.Left + merge.Right)];
        (before, now) = (Text(tokens, merges, 0), Text(tokens, merges, Change == "moved" ? 1 : 0));
        if (Change == "exchanged")
        {
            (tokens[300], tokens[301]) = (tokens[301], tokens[300]);
            now = Text(tokens, merges, 0);
        }
    }

    [Benchmark]
    public int Compare() => TokenizerComparison.Of(TokenizerJsonReader.Read(before), TokenizerJsonReader.Read(now), File).Count;

    private static IEnumerable<(string Left, string Right)> Merges(List<string> letters)
    {
        var words = letters.Where(letter => char.IsAsciiLetter(letter[0])).ToList();
        var pairs = words.SelectMany(left => words.Select(right => (left, right))).ToList();
        return pairs.Concat(pairs.SelectMany(pair => words.Select(right => (pair.left + pair.right, right))));
    }

    private static string Text(List<string> tokens, List<(string Left, string Right)> merges, int first) => JsonSerializer.Serialize(new
    {
        pre_tokenizer = new { type = "ByteLevel", add_prefix_space = false },
        decoder = new { type = "ByteLevel" },
        model = new
        {
            type = "BPE",
            vocab = tokens.Index().ToDictionary(each => each.Item, each => each.Index + first),
            merges = merges.Select(merge => $"{merge.Left} {merge.Right}"),
        },
    });
}
