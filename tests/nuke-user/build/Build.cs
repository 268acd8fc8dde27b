using System;
using System.Collections.Generic;
using System.Linq;
using Nuke.Common;
using Nuke.Common.CI;
using Nuke.Common.CI.GitHubActions;
using Nuke.Common.Execution;
using Nuke.Common.Git;
using Nuke.Common.IO;
using Nuke.Common.ProjectModel;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using Nuke.Common.Utilities;
using Nuke.Common.Utilities.Collections;
using Nuke.Components;
using Serilog;
using static Nuke.Common.EnvironmentInfo;
using static Nuke.Common.Tools.DotNet.DotNetTasks;
using static Nuke.Common.Tools.Git.GitTasks;

[ShutdownDotNetAfterServerBuild]
[DisableDefaultOutput(DefaultOutput.Logo)]
[GitHubActions(
    "continuous",
    GitHubActionsImage.UbuntuLatest,
    GitHubActionsImage.WindowsLatest,
    OnPushBranchesIgnore = new[] { MainBranch, $"{ReleaseBranchPrefix}/*" },
    OnPullRequestBranches = new[] { DevelopBranch },
    PublishArtifacts = true,
    InvokedTargets = new[] { nameof(ITest.Test), nameof(IPack.Pack) },
    CacheKeyFiles = new[] { "global.json", "src/**/*.csproj" })]
[GitHubActions(
    "release",
    GitHubActionsImage.UbuntuLatest,
    OnPushTags = new[] { "v*" },
    FetchDepth = 0,
    InvokedTargets = new[] { nameof(IPublish.Publish) },
    ImportSecrets = new[] { nameof(IPublish.NuGetApiKey) })]
