using Nuke.Common;
using Nuke.Common.ChangeLog;

namespace Nuke.Components;

/// <summary>Has a change log.</summary>
public interface IHazChangelog : INukeBuild
{
    /// <summary>Default: <c>CHANGELOG.md</c> below the root.</summary>
    string ChangelogFile => RootDirectory / "CHANGELOG.md";

    /// <summary>
    /// The notes of packages: those of <see cref="ChangelogTasks.GetNuGetReleaseNotes"/>, with a link when the build is <see
    /// cref="IHazGitRepository"/> too.
    /// </summary>
    string NuGetReleaseNotes => ChangelogTasks.GetNuGetReleaseNotes(ChangelogFile, (this as IHazGitRepository)?.GitRepository);
}
