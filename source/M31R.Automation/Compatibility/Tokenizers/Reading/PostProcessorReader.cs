using System.Text.Json;
using M31R.Automation.Compatibility.Tokenizers.Parts;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Tokenizers.Reading;

/// <summary>Reads the post-processor of a <c>tokenizer.json</c>.</summary>
internal static class PostProcessorReader
{
    private static readonly PostProcessor Nothing = new("A:0", "A:0 B:1");

    /// <summary>Its steps that put something around ids; trimming of offsets is none.</summary>
    public static IReadOnlyList<PostProcessor> Read(JsonPart part) => part.Type switch
    {
        "Sequence" => [.. part.Parts("processors").SelectMany(Read)],
        "TemplateProcessing" => [.. new[] { Template(part) }.Where(step => step != Nothing)],
        "BertProcessing" => [PostProcessor.Bert(IdOf(part, "cls"), IdOf(part, "sep"))],
        "RobertaProcessing" => [Roberta(IdOf(part, "cls"), IdOf(part, "sep"))],
        "ByteLevel" => [],
        _ when !part.IsThere => [],
        var other => throw new MaintenanceException($"The post-processor \"{other}\" is none that is known."),
    };

    private static PostProcessor Roberta(int first, int last) =>
        new($"{first}:0 A:0 {last}:0", $"{first}:0 A:0 {last}:0 {last}:0 B:0 {last}:0");

    private static int IdOf(JsonPart part, string key) =>
        part.Items(key).LastOrDefault() is { ValueKind: JsonValueKind.Number } id && id.TryGetInt32(out var value)
            ? value
            : throw new MaintenanceException($"The post-processor has no id for \"{key}\".");

    private static PostProcessor Template(JsonPart part)
    {
        var ids = part.Part("special_tokens");
        return new PostProcessor(Written(part.Parts("single"), ids), Written(part.Parts("pair"), ids));
    }

    private static string Written(IReadOnlyList<JsonPart> items, JsonPart ids) => string.Join(' ', items.SelectMany(item =>
    {
        var text = item.Part("Sequence");
        if (text.IsThere)
            return [$"{text.Text("id")}:{text.Number("type_id") ?? 0}"];

        var token = item.Part("SpecialToken");
        return IdsOf(ids, token.Text("id") ?? "").Select(id => $"{id}:{token.Number("type_id") ?? 0}");
    }));

    private static IEnumerable<int> IdsOf(JsonPart specials, string name) =>
        specials.Part(name) is { IsThere: true } special
            ? special.Items("ids")
                .Select(id => id.ValueKind == JsonValueKind.Number && id.TryGetInt32(out var value) ? value : throw Unknown(name))
            : throw Unknown(name);

    private static MaintenanceException Unknown(string name) => new($"The post-processor puts \"{name}\" in, and says no id for it.");
}
