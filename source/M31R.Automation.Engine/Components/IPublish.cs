using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using static Nuke.Common.Tools.DotNet.DotNetTasks;

namespace Nuke.Components;

/// <summary>Pushes packages to a feed once tests have passed.</summary>
public interface IPublish : IPack, ITest
{
    /// <summary>The feed. Default: nuget.org.</summary>
    [Parameter]
    string NuGetSource => TryGetValue(() => NuGetSource) ?? "https://api.nuget.org/v3/index.json";

    /// <summary>The key of the feed; the target does not run without one.</summary>
    [Parameter]
    [Secret]
    string? NuGetApiKey => TryGetValue(() => NuGetApiKey);

    /// <summary>Runs <c>dotnet nuget push</c> for each of <see cref="PushPackageFiles"/>; fails when there are none.</summary>
    Target Publish => _ => _
        .DependsOn<ITest>(x => x.Test)
        .DependsOn<IPack>(x => x.Pack)
        .Requires(() => NuGetApiKey)
        .Executes(() =>
        {
            var files = PushPackageFiles.ToList();
            Assert.NotEmpty(files, $"There is no package to push in \"{PackagesDirectory}\".");
            DotNetNuGetPush(
                _ => _
                    .Apply(PushSettingsBase)
                    .Apply(PushSettings)
                    .CombineWith(files, (_, v) => _.SetTargetPath(v))
                    .Apply(PackagePushSettings),
                PushDegreeOfParallelism,
                PushCompleteOnFailure);
        });

    /// <summary>The feed and its key.</summary>
    sealed Configure<DotNetNuGetPushSettings> PushSettingsBase => _ => _
        .SetSource(NuGetSource)
        .SetApiKey(NuGetApiKey!);

    /// <summary>For builds to change what the base has set; default: nothing.</summary>
    Configure<DotNetNuGetPushSettings> PushSettings => _ => _;

    /// <summary>For builds to change what is set for one package; default: nothing.</summary>
    Configure<DotNetNuGetPushSettings> PackagePushSettings => _ => _;

    /// <summary>Default: all packages in <see cref="IPack.PackagesDirectory"/>, those of earlier runs too.</summary>
    IEnumerable<AbsolutePath> PushPackageFiles => PackagesDirectory.GlobFiles("*.nupkg");

    /// <summary>Whether the packages after one that fails are pushed all the same. Default: true.</summary>
    bool PushCompleteOnFailure => true;

    /// <summary>How many packages are pushed at a time. Default: 5.</summary>
    int PushDegreeOfParallelism => 5;
}
