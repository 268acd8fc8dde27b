using System.Text;
using M31R.Automation.Compatibility.Tokenizers.Models;
using M31R.Automation.Compatibility.Tokenizers.Parts;

namespace M31R.Automation.Compatibility.Tokenizers.Comparing;

/// <summary>Texts in which a token is likely to be found.</summary>
/// <param name="definition">The tokenizer that has it.</param>
internal sealed class TokenTexts(TokenizerDefinition definition)
{
    private static readonly string[] Starts = ["", " ", "a", "a ", ".", "1", "e", "t", "the ", "x", "(", "\n"];
    private static readonly string[] Ends = ["a", " a", " ", ".", "s", "e", "1", "\n"];
    private readonly string? sign = SignOf(definition);

    /// <summary>The text that a token stands for, without what marks its place in a word.</summary>
    public string Plain(string token)
    {
        if (BytesOfTokens.ByteOf(token) is { } value)
            return WithByte(value);

        var text = definition.Model switch
        {
            WordPieceModel words when words.Settings.Prefix.Length > 0
                && token.StartsWith(words.Settings.Prefix, StringComparison.Ordinal) =>
                token[words.Settings.Prefix.Length..],
            BpeModel { Settings.Suffix: { Length: > 0 } suffix } when token.EndsWith(suffix, StringComparison.Ordinal) =>
                token[..^suffix.Length],
            BpeModel { Settings.Prefix: { Length: > 0 } prefix } when token.StartsWith(prefix, StringComparison.Ordinal) =>
                token[prefix.Length..],
            _ => token,
        };
        text = sign is null ? text : text.Replace(sign, " ", StringComparison.Ordinal);
        return definition.IsOfBytes ? OfLetters(text) : text;
    }

    /// <summary>Texts with it: alone, and with something before and behind it.</summary>
    public IEnumerable<string> Of(string token)
    {
        var text = Plain(token);
        yield return text;
        if (text.StartsWith(' '))
            yield return text[1..];

        foreach (var start in Starts.Skip(1))
            yield return start + text;
        foreach (var end in Ends)
            yield return text + end;
        yield return text + text;
        yield return $"a {text} a";
        if (definition.Model is WordPieceModel)
            foreach (var word in definition.Model.Vocabulary.All.Select(entry => entry.Key)
                .Where(word => word.Length is > 1 and < 6).Order(StringComparer.Ordinal).Take(40))
                yield return word + text;
    }

    private static string? SignOf(TokenizerDefinition definition) =>
        definition.PreTokenizers.OfType<SpacesAsSigns>().FirstOrDefault()?.Sign
        ?? definition.Normalizers.OfType<ReplaceText>().FirstOrDefault(step => step.Pattern == Pattern.Literal(" "))?.Content;

    private static string OfLetters(string letters)
    {
        var bytes = ByteLetters.BytesOf(letters);
        var text = Encoding.UTF8.GetString(bytes);
        return text.Contains('\uFFFD', StringComparison.Ordinal) ? Completed(bytes) ?? text : text;
    }

    /// <summary>A text whose UTF-8 has these bytes within it, which begin or end in the middle of a character.</summary>
    private static string? Completed(byte[] bytes)
    {
        byte[][] heads = [[], [0xC3], [0xE4], [0xE4, 0xB8], [0xF0, 0x9F], [0xF0, 0x9F, 0x98], [0xE2], [0xE2, 0x80], [0xD0]];
        byte[][] tails = [[], [0x80], [0x80, 0x80], [0x80, 0x80, 0x80], [0xA9], [0xB8, 0xAD], [0x9F, 0x98, 0x80]];
        return heads.SelectMany(head => tails.Select(tail => Encoding.UTF8.GetString([.. head, .. bytes, .. tail])))
            .FirstOrDefault(text => !text.Contains('\uFFFD', StringComparison.Ordinal));
    }

    private static string WithByte(byte value) => value < 0x80 ? ((char)value).ToString() : Completed([value]) ?? "";
}
