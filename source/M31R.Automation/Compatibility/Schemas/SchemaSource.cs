using M31R.Automation.Compatibility.Sides;
using M31R.Automation.Machine;

namespace M31R.Automation.Compatibility.Schemas;

/// <summary>Where the schema of a side is read from.</summary>
/// <param name="File">Relative to the root; null when a command prints it.</param>
/// <param name="Command">Program and arguments.</param>
/// <param name="Title">How its items are named.</param>
internal sealed record SchemaSource(string? File, IReadOnlyList<string> Command, SchemaTitle Title)
{
    private const string Remedy = "Correct the schema, or name another one.";

    /// <summary>The key of the list of <c>maintenance.yml</c> that declares it.</summary>
    public string List { get; init; } = "configurations";

    /// <summary>In words.</summary>
    public string Words => File ?? string.Join(' ', Command);

    /// <summary>
    /// The schema of the last release: by the file of now, else by the one that its own declarations had; null when there is none.
    /// </summary>
    /// <exception cref="SchemaException">It cannot be read, or was no schema but a class.</exception>
    public JsonSchema? ReadBefore(ContractSides sides)
    {
        if (Read(sides, sides.Before) is { } same)
            return same;

        var declared = new SideDeclarations(sides.Before).Of(List, Title.Name);
        if (SideDeclarations.Text(declared, "model") is { } model)
            throw new SchemaException(
                $"{sides.Before.Name} declared it by the class \"{model}\", with which a schema is not compared", "Look at the difference yourself.");

        return SideDeclarations.Text(declared, "schema") is { } file && file != File ? (this with { File = file }).Read(sides, sides.Before) : null;
    }

    /// <summary>The schema of a side; null when there is no such file.</summary>
    /// <exception cref="SchemaException">It cannot be read.</exception>
    public JsonSchema? Read(ContractSides sides, ContractSide side)
    {
        try
        {
            return File is null ? JsonSchema.Read(Printed(sides, side))
                : side.TextOrNull(File) is { } text ? JsonSchema.Read(text, File, side.TextOrNull)
                : null;
        }
        catch (SchemaException problem)
        {
            throw new SchemaException($"\"{Words}\" of {side.Name}: {problem.Message}", problem.Remedy)
            {
                Broken = File is null ? null : problem.Broken,
            };
        }
    }

    private string Printed(ContractSides sides, ContractSide side)
    {
        if (!sides.Inspection.MayRunSubjectCode)
            throw new SchemaException(
                "it is a command of the subject, and its code may not run", "Allow it with --run-subject-code, or commit the schema.");

        var result = sides.Inspection.Doors.Processes.Run(new Command(Command[0], [.. Command.Skip(1)])
        {
            WorkingDirectory = side.RootToRunIn(),
            Timeout = TimeSpan.FromMinutes(2),
            OutputLimit = 64 << 20,
            OutputIsData = true,
        });
        return result switch
        {
            { Succeeded: true, LeftOut: 0 } => result.StandardOutput,
            { End: CommandEnd.NotFound } => throw new SchemaException($"there is no program \"{Command[0]}\"", "Install it."),
            { Succeeded: true } => throw new SchemaException("it prints more than 64 MiB", Remedy),
            { ExitCode: { } code } => throw new SchemaException($"it ended with {code}: {LastLine(result)}", "Let it print a JSON Schema."),
            _ => throw new SchemaException("it did not end within 2 minutes", "Let it print a JSON Schema."),
        };
    }

    private static string LastLine(CommandResult result) =>
        result.StandardError.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .LastOrDefault("it printed nothing");
}