partial class Build
    : NukeBuild,
        IHazChangelog,
        IHazGitRepository,
        IHazSolution,
        IRestore,
        ICompile,
        IPack,
        ITest,
        IPublish,
        IStampVersion,
        IArchive,
        IAnnounce
{
    /// Support plugins are available for:
    ///   - JetBrains ReSharper        https://nuke.build/resharper
    ///   - JetBrains Rider            https://nuke.build/rider
    ///   - Microsoft VisualStudio     https://nuke.build/visualstudio
    ///   - Microsoft VSCode           https://nuke.build/vscode
    public static int Main() => Execute<Build>(x => ((IPack)x).Pack);

    const string MainBranch = "main";
    const string DevelopBranch = "develop";
    const string ReleaseBranchPrefix = "release";

    [CI] readonly GitHubActions GitHubActions;

    [Solution] readonly Solution Solution;
    Solution IHazSolution.Solution => Solution;

    GitRepository GitRepository => From<IHazGitRepository>().GitRepository;

    [Parameter("Framework to test - Default is all")]
    readonly string Framework;

    [Parameter("Leaves out slow tests")]
    readonly bool Quick = IsLocalBuild;

    [Parameter("Numbers to print", Separator = "+")]
    readonly int[] Numbers = { 1, 2 };

    [Partition(2)] readonly Partition TestPartition;

    AbsolutePath SourceDirectory => RootDirectory / "src";
    AbsolutePath TestsDirectory => RootDirectory / "tests";
    AbsolutePath OutputDirectory => RootDirectory / "output";

    IEnumerable<Project> ITest.TestProjects => TestPartition.GetCurrent(Solution.GetAllProjects("*.Tests"));

    T From<T>()
        where T : INukeBuild
        => (T)(object)this;

    Target Clean => _ => _
        .Description("Deletes what earlier builds left")
        .Before<IRestore>()
        .Executes(() =>
        {
            SourceDirectory.GlobDirectories("**/bin", "**/obj").DeleteDirectories();
            TestsDirectory.GlobDirectories("**/bin", "**/obj").ForEach(x => x.DeleteDirectory());
            OutputDirectory.CreateOrCleanDirectory();
        });

    Configure<DotNetBuildSettings> ICompile.CompileSettings => _ => _
        .EnableDeterministic()
        .SetVersion(From<IStampVersion>().Version)
        .When(IsServerBuild, _ => _
            .EnableContinuousIntegrationBuild());

    Configure<DotNetTestSettings> ITest.TestSettings => _ => _
        .SetProcessEnvironmentVariable("DOTNET_NOLOGO", "1")
        .WhenNotNull(Framework, (_, v) => _
            .SetFramework(v))
        .When(Quick, _ => _
            .SetFilter("Speed!=Slow"));

    Target ITest.Test => _ => _
        .Inherit<ITest>()
        .Partition(2);

    Configure<DotNetPackSettings> IPack.PackSettings => _ => _
        .SetVersion(From<IStampVersion>().Version)
        .SetAuthors("The Sample Authors")
        .AddPackageTags("sample", "fixture")
        .SetPackageReleaseNotes(From<IHazChangelog>().NuGetReleaseNotes);

    string IPublish.NuGetSource => RootDirectory / "feed";

    Target IPublish.Publish => _ => _
        .Inherit<IPublish>()
        .Consumes(From<IPack>().Pack)
        .Requires(() => GitRepository.IsOnMainOrMasterBranch() || GitRepository.IsOnReleaseBranch() || IsLocalBuild)
        .Requires(() => GitHasCleanWorkingCopy() || IsLocalBuild)
        .WhenSkipped(DependencyBehavior.Execute);

    Target PublishTool => _ => _
        .Description("Publishes for several runtimes at once")
        .DependsOn<ICompile>(x => x.Compile)
        .Produces(OutputDirectory / "publish" / "*")
        .Executes(() =>
        {
            var combinations =
                from project in Solution.GetAllProjects("Sample")
                from configuration in new[] { "Debug", "Release" }
                select new { project, configuration };

            DotNetPublish(_ => _
                    .EnableNoLogo()
                    .CombineWith(combinations, (_, v) => _
                        .SetProject(v.project)
                        .SetConfiguration(v.configuration)
                        .SetOutput(OutputDirectory / "publish" / v.configuration)),
                degreeOfParallelism: 1,
                completeOnFailure: true);
        });

    Target Print => _ => _
        .Description("Prints what the build knows")
        .Executes(() =>
        {
            Log.Information("Solution = {Value}", Solution.Name);
            Log.Information("Projects = {Value}", Solution.AllProjects.Select(x => x.Name).OrderBy(x => x).JoinCommaSpace());
            Log.Information("Branch = {Value}", GitRepository.Branch);
            Log.Information("Commit = {Value}", GitRepository.Commit[..8]);
            Log.Information("Numbers = {Value}", Numbers.Select(x => x.ToString()).JoinComma());
            Log.Information("Host = {Value}", Host.GetType().Name);
            Log.Information("Platform = {Value}", Platform);
            Log.Information("Actor = {Value}", GitHubActions?.Actor ?? "<nobody>");
            Log.Information("Partition = {Value}", TestPartition);
        });

    Target Flaky => _ => _
        .Unlisted()
        .ProceedAfterFailure()
        .Executes(() =>
        {
            var attempts = 0;
            ControlFlow.ExecuteWithRetry(() => Assert.True(++attempts > 1, "The first attempt fails"), retryAttempts: 2);
            Assert.Fail($"After {attempts} attempts");
        });

    Target Repair => _ => _
        .Unlisted()
        .AssuredAfterFailure()
        .After(Flaky)
        .OnlyWhenDynamic(() => FailedTargets.Contains(Flaky))
        .Executes(() => Log.Warning("Repaired what {Target} left", nameof(Flaky)));

    protected override void OnBuildInitialized()
    {
        Log.Debug("Initialized with {Count} targets", ExecutionPlan.Count);
    }

    protected override void OnTargetFailed(string target)
    {
        Log.Warning("The target {Target} did not make it", target);
    }
}
