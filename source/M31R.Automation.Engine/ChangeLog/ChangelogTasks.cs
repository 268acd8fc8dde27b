using NuGet.Versioning;
using Nuke.Common.Execution;
using Nuke.Common.Git;
using Nuke.Common.IO;

namespace Nuke.Common.ChangeLog;

/// <summary>
/// Reads and finishes change logs in Markdown, in the manner of Keep a Changelog: sections <c>## [Unreleased]</c> (or <c>vNext</c>) and
/// <c>## [1.2.3] - 2026-01-31</c> (with or without brackets and date, any separator). A file may have 5 MB. All fail when there is no such
/// file.
/// </summary>
public static class ChangelogTasks
{
    /// <summary>The sections of a file; a relative path counts from the working directory of the build.</summary>
    public static ChangeLog ReadChangelog(string changelogFile)
    {
        var path = AbsolutePath.Create(Path.GetFullPath(changelogFile, BuildRun.Here.WorkingDirectory));
        var sections = ReadReleaseNotes(path);
        return new ChangeLog(path, sections.FirstOrDefault(s => s.Unreleased), [.. sections.Where(s => !s.Unreleased)]);
    }

    /// <summary>All sections of a file in its order, released or not.</summary>
    public static IReadOnlyList<ReleaseNotes> ReadReleaseNotes(AbsolutePath changelogFile) => ChangelogText.Load(changelogFile).Sections;

    /// <summary>The notes of a version, or of <c>Unreleased</c>; fails when there is no such section.</summary>
    /// <param name="changelogFile">The file.</param>
    /// <param name="tag">Default: the first section that is not empty. A leading <c>v</c> does not count.</param>
    public static IEnumerable<string> ExtractChangelogSectionNotes(AbsolutePath changelogFile, string? tag = null)
    {
        var sections = ReadReleaseNotes(changelogFile);
        if (tag is null)
        {
            return sections.FirstOrDefault(s => !s.IsEmpty)?.Notes ?? [];
        }

        var (isSection, version) = ChangelogText.Title(tag);
        return isSection && sections.FirstOrDefault(s => Equals(s.Version, version)) is { } section
            ? section.Notes
            : throw new AssertionFailure(
                $"\"{changelogFile}\" has no section \"{tag}\".{Names.Suggestion(tag, sections.Select(s => s.ToString()))}", null);
    }

    /// <summary>
    /// The text for a package: the notes of the first section that is not empty and, for a repository on GitHub, where to read on.
    /// </summary>
    public static string GetNuGetReleaseNotes(string changelogFile, GitRepository? repository = null)
    {
        var path = AbsolutePath.Create(Path.GetFullPath(changelogFile, BuildRun.Here.WorkingDirectory));
        var notes = string.Join('\n', ExtractChangelogSectionNotes(path));
        return repository?.Endpoint == "github.com" ? $"{notes}\n\nFull changelog at {Page(path, repository)}".TrimStart() : notes;
    }

    /// <summary>Releases what is not released yet, as the other overload does.</summary>
    /// <param name="changelogFile">The file.</param>
    /// <param name="tag">The version; a leading <c>v</c> does not count.</param>
    /// <param name="repository">Where the links at the end of the file lead; null leaves them alone.</param>
    public static void FinalizeChangelog(AbsolutePath changelogFile, string tag, GitRepository? repository = null)
    {
        var isVersion = NuGetVersion.TryParse(tag.TrimStart('v'), out var version);
        Assert.True(isVersion, $"\"{tag}\" is no version; one looks like 1.2.3 or 1.2.3-rc.1.");
        FinalizeChangelog(ReadChangelog(changelogFile), version!, repository);
    }

    /// <summary>
    /// Puts a heading with a version and today's date (UTC) above what is not released yet, in the manner of the headings before it, and
    /// leaves an empty section for what comes next. With a repository, links at the end of the file compare the versions. Fails, and leaves
    /// the file as it is, when nothing is unreleased or the version has a section already.
    /// </summary>
    public static void FinalizeChangelog(ChangeLog changelogFile, NuGetVersion tag, GitRepository? repository = null) =>
        new ChangelogRelease(ChangelogText.Load(changelogFile.Path), tag, BuildRun.Here.Request.Clock.GetUtcNow()).Write(repository);

    private static string Page(AbsolutePath file, GitRepository repository)
    {
        var path = repository.LocalDirectory is null ? file.Name : Path.GetRelativePath(repository.LocalDirectory, file).Replace('\\', '/');
        return $"{repository.HttpsUrl}/blob/{repository.Branch ?? repository.Commit ?? "HEAD"}/{path}";
    }
}
