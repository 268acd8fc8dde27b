using System.Text.Json;
using Nuke.Common.Execution;
using Nuke.Common.IO;

namespace Nuke.Common.Utilities;

/// <summary>What a shell can offer for the next word of a build's command line.</summary>
public static class CompletionUtility
{
    /// <summary>The parameters of a schema file with the values that they can be chosen from.</summary>
    /// <param name="schemaFile">Usually <c>.nuke/build.schema.json</c>.</param>
    /// <param name="profileNames">The values of the parameter <c>Profile</c>, which no schema knows.</param>
    /// <param name="filter">Which parameters are wanted; default: all.</param>
    /// <exception cref="JsonException">The file is no JSON.</exception>
    public static IReadOnlyDictionary<string, string[]> GetItemsFromSchema(
        AbsolutePath schemaFile, IEnumerable<string>? profileNames = null, Func<JsonProperty, bool>? filter = null)
    {
        using var schema = JsonDocument.Parse(File.ReadAllBytes(schemaFile));
        return GetItemsFromSchema(schema, profileNames, filter);
    }

    /// <summary>The parameters of a schema with the values that they can be chosen from.</summary>
    /// <param name="schema">As <see cref="SchemaUtility.GetJsonDocument"/> gives it.</param>
    /// <param name="profileNames">The values of the parameter <c>Profile</c>, which no schema knows.</param>
    /// <param name="filter">Which parameters are wanted; default: all.</param>
    public static IReadOnlyDictionary<string, string[]> GetItemsFromSchema(
        JsonDocument schema, IEnumerable<string>? profileNames = null, Func<JsonProperty, bool>? filter = null)
    {
        var reading = new SchemaReading(schema.RootElement);
        var items = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var property in reading.Parameters().Where(filter ?? (_ => true)))
        {
            items[property.Name] = reading.Values(property.Value);
        }

        if (profileNames is not null && items.ContainsKey(OwnParameters.Profile.Name))
        {
            items[OwnParameters.Profile.Name] = [.. profileNames];
        }

        return items;
    }

    /// <summary>
    /// What the last word may become: a target, a parameter, or a value of the parameter before it; without what is given already. Empty
    /// after a blank when nothing is known to fit.
    /// </summary>
    /// <param name="words">The command line up to the cursor, with the command itself as its first word.</param>
    /// <param name="completionItems">
    /// As <see cref="GetItemsFromSchema(JsonDocument, IEnumerable{string}, Func{JsonProperty, bool})"/> gives them.
    /// </param>
    public static IEnumerable<string> GetRelevantItems(string words, IReadOnlyDictionary<string, string[]> completionItems) =>
        new WordCompletion(completionItems, _ => false).Of(words);
}
