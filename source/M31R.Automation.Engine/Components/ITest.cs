using System.Globalization;
using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Common.ProjectModel;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using Serilog;
using static Nuke.Common.Tools.DotNet.DotNetTasks;

namespace Nuke.Components;

/// <summary>Runs the tests of the solution.</summary>
public interface ITest : ICompile, IHazArtifacts
{
    /// <summary>Default: <c>test-results</c> below the artifacts.</summary>
    AbsolutePath TestResultDirectory => ArtifactsDirectory / "test-results";

    /// <summary>How many projects are tested at a time. Default: 1.</summary>
    int TestDegreeOfParallelism => 1;

    /// <summary>
    /// Runs <c>dotnet test</c> for each of <see cref="TestProjects"/>; all of them, even when some fail. Results of earlier runs are
    /// removed before.
    /// </summary>
    Target Test => _ => _
        .DependsOn<ICompile>(x => x.Compile)
        .Produces(TestResultDirectory / "*.trx")
        .Executes(() =>
        {
            TestResultDirectory.GlobFiles("*.trx").DeleteFiles();
            try
            {
                DotNetTest(
                    _ => _
                        .Apply(TestSettingsBase)
                        .Apply(TestSettings)
                        .CombineWith(TestProjects, (_, v) => _
                            .Apply(TestProjectSettingsBase, v)
                            .Apply(TestProjectSettings, v)),
                    TestDegreeOfParallelism,
                    completeOnFailure: true);
            }
            finally
            {
                ReportTestResults();
                ReportTestCount();
            }
        });

    /// <summary>The configuration and <see cref="TestResultDirectory"/>; without another build when that target has run.</summary>
    sealed Configure<DotNetTestSettings> TestSettingsBase => _ => _
        .SetConfiguration(Configuration)
        .SetNoBuild(SucceededTargets.Contains(Compile))
        .SetResultsDirectory(TestResultDirectory);

#pragma warning disable CA1822 // NUKE's signature: a member of the build like the other bases, though it needs nothing of it.
    /// <summary>The project, and result files that begin with its name, one for each of its target frameworks.</summary>
    sealed Configure<DotNetTestSettings, Project> TestProjectSettingsBase => (_, v) => _
        .SetProjectFile(v)
        .AddLoggers($"trx;LogFilePrefix={v.Name}");
#pragma warning restore CA1822

    /// <summary>For builds to change what the base has set; default: nothing.</summary>
    Configure<DotNetTestSettings> TestSettings => _ => _;

    /// <summary>For builds to change what the base has set for a project; default: nothing.</summary>
    Configure<DotNetTestSettings, Project> TestProjectSettings => (_, v) => _;

    /// <summary>The projects that hold tests, such as <c>Solution.GetAllProjects("*.Tests")</c>.</summary>
    IEnumerable<Project> TestProjects { get; }

    /// <summary>Logs where the results are.</summary>
    void ReportTestResults()
    {
        foreach (var file in TestResultDirectory.GlobFiles("*.trx"))
        {
            Log.Information("Test results: {File}", file);
        }
    }

    /// <summary>Puts the numbers of tests that passed, failed and were skipped into the summary of the build.</summary>
    void ReportTestCount()
    {
        var counts = TestCounts.Read(TestResultDirectory.GlobFiles("*.trx"));
        ReportSummary(_ => new(_, StringComparer.Ordinal)
        {
            ["Passed"] = counts.Passed.ToString(CultureInfo.InvariantCulture),
            ["Failed"] = counts.Failed.ToString(CultureInfo.InvariantCulture),
            ["Skipped"] = counts.Skipped.ToString(CultureInfo.InvariantCulture),
        });
    }
}
