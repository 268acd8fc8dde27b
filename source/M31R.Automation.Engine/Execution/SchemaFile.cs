using Nuke.Common.IO;

namespace Nuke.Common.Execution;

/// <summary>Keeps <c>.nuke/build.schema.json</c> up to date.</summary>
internal static class SchemaFile
{
    internal const string Name = "build.schema.json";

    /// <summary>
    /// Writes the schema of a run's build unless the file holds it already. A tree that cannot be written to keeps what it has.
    /// </summary>
    internal static void Update(BuildRun run, BuildModel model)
    {
        var directory = run.Places.Root / ".nuke";
        if (!Directory.Exists(directory))
        {
            return;
        }

        var schema = BuildSchema.Of(run.Build!, model, run.Targets);
        try
        {
            if (!IsCurrent(directory / Name, schema))
            {
                AtomicFile.WriteText(directory / Name, schema);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The schema is a convenience for editors and shells, and this run needs neither.
        }
    }

    private static bool IsCurrent(string path, string schema) =>
        File.Exists(path) && File.ReadAllText(path).Equals(schema, StringComparison.Ordinal);
}
