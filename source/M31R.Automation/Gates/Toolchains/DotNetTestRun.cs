using M31R.Automation.Findings;
using M31R.Automation.Machine;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>What one <c>dotnet test</c> left behind.</summary>
/// <param name="Result">How the command itself ended.</param>
internal sealed record DotNetTestRun(CommandResult Result)
{
    /// <summary>The tests of all result files.</summary>
    public IReadOnlyList<TestCase> Cases { get; private init; } = [];

    /// <summary>Result files that cannot be read to their end.</summary>
    public IReadOnlyList<string> Problems { get; private init; } = [];

    /// <summary>Test hosts that ended before their time.</summary>
    public IReadOnlyList<DotNetAbort> Aborts { get; private init; } = [];

    /// <summary>Absolute paths of Cobertura files.</summary>
    public IReadOnlyList<string> CoverageFiles { get; private init; } = [];

    /// <summary>How long its hosts ran tests, see <see cref="TestedTime"/>; null where the results do not say.</summary>
    public TimeSpan? Tested { get; private init; }

    /// <summary>Reads a directory of results.</summary>
    public static DotNetTestRun Read(CommandResult result, Workshop workshop, string directory)
    {
        var left = workshop.Doors.Files.FilesBelow(directory);
        var results = left.Where(file => file.EndsWith(".trx", StringComparison.Ordinal))
            .Select(file => TestResults.ReadOne(workshop, Path.Combine(directory, file)))
            .ToList();

        // Attachments lie there twice: as <id>/<file>, and once more deeper under the run's own name.
        var attached = left.Where(file => file.Count(letter => letter == '/') == 1).Select(file => Path.Combine(directory, file)).ToList();
        return new DotNetTestRun(result)
        {
            Tested = TestedTime.Of(results.Select(each => (each.Began, each.Ended))),
            Cases = [.. results.SelectMany(each => each.Cases)],
            Problems =
            [
                .. results.Select(each => each.Problem)
                    .OfType<string>()
                    .Select(problem => $"A result file cannot be read to its end: {problem}"),
            ],
            Aborts =
            [
                .. results.Select(each => DotNetAbort.In(each, name => Attached(name, attached, workshop.Doors.Files)))
                    .OfType<DotNetAbort>(),
            ],
            CoverageFiles = [.. attached.Where(file => Path.GetFileName(file) == "coverage.cobertura.xml")],
        };
    }

    private static byte[]? Attached(string name, List<string> attached, FileDoor files)
    {
        try
        {
            return attached.Find(file => Path.GetFileName(file) == name) is { } path ? files.ReadBytes(path) : null;
        }
        catch (MaintenanceException)
        {
            return null;
        }
    }
}
