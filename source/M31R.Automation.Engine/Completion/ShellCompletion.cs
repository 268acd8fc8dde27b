using System.Text.Json;
using Nuke.Common.Utilities;

namespace Nuke.Common.Execution;

/// <summary>Answers a shell: its script once, then the words that fit each time. No build is made for it; <c>.nuke/build.schema.json</c> knows enough.</summary>
internal static class ShellCompletion
{
    /// <summary>Whether a shell asks, and nothing of a run is needed.</summary>
    internal static bool IsAsked(BuildRun run) => (run.Line.Find(OwnParameters.Complete) ?? run.Line.Find(OwnParameters.Completion)) is not null;

    /// <summary>Answers <c>--completion</c> and <c>--complete</c>; false when the command line has neither.</summary>
    /// <exception cref="UsageException">An unknown shell.</exception>
    internal static bool Answer(BuildRun run)
    {
        if (run.Line.Find(OwnParameters.Complete) is { Values: [var words] })
        {
            run.Request.Output.Write(string.Concat(Words(run, words).Select(word => $"{word}\n")));
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
            var flags = new SchemaReading(schema.RootElement).Parameters().Where(p => SchemaReading.IsFlag(p.Value)).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
            var items = CompletionUtility.GetItemsFromSchema(schema, ParameterFiles.Profiles(nuke));
            return new WordCompletion(items, name => !flags.Contains(name)).Of(words);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or UsageException)
        {
            return [];
        }
    }
}
