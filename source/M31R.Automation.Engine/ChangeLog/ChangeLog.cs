using NuGet.Versioning;
using Nuke.Common.Execution;
using Nuke.Common.IO;

namespace Nuke.Common.ChangeLog;

/// <summary>The sections of a change log, as <see cref="ChangelogTasks.ReadChangelog"/> reads them.</summary>
public class ChangeLog
{
    /// <summary>For one with a section for what is not released yet.</summary>
    public ChangeLog(string path, ReleaseNotes? unreleased, IReadOnlyList<ReleaseNotes> releaseNotes)
        : this(path, releaseNotes)
    {
        Unreleased = unreleased;
    }

    /// <summary>For one that has released versions only. A relative path counts from the working directory of the build.</summary>
    public ChangeLog(string path, IReadOnlyList<ReleaseNotes> releaseNotes)
    {
        Path = AbsolutePath.Create(System.IO.Path.GetFullPath(path, BuildRun.Here.WorkingDirectory));
        ReleaseNotes = releaseNotes;
    }

    /// <summary>The file it was read from; it need not exist when the sections were given.</summary>
    public AbsolutePath Path { get; }

    /// <summary>What is not released yet; null without such a section.</summary>
    public ReleaseNotes? Unreleased { get; }

    /// <summary>What each released version brought, in the order of the file.</summary>
    public IReadOnlyList<ReleaseNotes> ReleaseNotes { get; }

    /// <summary>The highest released version; null without any.</summary>
    public NuGetVersion? LatestVersion => ReleaseNotes.Max(n => n.Version);
}
