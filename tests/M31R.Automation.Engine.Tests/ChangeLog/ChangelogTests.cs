using M31R.Automation.Engine.Tests.Kit;
using NuGet.Versioning;
using Nuke.Common;
using Nuke.Common.Execution;
using Nuke.Common.Git;
using Nuke.Common.IO;
using static Nuke.Common.ChangeLog.ChangelogTasks;

namespace M31R.Automation.Engine.Tests.ChangeLog;

public abstract class ChangelogOf : IDisposable
{
    protected const string Keep = """
        # Changelog
        All notable changes. See [1.0.0].

        ## [Unreleased]
        ### Added
        - A new thing.

        ```
        ## [9.9.9]
        ```

        ## [1.1.0] - 2025-02-03

        - One.

        - Two.

        ## [1.0.0] - 2024-01-02 [YANKED]
        ### Removed
        - All.

        [Unreleased]: https://git.example/o/n/compare/v1.1.0...main
        [1.1.0]: https://git.example/o/n/compare/v1.0.0...v1.1.0
        [1.0.0]: https://git.example/o/n/tree/v1.0.0

        """;

    private protected Root Root { get; } = new();

    protected AbsolutePath Path => Root["CHANGELOG.md"];

    public void Dispose()
    {
        Root.Dispose();
        GC.SuppressFinalize(this);
    }

    protected AbsolutePath Write(string text)
    {
        Root.Write("CHANGELOG.md", text);
        return Path;
    }

    protected static string Fails(Action code) => Should.Throw<Exception>(code).Message;
}

public sealed class ChangelogThatIsRead : ChangelogOf
{
    [Fact]
    public void HasItsSections()
    {
        var log = ReadChangelog(Write(Keep));
        log.Unreleased.ShouldNotBeNull().Notes.ShouldBe(["### Added", "- A new thing.", "", "```", "## [9.9.9]", "```"]);
        log.ReleaseNotes.Select(n => n.ToString()).ShouldBe(["1.1.0", "1.0.0"]);
        log.ReleaseNotes[0].Notes.ShouldBe(["- One.", "", "- Two."]);
        (log.ReleaseNotes[0].StartIndex, log.ReleaseNotes[0].EndIndex).ShouldBe((11, 15));
        log.ReleaseNotes[1].Notes.ShouldBe(["### Removed", "- All."]);
        log.LatestVersion.ShouldBe(NuGetVersion.Parse("1.1.0"));
    }

    [Theory]
    [InlineData("## [vNext]\n- New.\n\n## [1.0.0] / 2020-03-02\n- Old.", "Unreleased: - New. | 1.0.0: - Old.")]
    [InlineData("## v2.0.0-rc.1 (2020-01-01)\r\n- A.\r\n## 1.9\r\n## [1.8.0](https://x)\r\n", "2.0.0-rc.1: - A. | 1.9.0:  | 1.8.0: ")]
    [InlineData("# 2.0.0\n## 3.0.0 is not out\n- A.\n# About\n- B.", "2.0.0: ## 3.0.0 is not out, - A.")]
    [InlineData("\uFEFF## Unreleased\n\n\n", "Unreleased: ")]
    [InlineData("# Changelog\n", "")]
    public void MayLookOtherwise(string text, string sections) =>
        string.Join(" | ", ReadReleaseNotes(Write(text)).Select(s => $"{s}: {string.Join(", ", s.Notes)}")).ShouldBe(sections);

    [Fact]
    public void AnswersTheNotesOfAVersion()
    {
        ExtractChangelogSectionNotes(Write(Keep), "v1.0.0").ShouldBe(["### Removed", "- All."]);
        ExtractChangelogSectionNotes(Path).First().ShouldBe("### Added");
        ExtractChangelogSectionNotes(Write("## [Unreleased]\n### Added\n\n## 1.0\n- One.")).ShouldBe(["- One."]);
        Fails(() => ExtractChangelogSectionNotes(Write(Keep), "1.0.1"))
            .ShouldBe($"\"{Path}\" has no section \"1.0.1\". Did you mean \"1.0.0\"?");
    }

    [Fact]
    public void GivesPackagesTheirNotes()
    {
        Write("## 1.0\n- One;\n- two.\n");
        GetNuGetReleaseNotes(Path).ShouldBe("- One;\n- two.");
        GetNuGetReleaseNotes(Path, GitRepository.FromUrl("https://host/o/n")).ShouldBe("- One;\n- two.");
        GetNuGetReleaseNotes(Path, GitRepository.FromUrl("git@github.com:o/n.git", "main"))
            .ShouldBe("- One;\n- two.\n\nFull changelog at https://github.com/o/n/blob/main/CHANGELOG.md");
    }

