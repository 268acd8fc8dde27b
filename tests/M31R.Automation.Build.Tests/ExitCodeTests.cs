using M31R.Automation.Components;
using M31R.Automation.Findings;
using M31R.Automation.Gates;
using Nuke.Common;
using Nuke.Common.Execution;

namespace M31R.Automation.Build.Tests;

/// <summary>What the end of a target's body becomes for the user: <c>docs/judgement.md</c>.</summary>
public sealed class ExitCodeTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("m31r-build-tests-").FullName;

    public ExitCodeTests()
    {
        Directory.CreateDirectory(Path.Combine(root, ".nuke"));
        File.WriteAllText(Path.Combine(root, "package.json"), """{ "name": "cup", "version": "1.0.0", "scripts": { "test": "true" } }""");
    }

    [Fact]
    public void WhatHolds_ExitsWith0AndIsRecorded()
    {
        Run("Restore").ExitCode.ShouldBe(0);
        File.ReadAllText(Path.Combine(root, "artifacts/Restore/findings.sarif")).ShouldContain("\"rule.subject-restores.holds\": 1");
    }

    [Fact]
    public void WhatIsViolated_ExitsWith1AndIsRecorded()
    {
        Run("Compile").ExitCode.ShouldBe(1);
        File.ReadAllText(Path.Combine(root, "artifacts/Compile/findings.sarif")).ShouldContain("\"rule.subject-compiles.violated\": 1");
    }

    [Fact]
    public void ADefectOfOurs_ExitsWith3AndLeavesABugReport()
    {
        var (code, text) = Run("Break");

        code.ShouldBe(3);
        text.ShouldContain("a defect of M31R.Automation, not of the subject");
        File.ReadAllText(Path.Combine(root, "artifacts/bug-report.md")).ShouldContain("a bolt is loose");
    }

    [Fact]
    public void ABugReport_HoldsNoSecret()
    {
        Environment.SetEnvironmentVariable("KETTLE_TOKEN", "a-very-secret-kettle");

        Run("Leak").ExitCode.ShouldBe(3);

        var report = File.ReadAllText(Path.Combine(root, "artifacts/bug-report.md"));
        report.ShouldContain("refused ***");
        report.ShouldNotContain("a-very-secret-kettle");
    }

    [Fact]
    public void TheWorstOfSeveral_Counts() => Run("Compile", "Break", "Restore").ExitCode.ShouldBe(3);

    [Fact]
    public void AnExpectedFailure_ExitsWith2AndItsMessageAlone()
    {
        var (code, text) = Run("Refuse");

        code.ShouldBe(2);
        text.ShouldContain("the kettle is cold");
        text.ShouldNotContain("   at ");
    }

    [Fact]
    public void WhatCouldNotBeLookedAt_ExitsWith1AndIsNotChecked()
    {
        var (code, text) = Run("Ask");

        code.ShouldBe(1);
        text.ShouldContain("not checked: nobody lifts the receiver");
    }

    [Theory]
    [InlineData("--as-of", "tomorrow", "--as-of \"tomorrow\" is not a day")]
    [InlineData("--subject", "/nowhere/at/all", "/nowhere/at/all")]
    [InlineData("--maintenance-file", "/nowhere.yml", "/nowhere.yml")]
    public void AWrongInput_ExitsWith2(string option, string value, string message)
    {
        var (code, text) = Run("Restore", option, value);

        code.ShouldBe(2);
        text.ShouldContain(message);
        Directory.Exists(Path.Combine(root, "artifacts/Restore")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("AuditDependencies", "--advisories", "", "--advisories \"\" is no path")]
    [InlineData("AuditDependencies", "--advisories", "a\0b", "--advisories \"a\uFFFDb\" is no path")]
    [InlineData("AuditDependencies", "--vex", "a\0b", "--vex \"a\uFFFDb\" is no path")]
    [InlineData("Restore", "--subject", "a\0b", "--subject \"a\uFFFDb\" is no path")]
    [InlineData("Restore", "--maintenance-file", "a\0b", "--maintenance-file \"a\uFFFDb\" is no path")]
    public void WhatIsNoPath_ExitsWith2(string target, string option, string value, string message)
    {
        var (code, text) = Run(target, option, value);

        code.ShouldBe(2, text);
        text.ShouldContain(message);
    }

    [Fact]
    public void Clean_DeletesWhatIsOursAndNothingElse()
    {
        Run("Restore");
        File.WriteAllText(Path.Combine(root, "artifacts/letter.txt"), "mine");

        Run("Clean").ExitCode.ShouldBe(0);

        // The log and the record of this run itself come after; logs are few and go by themselves.
        Directory.GetFileSystemEntries(Path.Combine(root, "artifacts")).ShouldBe(
            [Path.Combine(root, "artifacts/letter.txt"), Path.Combine(root, "artifacts/logs"), Path.Combine(root, "artifacts/run.json")],
            ignoreOrder: true);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private (int ExitCode, string Text) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        var request = new RunRequest(typeof(Judging), [], arguments, output)
        {
            Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["NUKE_ROOT"] = root },
            WorkingDirectory = root,
        };
        return (BuildProgram.Run(request).ExitCode, output.ToString());
    }

    private sealed class Judging : NukeBuild, ICleanArtifacts, IAuditDependencies
    {
        private IJudgeSubject Subject => this;

        internal Target Restore => _ => _
            .ProceedAfterFailure()
            .Executes(() => Subject.Judge("Restore", _ => new Judgement([GateRules.SubjectRestores.Holds("It does.")])));

        internal Target Compile => _ => _
            .ProceedAfterFailure()
            .Executes(
                () => Subject.Judge(
                    "Compile",
                    _ => new Judgement([GateRules.SubjectCompiles.Violated("No."), GateRules.BuildHasNoWarnings.Holds("None.")])));

        internal Target Break => _ => _
            .ProceedAfterFailure()
            .Executes(() => Subject.Act("Break", _ => throw new InvalidOperationException("a bolt is loose")));

        internal Target Leak => _ => _
            .Executes(() => Subject.Act("Leak", _ => throw new InvalidOperationException("refused a-very-secret-kettle")));

        internal Target Ask => _ => _
            .Executes(() => Subject.Act("Ask", _ => throw new NotCheckedException("nobody lifts the receiver")));

        internal Target Refuse => _ => _
            .Executes(() => Subject.Act("Refuse", _ => throw new MaintenanceException("the kettle is cold")));
    }
}
