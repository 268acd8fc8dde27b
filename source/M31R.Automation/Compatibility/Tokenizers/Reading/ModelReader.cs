using System.Text.Json;
using M31R.Automation.Compatibility.Tokenizers.Models;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Tokenizers.Reading;

/// <summary>Reads the model of a <c>tokenizer.json</c>.</summary>
internal static class ModelReader
{
    private const int LongestWord = 100;

    /// <summary>The model.</summary>
    /// <exception cref="MaintenanceException">It is none that is known, or contradicts itself.</exception>
    public static TokenModel Read(JsonPart part) => KindOf(part) switch
    {
        "BPE" => Bpe(part),
        "Unigram" => Unigram(part),
        "WordPiece" => new WordPieceModel(WordPiece(part)) { Vocabulary = new Vocabulary(Ids(part["vocab"])) },
        "WordLevel" => new WordLevelModel(part.Text("unk_token") ?? "<unk>") { Vocabulary = new Vocabulary(Ids(part["vocab"])) },
        var other => throw new MaintenanceException($"The model \"{other}\" is none that is known: BPE, Unigram, WordPiece, WordLevel."),
    };

    /// <summary>Tokens and ids of an object.</summary>
    /// <exception cref="MaintenanceException">An id is none, or a token is there twice.</exception>
    public static Dictionary<string, int> Ids(JsonElement vocab)
    {
        if (vocab.ValueKind != JsonValueKind.Object)
            throw new MaintenanceException("The vocabulary is no object of tokens and ids.");

        var ids = new Dictionary<string, int>(vocab.GetPropertyCount(), StringComparer.Ordinal);
        foreach (var entry in vocab.EnumerateObject())
        {
            if (entry.Value.ValueKind != JsonValueKind.Number || !entry.Value.TryGetInt32(out var id) || id < 0)
                throw new MaintenanceException($"The id of the token \"{entry.Name}\" is {entry.Value.GetRawText()}, no number from 0 on.");
            if (!ids.TryAdd(entry.Name, id))
                throw new MaintenanceException($"The token \"{entry.Name}\" is in the vocabulary twice.");
        }

        return ids;
    }

    // Files of before 2020 leave "type" out.
    private static string KindOf(JsonPart part) => (part.Type, part["vocab"].ValueKind) switch
    {
        ({ Length: > 0 } type, _) => type,
        (_, JsonValueKind.Array) => "Unigram",
        _ when part["merges"].ValueKind == JsonValueKind.Array => "BPE",
        _ when part.Number("max_input_chars_per_word") is not null => "WordPiece",
        _ => "WordLevel",
    };

    private static WordPieceSettings WordPiece(JsonPart part) => new(
        part.Text("unk_token") ?? "[UNK]",
        part.Text("continuing_subword_prefix") ?? "##",
        part.Number("max_input_chars_per_word") ?? LongestWord);

    private static BpeModel Bpe(JsonPart part) => new(
        new Vocabulary(Ids(part["vocab"])),
        [.. part.Items("merges").Select(Merge)],
        new BpeSettings
        {
            Unknown = part.Text("unk_token"),
            FusesUnknown = part.Flag("fuse_unk"),
            FallsBackToBytes = part.Flag("byte_fallback"),
            IgnoresMerges = part.Flag("ignore_merges"),
            Prefix = part.Text("continuing_subword_prefix") ?? "",
            Suffix = part.Text("end_of_word_suffix") ?? "",
            Dropout = part["dropout"] is { ValueKind: JsonValueKind.Number } dropout ? dropout.GetDouble() : 0,
        });

    private static MergeRule Merge(JsonElement merge)
    {
        if (merge.ValueKind == JsonValueKind.Array && merge.GetArrayLength() == 2)
            return new MergeRule(JsonPart.TextOf(merge[0]), JsonPart.TextOf(merge[1]));

        var text = merge.ValueKind == JsonValueKind.String ? JsonPart.TextOf(merge) : "";
        return MergeLine(text) ?? throw new MaintenanceException($"The merge {merge.GetRawText()} does not name two tokens.");
    }

    /// <summary>Two tokens with a space between them; null when they are not two.</summary>
    public static MergeRule? MergeLine(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && space < line.Length - 1 && line.IndexOf(' ', space + 1) < 0
            ? new MergeRule(line[..space], line[(space + 1)..])
            : null;
    }

    private static UnigramModel Unigram(JsonPart part)
    {
        var (ids, scores) = (new Dictionary<string, int>(StringComparer.Ordinal), new List<double>());
        foreach (var entry in part.Items("vocab"))
        {
            if (entry.ValueKind != JsonValueKind.Array || entry.GetArrayLength() != 2 || entry[1].ValueKind != JsonValueKind.Number)
                throw new MaintenanceException($"{entry.GetRawText()} is no token with its score.");

            var token = JsonPart.TextOf(entry[0]);
            if (!ids.TryAdd(token, scores.Count))
                throw new MaintenanceException($"The token \"{token}\" is in the vocabulary twice: {ids[token]} and {scores.Count}.");
            scores.Add(entry[1].GetDouble());
        }

        var unknown = part.Number("unk_id");
        return unknown is { } id && (id < 0 || id >= scores.Count)
            ? throw new MaintenanceException($"The id of what is unknown is {id}, and there are {scores.Count} tokens.")
            : new UnigramModel(scores, unknown, part.Flag("byte_fallback")) { Vocabulary = new Vocabulary(ids) };
    }
}
