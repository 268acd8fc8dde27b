using Nuke.Common;
using Nuke.Common.ProjectModel;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using static Nuke.Common.Tools.DotNet.DotNetTasks;

namespace Nuke.Components;

/// <summary>Builds the solution, and publishes those of its projects that the build names.</summary>
public interface ICompile : IRestore, IHazConfiguration
{
    /// <summary>
    /// Runs <c>dotnet build</c> on the solution, then <c>dotnet publish</c> for each of <see cref="PublishConfigurations"/>.
    /// </summary>
    Target Compile => _ => _
        .DependsOn<IRestore>(x => x.Restore)
        .WhenSkipped(DependencyBehavior.Skip)
        .Executes(() =>
        {
            DotNetBuild(_ => _
                .Apply(CompileSettingsBase)
                .Apply(CompileSettings));
            DotNetPublish(
                _ => _
                    .Apply(PublishSettingsBase)
                    .Apply(PublishSettings)
                    .CombineWith(PublishConfigurations, (_, v) => _
                        .SetProject(v.Project)
                        .SetFramework(v.Framework)),
                PublishDegreeOfParallelism);
        });

    /// <summary>
    /// The solution and its configuration; without another restore when that target has run; marked as a build of a server on one; with the
    /// URL of the repository when the build is <see cref="IHazGitRepository"/>.
    /// </summary>
    sealed Configure<DotNetBuildSettings> CompileSettingsBase => _ => _
        .SetProjectFile(Solution)
        .SetConfiguration(Configuration)
        .SetNoRestore(SucceededTargets.Contains(Restore))
        .When(_ => IsServerBuild, _ => _.EnableContinuousIntegrationBuild())
        .When(_ => this is IHazGitRepository, _ => _.SetRepositoryUrl(((IHazGitRepository)this).GitRepository.HttpsUrl));

    /// <summary>
    /// The configuration, and no other build, since the solution is built; marked as <see cref="CompileSettingsBase"/> is.
    /// </summary>
    sealed Configure<DotNetPublishSettings> PublishSettingsBase => _ => _
        .SetConfiguration(Configuration)
        .EnableNoBuild()
        .EnableNoLogo()
        .When(_ => IsServerBuild, _ => _.EnableContinuousIntegrationBuild())
        .When(_ => this is IHazGitRepository, _ => _.SetRepositoryUrl(((IHazGitRepository)this).GitRepository.HttpsUrl));

    /// <summary>For builds to change what the base has set; default: nothing.</summary>
    Configure<DotNetBuildSettings> CompileSettings => _ => _;

    /// <summary>For builds to change what the base has set; default: nothing.</summary>
    Configure<DotNetPublishSettings> PublishSettings => _ => _;

    /// <summary>The projects to publish, with a target framework each. Default: none.</summary>
    IEnumerable<(Project Project, string Framework)> PublishConfigurations => [];

    /// <summary>How many projects are published at a time. Default: 1.</summary>
    int PublishDegreeOfParallelism => 1;
}
