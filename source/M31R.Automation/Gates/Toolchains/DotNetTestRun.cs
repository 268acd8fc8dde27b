using M31R.Automation.Findings;
using M31R.Automation.Gates.Readers;
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
            Cases = [.. results.SelectMany(each => each.Cases)],
            Problems = [.. results.Select(each => each.Problem).OfType<string>().Select(problem => $"A result file cannot be read to its end: {problem}")],
            Aborts = [.. results.Select(each => DotNetAbort.In(each, name => Attached(name, attached, workshop.Doors.Files))).OfType<DotNetAbort>()],
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

/// <summary>A test host that ended before its time.</summary>
/// <param name="Reason">Its last words, with the stack trace where it died of itself.</param>
/// <param name="IsHang">It was ended because no test said anything for too long.</param>
/// <param name="Unfinished">Full names of the tests that had begun and not ended; after a crash only suspects.</param>
internal sealed record DotNetAbort(string Reason, bool IsHang, IReadOnlyList<string> Unfinished)
{
    private const string Aborted = "The active test run was aborted. Reason: ";
    private const string Silence = "The specified inactivity time of ";

    /// <summary>The abort that a result file tells of; null when its host came to its end.</summary>
    public static DotNetAbort? In(ResultFile results, Func<string, byte[]?> attachment) =>
        results.RunMessages.FirstOrDefault(message => message.StartsWith(Aborted, StringComparison.Ordinal)) is { } words
            ? new DotNetAbort(
                words[Aborted.Length..],
                results.RunMessages.Any(message => message.Contains(Silence, StringComparison.Ordinal)),
                [.. results.Attachments.Where(name => name.StartsWith("Sequence", StringComparison.Ordinal)).Select(attachment).OfType<byte[]>().SelectMany(BlameSequenceReader.Unfinished)])
            : null;

    /// <summary>The test that its stack trace shows; null when it shows none.</summary>
    public string? Traced => IsHang ? null : CrashTraceReader.TestIn(Reason);

    /// <summary>What the host said before its stack trace begins.</summary>
    public string Words =>
        string.Join(' ', Reason.Split('\n').Select(line => line.Trim()).TakeWhile(line => !line.StartsWith("at ", StringComparison.Ordinal)).Take(3));
}
