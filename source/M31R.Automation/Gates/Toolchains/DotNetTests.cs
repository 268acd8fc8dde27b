using M31R.Automation.Gates.Readers;
using M31R.Automation.Machine;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>Runs the tests of a .NET site and reads what the test hosts left behind.</summary>
internal sealed class DotNetTests(Site site, DotNetSdk sdk)
{
    private FileDoor Files => site.Workshop.Doors.Files;

    /// <summary>The tests of all its test projects.</summary>
    public TestFacts Run()
    {
        var directory = Path.Combine(site.Workshop.DocumentsOf(GateStep.Test), "results", site.Slug);
        var result = sdk.Run(Arguments(directory));
        if (result.End != CommandEnd.Exited)
            return new TestFacts(site.Failed($"\"dotnet test\" did not end within {GatePolicy.CommandTimeout.TotalMinutes} min.")) ;

        var files = Files.FilesBelow(directory).Where(file => file.EndsWith(".trx", StringComparison.Ordinal)).ToList();
        var read = files.ConvertAll(file => (File: file, Result: TrxReader.Read(Files.ReadBytes(Path.Combine(directory, file)))));
        return new TestFacts(site.Done("\"dotnet test\" ran them."))
        {
            Cases = [.. read.SelectMany(each => each.Result.Cases).Select(Placed)],
            Problems = [.. read.Where(each => each.Result.Problem is not null).Select(each => $"The result file \"{Path.GetFileName(each.File)}\" cannot be read past {each.Result.Problem}")],
            RunFailure = result.ExitCode == 0 ? null : LastLines.Of(result),
            Duration = result.Duration,
        };
    }

    private List<string> Arguments(string directory)
    {
        List<string> arguments =
        [
            "test", Path.GetFileName(site.EcosystemRoot.Manifest), "--no-build", "-c", "Release", "-nologo", "-nodeReuse:false",
            "--logger", "trx", "--results-directory", directory,
            "--blame-hang", "--blame-hang-timeout", $"{GatePolicy.HangTimeout.TotalMilliseconds}ms", "--blame-hang-dump-type", "none",
        ];
        if (CollectsCoverage)
            arguments.AddRange(["--collect", "XPlat Code Coverage"]);

        return arguments;
    }

    private bool CollectsCoverage => site.Workshop.Inspection.Subject.Files
        .Where(file => Path.GetExtension(file) is ".csproj" or ".fsproj" or ".vbproj" or ".props" or ".targets")
        .Any(file => site.TextOf(file)?.Contains("coverlet.collector", StringComparison.OrdinalIgnoreCase) == true);

    private TestCase Placed(TestCase test) => test with { Place = site.Workshop.Paths.PlaceIn(test.Trace) };
}
