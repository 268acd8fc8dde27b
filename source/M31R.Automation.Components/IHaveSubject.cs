using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Components;

namespace M31R.Automation.Components;

/// <summary>The inputs of every target that looks at a subject.</summary>
public interface IHaveSubject : IHazArtifacts
{
    /// <summary>Path of the repository to maintain. Default: the one that holds <c>build.sh</c>.</summary>
    [Parameter("Path of the repository to maintain. Default: the one that holds build.sh.")]
    string? Subject => TryGetValue(() => Subject);

    /// <summary>A maintenance.yml to use instead of the subject's own.</summary>
    [Parameter("A maintenance.yml to use instead of the subject's own.")]
    string? MaintenanceFile => TryGetValue(() => MaintenanceFile);

    /// <summary>The day to judge by, as <c>yyyy-MM-dd</c>. Default: today, UTC.</summary>
    [Parameter("The day to judge by, as yyyy-MM-dd. Default: today, UTC.")]
    string? AsOf => TryGetValue(() => AsOf);

    /// <summary>Requires every rule to be checked and lets warnings fail.</summary>
    [Parameter("Requires every rule to be checked and lets warnings fail.")]
    bool Strict => TryGetValue<bool?>(() => Strict) ?? false;

    /// <summary>Lets code of a subject that is not ours run: its restore, build and tests.</summary>
    [Parameter("Lets code of another subject run: its restore, build and tests.")]
    bool RunSubjectCode => TryGetValue<bool?>(() => RunSubjectCode) ?? false;

    /// <summary>Where results go. Default: <c>artifacts</c> beside <c>build.sh</c>.</summary>
    [Parameter("Where results go. Default: artifacts beside build.sh.")]
    new AbsolutePath ArtifactsDirectory => TryGetValue(() => ArtifactsDirectory) ?? RootDirectory / "artifacts";

    /// <inheritdoc/>
    AbsolutePath IHazArtifacts.ArtifactsDirectory => ArtifactsDirectory;
}
