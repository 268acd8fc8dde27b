using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Nuke.Common.Execution;

/// <summary>What is wrong with a JSON file, in words for somebody who edits it by hand.</summary>
internal static class BrokenJson
{
    private const string Unknown = "it cannot be understood from there on. Look at what stands just before.";

    /// <summary>What .NET's reader says, and what that means; <c>{0}</c> is the letter it stumbled over.</summary>
    private static readonly (string Said, string Meant)[] words =
    [
        ("does not contain any JSON tokens", "it is empty. Write { } there, or delete the file."),
        ("is invalid after a value", "something is missing before {0}: a comma, or the end of a list or of the object."),
        ("is invalid after a property name", "a colon is missing between a name and its value, before {0}."),
        ("is an invalid start of a property name", "a name in double quotes is expected, not {0}."),
        ("is an invalid start of a value", "a value is expected, not {0}. Text stands in double quotes."),
        ("is an invalid JSON literal", "a value is expected, not {0}. Text stands in double quotes."),
        ("is an invalid end of a number", "a number cannot go on with {0}. Text stands in double quotes."),
        ("Invalid leading zero", "a number cannot begin with 0. Put it in double quotes if it is text."),
        ("is invalid after a single JSON value", "nothing may follow the end of the object, but {0} does. Remove it."),
        ("invalid escapable character", "\\{0} means nothing in JSON. Write two backslashes for one."),
        ("is invalid within a JSON string", "a line or a tab inside of text. Write \\n or \\t, or close the double quotes."),
        ("Expected depth to be zero", "the file ends too early: a value, a } or a ] is missing."),
        ("Expected end of string", "the file ends inside of text: double quotes are missing."),
        ("reached end of data", "the file ends too early: a value, a } or a ] is missing."),
        ("maximum configured depth", "it is nested too deep. It needs one object with values, and lists of values."),
    ];

    /// <summary>File, line, column in letters from 1, what is wrong, and what to do.</summary>
    internal static string Describe(JsonException exception, ReadOnlySpan<byte> bytes, string file)
    {
        var (line, column) = ((int)(exception.LineNumber ?? 0), (int)(exception.BytePositionInLine ?? 0));
        var rest = LineOf(bytes, line);
        var before = rest[..Math.Min(column, rest.Length)];
        var place = $"{file}:{line + 1}:{Encoding.UTF8.GetCharCount(before) + 1}";
        return $"{place} is not valid JSON: {Meaning(exception.Message, rest[before.Length..])}";
    }

    private static string Meaning(string said, ReadOnlySpan<byte> rest)
    {
        var meant = Array.Find(words, w => said.Contains(w.Said, StringComparison.Ordinal)).Meant ?? Unknown;
        return meant.Replace("{0}", Letter(rest), StringComparison.Ordinal);
    }

    /// <summary>One letter only: the rest of the line may be a secret.</summary>
    private static string Letter(ReadOnlySpan<byte> rest) =>
        Rune.DecodeFromUtf8(rest, out var letter, out _) == OperationStatus.Done && !Rune.IsControl(letter)
            ? $"'{letter}'"
            : "the end of the line";

    private static ReadOnlySpan<byte> LineOf(ReadOnlySpan<byte> bytes, int number)
    {
        for (var end = bytes.IndexOf((byte)'\n'); number > 0 && end >= 0; number--, end = bytes.IndexOf((byte)'\n'))
        {
            bytes = bytes[(end + 1)..];
        }

        return bytes.IndexOf((byte)'\n') is >= 0 and var length ? bytes[..length] : bytes;
    }
}
