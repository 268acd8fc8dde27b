using System.Globalization;
using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using static Nuke.Common.Tools.DotNet.DotNetTasks;

namespace Nuke.Components;

/// <summary>Makes packages of the solution.</summary>
public interface IPack : ICompile, IHazArtifacts
{
    /// <summary>Default: <c>packages</c> below the artifacts.</summary>
    AbsolutePath PackagesDirectory => ArtifactsDirectory / "packages";

    /// <summary>Runs <c>dotnet pack</c> on the solution. Packages of earlier runs stay where they are.</summary>
    Target Pack => _ => _
        .DependsOn<ICompile>(x => x.Compile)
        .Produces(PackagesDirectory / "*.nupkg")
        .Executes(() =>
        {
            DotNetPack(_ => _
                .Apply(PackSettingsBase)
                .Apply(PackSettings));
            var count = PackagesDirectory.GlobFiles("*.nupkg").Count;
            ReportSummary(_ => new(_, StringComparer.Ordinal) { ["Packages"] = count.ToString(CultureInfo.InvariantCulture) });
        });

    /// <summary>
    /// The solution, its configuration and <see cref="PackagesDirectory"/>; without another build when that target has run; with the URL of
    /// the repository and the notes of the change log when the build is <see cref="IHazGitRepository"/> and <see cref="IHazChangelog"/>.
    /// </summary>
    sealed Configure<DotNetPackSettings> PackSettingsBase => _ => _
        .SetProject(Solution)
        .SetConfiguration(Configuration)
        .SetNoBuild(SucceededTargets.Contains(Compile))
        .SetOutputDirectory(PackagesDirectory)
        .When(_ => this is IHazGitRepository, _ => _.SetRepositoryUrl(((IHazGitRepository)this).GitRepository.HttpsUrl))
        .When(_ => this is IHazChangelog, _ => _.SetPackageReleaseNotes(((IHazChangelog)this).NuGetReleaseNotes));

    /// <summary>For builds to change what the base has set; default: nothing.</summary>
    Configure<DotNetPackSettings> PackSettings => _ => _;
}
