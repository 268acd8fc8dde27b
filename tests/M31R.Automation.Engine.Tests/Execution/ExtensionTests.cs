using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Execution;

namespace M31R.Automation.Engine.Tests.Execution;

/// <summary>Events as the page "Build Anatomy" of NUKE's documentation lists them.</summary>
public sealed class ExtensionsOfABuild
{
    private static readonly string[] Quiet = ["--no-logo", "--verbosity", "Quiet"];

    [Fact]
    public void AreToldBeforeTheBuildAndByPriority() => Lines<Build>("Good").ShouldBe(
    [
        "High OnBuildCreated", "Low OnBuildCreated", "Build OnBuildCreated",
        "High OnBuildInitialized", "Low OnBuildInitialized", "Build OnBuildInitialized",
        "High OnTargetRunning Good", "Low OnTargetRunning Good", "Build OnTargetRunning Good",
        "High OnTargetSummaryUpdated Good", "Low OnTargetSummaryUpdated Good",
        "High OnTargetSucceeded Good", "Low OnTargetSucceeded Good", "Build OnTargetSucceeded Good",
        "High OnBuildFinished", "Low OnBuildFinished", "Build OnBuildFinished",
    ]);

    [Fact]
    public void AreToldOfFailuresAndSkips() => Lines<Build>("Left", "Bad")
        .Where(l => l.StartsWith("High OnTarget", StringComparison.Ordinal))
        .ShouldBe(["High OnTargetSkipped Left", "High OnTargetRunning Bad", "High OnTargetFailed Bad"]);

    [Fact]
    public void KnowTheirBuildItsTargetsAndThePlan() => Lines<Looking>("Second").ShouldBe(["Looking: First Second>First / First Second"]);

    [Fact]
    public void AreNamedWhenTheyThrowAtAnEventOfTheBuild()
    {
        var run = TestRun.Of<Throwing>("Good");
        run.ExitCode.ShouldBe(-1);
        run.Text.ShouldContain("error: ThrowingAttribute.OnBuildInitialized threw InvalidOperationException: no\n");
    }

    [Fact]
    public void FailTheTargetTheyAreToldOf()
    {
        var run = TestRun.Of<ThrowingAtTargets>("Good", "Next");
        (run.ExitCode, run.States).ShouldBe((-1, "Good Failed, Next NotRun"));
        run.Text.ShouldContain("ThrowingAtTargetsAttribute.OnTargetRunning threw InvalidOperationException: no");
    }

    [Fact]
    public void AreNotToldWhenHelpIsAskedFor() => TestRun.Of<Throwing>("--help").ExitCode.ShouldBe(0);

    private static IEnumerable<string> Lines<T>(params string[] targets)
        where T : NukeBuild => TestRun.Of<T>([.. targets, .. Quiet]).Text.Split('\n')
        .Where(l => l.StartsWith("error: ", StringComparison.Ordinal) && !l.Contains("failed", StringComparison.Ordinal))
        .Select(l => l["error: ".Length..]);

    private static void Say(string who, string what, string target = "") =>
        Serilog.Log.Error("{Who:l} {What:l}", who, $"{what} {target}".TrimEnd());

    private abstract class TellsAllAttribute : BuildExtensionAttributeBase,
        IOnBuildCreated, IOnBuildInitialized, IOnBuildFinished, IOnTargetRunning, IOnTargetSkipped, IOnTargetSucceeded, IOnTargetFailed,
        IOnTargetSummaryUpdated
    {
        private string Who => GetType().Name.Replace("Attribute", "", StringComparison.Ordinal);

        public void OnBuildCreated(IReadOnlyCollection<ExecutableTarget> executableTargets) => Say(Who, nameof(OnBuildCreated));

        public void OnBuildInitialized(
            IReadOnlyCollection<ExecutableTarget> executableTargets, IReadOnlyCollection<ExecutableTarget> executionPlan) =>
            Say(Who, nameof(OnBuildInitialized));

        public void OnBuildFinished() => Say(Who, nameof(OnBuildFinished));

        public void OnTargetRunning(ExecutableTarget target) => Say(Who, nameof(OnTargetRunning), target.Name);

        public void OnTargetSkipped(ExecutableTarget target) => Say(Who, nameof(OnTargetSkipped), target.Name);

        public void OnTargetSucceeded(ExecutableTarget target) => Say(Who, nameof(OnTargetSucceeded), target.Name);

        public void OnTargetFailed(ExecutableTarget target) => Say(Who, nameof(OnTargetFailed), target.Name);

        public void OnTargetSummaryUpdated(INukeBuild build, ExecutableTarget target) =>
            Say(Who, nameof(OnTargetSummaryUpdated), target.Name);
    }

    private sealed class LowAttribute : TellsAllAttribute;

    private sealed class HighAttribute : TellsAllAttribute
    {
        public override float Priority => 10;
    }

    [High]
    private abstract class BaseBuild : NukeBuild;

    [Low]
    private sealed class Build : BaseBuild
    {
        Target Good => _ => _.Executes(() => ReportSummary(summary =>
        {
            summary["Files"] = "3";
            return summary;
        }));

        Target Left => _ => _.OnlyWhenDynamic(() => false).Executes(() => { });

        Target Bad => _ => _.After(Left).Executes(() => Nuke.Common.Assert.Fail("no"));

        protected override void OnBuildCreated() => Say("Build", nameof(OnBuildCreated));

        protected override void OnBuildInitialized() => Say("Build", nameof(OnBuildInitialized));

        protected override void OnBuildFinished() => Say("Build", nameof(OnBuildFinished));

        protected override void OnTargetRunning(string target) => Say("Build", nameof(OnTargetRunning), target);

        protected override void OnTargetSucceeded(string target) => Say("Build", nameof(OnTargetSucceeded), target);
    }

    private sealed class LookingAttribute : BuildExtensionAttributeBase, IOnBuildCreated, IOnBuildInitialized
    {
        private string targets = "";

        public void OnBuildCreated(IReadOnlyCollection<ExecutableTarget> executableTargets) => targets = string.Join(
            ' ', executableTargets.Select(t => t.Name + string.Concat(t.ExecutionDependencies.Select(d => $">{d.Name}"))));

        public void OnBuildInitialized(
            IReadOnlyCollection<ExecutableTarget> executableTargets, IReadOnlyCollection<ExecutableTarget> executionPlan) =>
            Serilog.Log.Error(
                "{Build:l}: {Targets:l} / {Plan:l}", Build.GetType().Name, targets, string.Join(' ', executionPlan.Select(t => t.Name)));
    }

    [Looking]
    private sealed class Looking : NukeBuild
    {
        Target First => _ => _.Executes(() => { });

        Target Second => _ => _.DependsOn(First).Executes(() => { });
    }

    private sealed class ThrowingAttribute : BuildExtensionAttributeBase, IOnBuildInitialized
    {
        public void OnBuildInitialized(
            IReadOnlyCollection<ExecutableTarget> executableTargets, IReadOnlyCollection<ExecutableTarget> executionPlan) =>
            throw new InvalidOperationException("no");
    }

    [Throwing]
    private sealed class Throwing : NukeBuild
    {
        Target Good => _ => _.Executes(() => { });
    }

    private sealed class ThrowingAtTargetsAttribute : BuildExtensionAttributeBase, IOnTargetRunning
    {
        public void OnTargetRunning(ExecutableTarget target) => throw new InvalidOperationException("no");
    }

    [ThrowingAtTargets]
    private sealed class ThrowingAtTargets : NukeBuild
    {
        Target Good => _ => _.Executes(() => { });

        Target Next => _ => _.After(Good).Executes(() => { });
    }
}
