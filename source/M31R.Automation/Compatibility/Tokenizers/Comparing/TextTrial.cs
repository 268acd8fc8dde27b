using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using M31R.Automation.Compatibility.Tokenizers.Models;
using M31R.Automation.Compatibility.Tokenizers.Parts;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Tokenizers.Comparing;

/// <summary>Encodes texts on both sides.</summary>
/// <param name="before">What users have.</param>
/// <param name="now">What they would get.</param>
internal sealed class TextTrial(TokenEncoder before, TokenEncoder now)
{
    private const int Most = 20_000;
    private const int LongestShown = 40;
    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly bool hasPatterns = HasPatterns(before.Definition) || HasPatterns(now.Definition);
    private int tried;

    /// <summary>What users have.</summary>
    public TokenEncoder Before => before;

    /// <summary>What they would get.</summary>
    public TokenEncoder Now => now;

    /// <summary>The text as a witness, when its ids differ, or they decode to something else; null when both sides agree.</summary>
    public Witness? Try(string text)
    {
        if (++tried > Most || !CanBeTried(text))
            return null;

        try
        {
            return Differing(text);
        }
        catch (MaintenanceException)
        {
            return null;
        }
    }

    /// <summary>Whether two tokenizers make other ids of a text, or other texts of the ids; false when one of them cannot.</summary>
    public static bool Differ(TokenEncoder one, TokenEncoder other, string text) => new TextTrial(one, other).Try(text) is not null;

    /// <summary>A text as a reader can type it.</summary>
    public static string Shown(string text) => JsonSerializer.Serialize(text, Quoted);

    private Witness? Differing(string text)
    {
        var was = before.Encode(text);
        if (Refusal(text) is { } refusal)
            return new Witness("text", Shown(text)) { Before = $"it is {Listed(was)}", Now = refusal };

        var ids = now.Encode(text);
        if (!was.SequenceEqual(ids))
            return new Witness("text", Shown(text)) { Before = $"it is {Listed(was)}", Now = $"it is {Listed(ids)}" };

        var (types, typesNow) = (before.EncodeWithTypes(text, text), now.EncodeWithTypes(text, text));
        if (!types.SequenceEqual(typesNow))
            return new Witness("the text twice, as a pair", Shown(text))
            {
                Before = $"it is {Listed(types)}",
                Now = $"it is {Listed(typesNow)}"
            };

        return Decoded(text, was, skips: false) ?? Decoded(text, was, skips: true);
    }

    private string? Refusal(string text)
    {
        try
        {
            now.Inner(text);
            return null;
        }
        catch (NoTokenException problem)
        {
            return $"it cannot be encoded: {problem.Message}";
        }
    }

    private Witness? Decoded(string text, IReadOnlyList<int> ids, bool skips)
    {
        var (read, readNow) = (before.Decode(ids, skips), now.Decode(ids, skips));
        return read == readNow ? null : new Witness("text", Shown(text))
        {
            Before = $"its ids {Listed(ids)} decode {(skips ? "without special tokens " : "")}to {Shown(read)}",
            Now = $"they decode to {Shown(readNow)}",
        };
    }

    // .NET's regular expressions see characters beyond U+FFFF as two halves that are no letters.
    private bool CanBeTried(string text) => !hasPatterns || !text.Any(char.IsSurrogate)
        || text.EnumerateRunes().All(rune => rune.IsBmp || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol);

    private static bool HasPatterns(TokenizerDefinition definition) =>
        definition.PreTokenizers.Any(step => step is ByteLevelPieces { Cuts: true } or SplitAt or WordsAndSigns)
        || definition.Normalizers.Any(step => step is ReplaceText);

    private static string Listed<T>(IReadOnlyList<T> ids) =>
        $"[{string.Join(", ", ids.Take(LongestShown))}{(ids.Count > LongestShown ? ", …" : "")}]";
}