    [Fact]
    public void IsMissed() => Fails(() => ReadChangelog(Root["No.md"])).ShouldBe($"No such file \"{Root["No.md"]}\".");
}

public sealed class ChangelogThatIsReleased : ChangelogOf
{
    [Fact]
    public void HasAHeadingAndLinksMore()
    {
        Finish(Write(Keep), "v1.2.0", GitRepository.FromUrl("https://github.com/o/n"));
        File.ReadAllText(Path).ShouldBe(Keep
            .Replace("## [Unreleased]\n", "## [Unreleased]\n\n## [1.2.0] - 2026-01-31\n", StringComparison.Ordinal)
            .Replace("v1.1.0...main", "v1.2.0...main\n[1.2.0]: https://git.example/o/n/compare/v1.1.0...v1.2.0", StringComparison.Ordinal));
        Directory.GetFiles(Root.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void KeepsItsLinksWithoutARepository()
    {
        Finish(Write(Keep), "1.2.0");
        File.ReadAllText(Path)
            .ShouldBe(Keep.Replace("## [Unreleased]\n", "## [Unreleased]\n\n## [1.2.0] - 2026-01-31\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("## [vNext]\n- N.\n\n## [1.0.0] / 2020-03-02\n- O.",
        "## [vNext]\n\n## [1.1.0] / 2026-01-31\n- N.\n\n## [1.0.0] / 2020-03-02\n- O.")]
    [InlineData("## Unreleased\r\n- N.\r\n## v1.0.0 (2020-03-02)\r\n",
        "## Unreleased\r\n\r\n## v1.1.0 (2026-01-31)\r\n- N.\r\n## v1.0.0 (2020-03-02)\r\n")]
    [InlineData("## Unreleased\n- N.\n## 1.0.0\n", "## Unreleased\n\n## 1.1.0 - 2026-01-31\n- N.\n## 1.0.0\n")]
    [InlineData("\uFEFF# Unreleased\n- N.", "\uFEFF# Unreleased\n\n# [1.1.0] - 2026-01-31\n- N.")]
    public void LooksAsBefore(string before, string after)
    {
        Finish(Write(before), "1.1.0");
        File.ReadAllBytes(Path).ShouldBe(System.Text.Encoding.UTF8.GetBytes(after));
    }

    [Fact]
    public void GetsItsFirstLinks()
    {
        Finish(Write("## [Unreleased]\n- N.\n"), "1.0.0", GitRepository.FromUrl("git@github.com:o/n"));
        File.ReadAllText(Path).ShouldBe(
            "## [Unreleased]\n\n## [1.0.0] - 2026-01-31\n- N.\n\n"
            + "[Unreleased]: https://github.com/o/n/compare/1.0.0...HEAD\n[1.0.0]: https://github.com/o/n/tree/1.0.0\n");
    }

    [Theory]
    [InlineData("## [Unreleased]\n- N.\n## [1.0.0]\n", "1.0", "CHANGELOG.md:3 is a section for 1.0.0 already.")]
    [InlineData("# Log\n## [Unreleased]\n### Added\n\n## [1.0.0]\n- O.", "2.0.0", "CHANGELOG.md:2 has no notes to make 2.0.0 of.")]
    [InlineData("# Log\n## [1.0.0]\n- O.", "2.0.0", "CHANGELOG.md\" has no section \"## [Unreleased]\" to make 2.0.0 of.")]
    [InlineData("## [Unreleased]\n- N.", "next", "\"next\" is no version; one looks like 1.2.3 or 1.2.3-rc.1.")]
    public void StaysAsItIsOtherwise(string text, string version, string problem)
    {
        Write(text);
        Fails(() => FinalizeChangelog(Path, version)).ShouldEndWith(problem);
        File.ReadAllText(Path).ShouldBe(text);
    }

    private static void Finish(AbsolutePath path, string version, GitRepository? repository = null)
    {
        var request = new RunRequest(typeof(NukeBuild), [], [], TextWriter.Null) { Clock = new Midnight() };
        using var run = new BuildRun(request);
        run.Enter(() =>
        {
            FinalizeChangelog(path, version, repository);
            return 0;
        });
    }

    private sealed class Midnight : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 31, 23, 59, 59, TimeSpan.Zero);
    }
}
