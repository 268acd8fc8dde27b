using M31R.Automation.Findings;
using M31R.Automation.Gates.Readers;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>Reads result files of any known format and finds the tests' places in the subject.</summary>
internal static class TestResults
{
    /// <summary>The tests of some files, and what keeps the files from being read to their end.</summary>
    /// <param name="workshop">Whose subject it is.</param>
    /// <param name="files">Absolute paths.</param>
    /// <param name="directory">Where the runner ran, relative to the root: paths in results are relative to it.</param>
    public static (IReadOnlyList<TestCase> Cases, IReadOnlyList<string> Problems) Read(
        Workshop workshop, IEnumerable<string> files, string directory)
    {
        var cases = new List<TestCase>();
        var problems = new List<string>();
        foreach (var file in files)
        {
            var result = ReadOne(workshop, file);
            cases.AddRange(result.Cases.Select(test => Placed(workshop, test, directory)));
            if (result.Problem is not null)
                problems.Add($"The result file \"{Path.GetFileName(file)}\" cannot be read: {result.Problem}");
        }

        return (cases, problems);
    }

    /// <summary>A test with its place, and with a message that is short and the same wherever the tree lies.</summary>
    public static TestCase Placed(Workshop workshop, TestCase test, string directory) => test with
    {
        Place = PlaceOf(workshop, test with { Trace = TerminalCodes.RemovedFrom(test.Trace) }, directory),
        Message = LastLines.Short(workshop.Paths.WithoutRoot(test.Message)),
    };

    private static Place? PlaceOf(Workshop workshop, TestCase test, string directory)
    {
        var inTrace = workshop.Paths.PlaceIn(test.Trace, directory);
        var stated = test.File.Length == 0 ? null : workshop.Paths.PlaceOf(test.File, test.Line, directory: directory);
        return inTrace is not null && (stated is null || stated.Path == inTrace.Path) ? inTrace : stated;
    }

    /// <summary>One file; that it cannot be read at all, or is too long, is a problem of it.</summary>
    public static ResultFile ReadOne(Workshop workshop, string file)
    {
        try
        {
            var content = workshop.Doors.Files.ReadBytes(file);
            return Path.GetExtension(file) == ".trx" ? TrxReader.Read(content) : JUnitReader.Read(TerminalCodes.RemovedFrom(content));
        }
        catch (MaintenanceException problem)
        {
            return new ResultFile([], workshop.Paths.WithoutRoot(problem.Message));
        }
    }
}
