using System.Text.Json;

namespace M31R.Automation.Compatibility.Documents;

/// <summary>What System.Text.Json says of a text that is no JSON, in the words of this house.</summary>
internal static class JsonProblem
{
    /// <summary>The end of a sentence, with line and column counted from 1: <c>it is no JSON at 2:6: '}' is an invalid start</c>.</summary>
    public static string Words(JsonException problem) =>
        problem.LineNumber is { } line ? $"it is no JSON at {line + 1}:{ColumnOf(problem)}: {Reason(problem)}" : Reason(problem);

    /// <summary>The same as an exception that carries the place itself.</summary>
    /// <param name="problem">What was thrown.</param>
    /// <param name="firstLine">In which line of its file the text begins.</param>
    public static DocumentException Of(JsonException problem, int firstLine) =>
        new(problem.LineNumber is { } line ? (int)line + firstLine : 0, $"it is no JSON: {Reason(problem)}") { Column = (int)ColumnOf(problem) };

    private static long ColumnOf(JsonException problem) => (problem.BytePositionInLine ?? 0) + 1;

    private static string Reason(JsonException problem) =>
        problem.Message.Split([" Path: ", " LineNumber: "], StringSplitOptions.None)[0].TrimEnd('.');
}
