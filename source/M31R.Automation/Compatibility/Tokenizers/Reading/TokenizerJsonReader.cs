using System.Text.Json;
using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Tokenizers.Models;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Tokenizers.Reading;

/// <summary>Reads <c>tokenizer.json</c> as Hugging Face's tokenizers write it (https://github.com/huggingface/tokenizers).</summary>
internal static class TokenizerJsonReader
{
    /// <summary>The tokenizer.</summary>
    /// <exception cref="DocumentException">It is no JSON, or no tokenizer.</exception>
    /// <exception cref="MaintenanceException">It is of a kind that is not known, or contradicts itself.</exception>
    public static TokenizerDefinition Read(string text)
    {
        using var document = TokenizerText.Read(text);
        var root = new JsonPart(document.RootElement);
        if (!root.Part("model").IsThere)
            throw new DocumentException(0, "it has no \"model\"");

        var definition = new TokenizerDefinition(ModelReader.Read(root.Part("model")))
        {
            Normalizers = NormalizerReader.Read(root.Part("normalizer")),
            PreTokenizers = PreTokenizerReader.Read(root.Part("pre_tokenizer")),
            PostProcessors = PostProcessorReader.Read(root.Part("post_processor")),
            Decoders = DecoderReader.Read(root.Part("decoder")),
            Truncation = Setting(root["truncation"]),
            Padding = Setting(root["padding"]),
        };
        var hasNormalizer = definition.Normalizers.Count > 0;
        return definition with { Added = AddedTokens(root.Parts("added_tokens"), definition.Model.Vocabulary, hasNormalizer) };
    }

    private static Dictionary<string, AddedToken> AddedTokens(IReadOnlyList<JsonPart> parts, Vocabulary vocabulary, bool hasNormalizer)
    {
        var added = new Dictionary<string, AddedToken>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var content = part.Text("content") ?? throw new MaintenanceException("An added token has no \"content\".");
            var id = part.Number("id") ?? throw new MaintenanceException($"The added token \"{content}\" has no \"id\".");
            added[content] = new AddedToken(content, Checked(content, id, vocabulary))
            {
                IsSingleWord = part.Flag("single_word"),
                TakesLeft = part.Flag("lstrip"),
                TakesRight = part.Flag("rstrip"),
                IsNormalized = hasNormalizer && part.Flag("normalized"),
                IsSpecial = part.Flag("special"),
            };
        }

        return added.Values.GroupBy(token => token.Id).FirstOrDefault(group => group.Count() > 1) is { } same
            ? throw new MaintenanceException(
                $"The added tokens {Counted.Listed([.. same.Select(token => $"\"{token.Content}\"")])} have the same id {same.Key}.")
            : added;
    }

    private static int Checked(string content, int id, Vocabulary vocabulary)
    {
        if (vocabulary.IdOf(content) is { } known && known != id)
            throw new MaintenanceException($"The added token \"{content}\" has the id {id}, and {known} in the vocabulary.");

        return vocabulary.TokenOf(id) is { } other && other != content
            ? throw new MaintenanceException(
                $"The added token \"{content}\" has the id {id}, which is that of \"{other}\" in the vocabulary.")
            : id;
    }

    private static string? Setting(JsonElement value) => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null
        : value.ValueKind != JsonValueKind.Object ? JsonPart.Canonical(value)
        : string.Join(", ", value.EnumerateObject().OrderBy(each => each.Name, StringComparer.Ordinal)
            .Select(each => $"{each.Name}: {Setting(each.Value) ?? "null"}"));
}
