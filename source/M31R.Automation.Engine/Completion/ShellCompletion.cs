using System.Text.Json;
using Nuke.Common.Utilities;

namespace Nuke.Common.Execution;

/// <summary>
/// Answers a shell: its script once, then the words that fit each time. No build is made for it, since <c>.nuke/build.schema.json</c> knows
/// enough.
/// </summary>
internal static class ShellCompletion
{
    /// <summary>Whether a shell asks, and nothing of a run is needed.</summary>
    internal static bool IsAsked(BuildRun run) =>
        (run.Line.Find(OwnParameters.Complete) ?? run.Line.Find(OwnParameters.Completion)) is not null;

    /// <summary>Answers <c>--completion</c> and <c>--complete</c>; false when the command line has neither.</summary>
    /// <exception cref="UsageException">An unknown shell.</exception>
    internal static bool Answer(BuildRun run)
    {
        if (run.Line.Find(OwnParameters.Complete) is { } question)
        {
            run.Request.Output.Write(string.Concat(Words(run, string.Join(' ', question.Values)).Select(word => $"{word}\n")));
            return true;
        }

        if (run.Line.Find(OwnParameters.Completion) is { } asked)
        {
            run.Request.Output.Write(CompletionScript.For(asked.Values));
            return true;
        }

        return false;
    }

    /// <summary>A shell that asks while somebody types is never told of an error.</summary>
    private static IReadOnlyList<string> Words(BuildRun run, string words)
    {
        try
        {
            var nuke = run.Places.Root / ".nuke";
            using var schema = JsonDocument.Parse(File.ReadAllBytes(nuke / SchemaFile.Name));
            var items = CompletionUtility.GetItemsFromSchema(schema, ParameterFiles.Profiles(nuke));
            var flags = CompletionUtility.GetItemsFromSchema(schema, filter: p => SchemaReading.IsFlag(p.Value));
            return new WordCompletion(items, name => !flags.ContainsKey(name)).Of(words);
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            return [];
        }
    }

    /// <summary>No root, no schema, or one that is no schema.</summary>
    private static bool IsExpected(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or UsageException;
}
