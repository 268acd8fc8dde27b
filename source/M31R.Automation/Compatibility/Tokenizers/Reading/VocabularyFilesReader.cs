using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Tokenizers.Models;
using M31R.Automation.Compatibility.Tokenizers.Parts;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Tokenizers.Reading;

/// <summary>Reads tokenizers that are a vocabulary in a file of its own: those of GPT-2 with merges, and those of BERT.</summary>
internal static class VocabularyFilesReader
{
    private const int LongestWord = 100;

    /// <summary><c>vocab.json</c> with <c>merges.txt</c>: a byte-level BPE.</summary>
    /// <param name="vocabulary">The first file.</param>
    /// <param name="merges">The second.</param>
    /// <param name="settings"><c>tokenizer_config.json</c> beside them; null when there is none.</param>
    /// <exception cref="DocumentException">The vocabulary is no JSON.</exception>
    /// <exception cref="MaintenanceException">The settings are no JSON, or it contradicts itself.</exception>
    public static TokenizerDefinition ByteLevel(string vocabulary, string merges, string? settings)
    {
        using var ids = TokenizerText.Read(vocabulary);
        using var said = TokenizerText.Settings(settings);
        var model = new BpeModel(new Vocabulary(ModelReader.Ids(ids.RootElement)), [.. Merges(merges)], new BpeSettings());
        var definition = new TokenizerDefinition(model)
        {
            PreTokenizers = [new ByteLevelPieces(new JsonPart(said.RootElement).Flag("add_prefix_space"), Cuts: true)],
            Decoders = [new LettersAsBytes()],
        };
        return definition with { Added = Specials(definition, "<|endoftext|>", "<s>", "</s>", "<pad>", "<unk>", "<mask>") };
    }

    /// <summary><c>vocab.txt</c>: a token a line, whose number from 0 on is the id; cut as BERT does.</summary>
    /// <param name="vocabulary">The file; white space at the end of a line is none of the token.</param>
    /// <param name="settings"><c>tokenizer_config.json</c> beside it; null when there is none.</param>
    /// <exception cref="MaintenanceException">The settings are no JSON, or a token is there twice.</exception>
    public static TokenizerDefinition Words(string vocabulary, string? settings)
    {
        using var said = TokenizerText.Settings(settings);
        var part = new JsonPart(said.RootElement);
        var ids = Lines(vocabulary);
        var model = new WordPieceModel(new WordPieceSettings(part.Text("unk_token") ?? "[UNK]", "##", LongestWord))
        {
            Vocabulary = new Vocabulary(ids),
        };
        var definition = new TokenizerDefinition(model)
        {
            Normalizers = [Bert(part)],
            PreTokenizers = PreTokenizerReader.Bert,
            Decoders = [new JoinPieces("##", CleansUp: true)],
        };
        return definition with
        {
            Added = Specials(definition, "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"),
            PostProcessors = ids.TryGetValue("[CLS]", out var first) && ids.TryGetValue("[SEP]", out var last)
                ? [PostProcessor.Bert(first, last)]
                : [],
        };
    }

    private static BertNormalizer Bert(JsonPart settings)
    {
        var lowers = settings.Flag("do_lower_case", whenLeftOut: true);
        return new BertNormalizer(
            CleansText: true,
            SetsChineseApart: settings.Flag("tokenize_chinese_chars", whenLeftOut: true),
            StripsAccents: settings.FlagOrNull("strip_accents") ?? lowers,
            Lowers: lowers);
    }

    private static Dictionary<string, int> Lines(string vocabulary)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (id, token) in vocabulary.TrimEnd('\r', '\n').Split('\n').Select(line => line.TrimEnd()).Index())
        {
            if (!ids.TryAdd(token, id))
                throw new MaintenanceException(
                    $"The token \"{token}\" is in the vocabulary twice: in the lines {ids[token] + 1} and {id + 1}.");
        }

        return ids;
    }

    // What programs that read these files look for and put around texts by themselves.
    private static Dictionary<string, AddedToken> Specials(TokenizerDefinition definition, params string[] contents) => contents
        .Where(definition.Model.Vocabulary.Has)
        .ToDictionary(
            content => content,
            content => new AddedToken(content, definition.Model.Vocabulary.IdOf(content)!.Value) { IsSpecial = true },
            StringComparer.Ordinal);

    private static IEnumerable<MergeRule> Merges(string text) => text.Split('\n')
        .Index()
        .Select(line => (Number: line.Index + 1, Text: line.Item.TrimEnd('\r')))
        .Where(line => line.Text.Length > 0 && !line.Text.StartsWith("#version", StringComparison.Ordinal))
        .Select(line => ModelReader.MergeLine(line.Text)
            ?? throw new MaintenanceException($"Line {line.Number} of the merges, \"{line.Text}\", does not name two tokens."));
}
