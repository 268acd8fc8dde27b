using System.Text.Json;
using M31R.Automation.Compatibility.CommandLines.Contracts;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.CommandLines.Nuke;

/// <summary>Reads the command line of a NUKE build from the schema that it writes of its parameters.</summary>
internal static class NukeSchemaReader
{
    /// <summary>Where NUKE writes it.</summary>
    public const string Path = ".nuke/build.schema.json";

    /// <summary>Parameters that take targets, which are items of their own.</summary>
    private static readonly string[] TakeTargets = ["Skip", "Target"];

    /// <summary>The contract.</summary>
    /// <exception cref="JsonException">It is no JSON, or nothing that NUKE writes.</exception>
    public static CommandContract Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw new JsonException("an object is expected");

        var parameters = NukeSchemaParts.Parameters(root).DistinctBy(member => member.Name, StringComparer.Ordinal).ToList();
        var targets = NukeSchemaParts.Targets(root);
        return new CommandContract("")
        {
            TakesAnyArguments = targets.Count == 0,
            Program = "./build.sh",
            IgnoresCase = true,
            Place = new Place(Path),
            Arguments =
            [
                new ArgumentContract("target")
                {
                    ChoiceNoun = "target",
                    Value = new ValueContract(0, ValueContract.Any) { Choices = targets },
                },
            ],
            Options = [.. parameters.Select(member => OptionOf(root, member))],
        };
    }

    private static OptionContract OptionOf(JsonElement root, JsonProperty member)
    {
        var schema = NukeSchemaParts.Resolved(root, member.Value);
        var isList = NukeSchemaParts.Type(schema) == "array";
        var item = isList ? NukeSchemaParts.Resolved(root, NukeSchemaParts.Items(schema)) : schema;
        return new OptionContract([$"--{Kebab(member.Name)}"])
        {
            Place = new Place(Path),
            Default = NukeSchemaParts.Text(schema, "default"),
            Deprecation = NukeSchemaParts.Text(member.Value, "description") is { } words && DeprecationWords.AreIn(words) ? words : null,
            Value = new ValueContract(NukeSchemaParts.Type(schema) == "boolean" ? 0 : 1, isList ? ValueContract.Any : 1)
            {
                Kind = KindOf(NukeSchemaParts.Type(item)),
                Choices = TakeTargets.Contains(member.Name) ? [] : NukeSchemaParts.Choices(item),
            },
        };
    }

    private static ValueKind KindOf(string? type) => type switch
    {
        "integer" => ValueKind.Integer,
        "number" => ValueKind.Number,
        "boolean" => ValueKind.Truth,
        _ => ValueKind.Text,
    };

    /// <summary><c>ApiKey</c> is typed <c>--api-key</c>, and <c>NuGetURL</c> <c>--nu-get-url</c>.</summary>
    private static string Kebab(string name) => string.Concat(name.Select((letter, index) =>
        index > 0 && char.IsUpper(letter) && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])))
            ? $"-{char.ToLowerInvariant(letter)}"
            : $"{char.ToLowerInvariant(letter)}"));
}
