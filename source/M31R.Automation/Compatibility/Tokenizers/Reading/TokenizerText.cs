using System.Text.Json;
using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Tokenizers.Reading;

/// <summary>Reads the JSON of a tokenizer's files.</summary>
internal static class TokenizerText
{
    // As deep as serde_json goes, with which the tokenizers themselves are read.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 128 };

    /// <summary>The document of the file that is the tokenizer.</summary>
    /// <exception cref="DocumentException">It is no JSON.</exception>
    public static JsonDocument Read(string text)
    {
        try
        {
            return JsonDocument.Parse(text, Options);
        }
        catch (JsonException problem)
        {
            throw JsonProblem.Of(problem, firstLine: 1);
        }
    }

    /// <summary>The document of <c>tokenizer_config.json</c> beside it; an empty one when there is none.</summary>
    /// <exception cref="MaintenanceException">It is no JSON.</exception>
    public static JsonDocument Settings(string? text)
    {
        try
        {
            return JsonDocument.Parse(text ?? "{}", Options);
        }
        catch (JsonException problem)
        {
            throw new MaintenanceException($"\"tokenizer_config.json\" beside it: {JsonProblem.Words(problem)}.", problem);
        }
    }
}
