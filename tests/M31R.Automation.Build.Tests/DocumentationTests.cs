using System.Runtime.CompilerServices;
using Nuke.Common.Execution;

namespace M31R.Automation.Build.Tests;

/// <summary>What is generated of the documentation is what is committed.</summary>
public class DocumentationTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    public static TheoryData<string> Pages => [.. Documentation.Pages.Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void GeneratedPage_IsCommittedAsGenerated(string path) =>
        File.ReadAllText(Path.Combine(Root, path))
            .ShouldBe(Documentation.Pages.Single(page => page.Path == path).Text, "./build.sh UpdateDocs writes it");

    [Fact]
    public void TargetGraph_IsCommittedAsGenerated()
    {
        var page = File.ReadAllText(Path.Combine(Root, TargetGraph.Path));
        TargetGraph.In(page, AllTargets()).Text.ShouldBe(page, "./build.sh UpdateDocs writes it");
    }

    [Fact]
    public void RulePages_AreAllOfRulesThatExist() =>
        Directory.GetFiles(Path.Combine(Root, "docs", "rules"))
            .Select(file => $"docs/rules/{Path.GetFileName(file)}")
            .ShouldBeSubsetOf(Documentation.Pages.Select(page => page.Path));

    [Fact]
    public void EveryRule_IsReportedByATargetThatExists() =>
        Components.RuleList.All.Rules
            .Select(rule => rule.Target)
            .Where(target => target != Findings.Rule.EveryTarget)
            .ShouldBeSubsetOf(Documentation.Targets);

    private static IReadOnlyList<ExecutableTarget> AllTargets()
    {
        var root = Directory.CreateTempSubdirectory("m31r-build-tests-").FullName;
        Directory.CreateDirectory(Path.Combine(root, ".nuke"));
        using var output = new StringWriter();
        var request = new RunRequest(typeof(global::Build), [], [.. Documentation.Targets, "--plan"], output)
        {
            Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["NUKE_ROOT"] = root },
            WorkingDirectory = root,
        };
        var run = BuildProgram.Run(request);
        Directory.Delete(root, recursive: true);
        run.ExitCode.ShouldBe(0, output.ToString());
        return run.Plan;
    }

    private static string Here([CallerFilePath] string file = "") => SourceFile.At(file);
}
