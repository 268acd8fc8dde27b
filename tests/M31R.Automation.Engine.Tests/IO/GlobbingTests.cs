using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.IO;

namespace M31R.Automation.Engine.Tests.IO;

/// <summary>https://nuke.build/docs/common/paths/#globbing</summary>
public sealed class Patterns : IDisposable
{
    private readonly Root root = new();

    private AbsolutePath Here => root.Path;

    [Theory]
    [InlineData("*.md", "a.md")]
    [InlineData("**/*.md", "a.md sub/b.md sub/obj/c.md")]
    [InlineData("**/*.{md,txt}", "a.md sub/b.md sub/d.txt sub/obj/c.md")]
    [InlineData("sub/?.md", "sub/b.md")]
    [InlineData("**/obj/**", "sub/obj/c.md")]
    [InlineData("**/*.md !sub/**", "a.md")]
    [InlineData("*.none", "")]
    [InlineData("**/[bc].md", "sub/b.md sub/obj/c.md")]
    [InlineData("**/[!a-b].*", "sub/d.txt sub/obj/c.md")]
    [InlineData("s*b/**/c*", "sub/obj/c.md")]
    [InlineData("**/{sub/b.md,a.*}", "a.md sub/b.md")]
    [InlineData("./sub\\\\*.txt", "sub/d.txt")]
    [InlineData("[.md", "")]
    public void FindFiles(string patterns, string expected)
    {
        Fill();
        string.Join(' ', Here.GlobFiles(patterns.Split(' ')).Select(p => Here.GetUnixRelativePathTo(p))).ShouldBe(expected);
    }

    [Fact]
    public void FindDirectories()
    {
        Fill();
        Here.GlobDirectories("**/{obj,bin}").DeleteDirectories();
        (Here / "sub" / "obj").DirectoryExists().ShouldBeFalse();
        (Here / "sub" / "b.md").FileExists().ShouldBeTrue();
    }

    [Fact]
    public void DoNotLookBehindLinks()
    {
        Fill();
        Directory.CreateSymbolicLink(Here / "sub" / "loop", Here);
        Here.GlobFiles("**/*.md").Count.ShouldBe(3);
    }

    [Fact]
    public void KnowLettersOfNamesFromSeparators()
    {
        root.Write("a\\b.md", "").Write("[x].md", "");
        Here.GlobFiles("*.md").Select(f => f.Name).ShouldBe(["[x].md", "a\\b.md"]);
    }

    [Theory]
    [InlineData("../*")]
    [InlineData("a/../../b")]
    [InlineData("/etc/*")]
    [InlineData("C:/*")]
    public void ThatLeadOutAreRefused(string pattern) =>
        Should.Throw<ArgumentException>(() => Here.GlobFiles(pattern))
            .Message.ShouldStartWith($"The pattern \"{pattern}\" leads out of the directory");

    [Fact]
    public void WithTooManyAlternativesAreRefused() =>
        Should.Throw<ArgumentException>(() => Here.GlobFiles(string.Concat(Enumerable.Repeat("{a,b}", 40))))
            .Message.ShouldContain("more than 1000 alternatives");

    [Fact]
    public void WithManyStarsTakeNoLonger()
    {
        root.Write(new string('a', 200), "");
        Here.GlobFiles(string.Concat(Enumerable.Repeat("*a", 60)) + "b").ShouldBeEmpty();
    }

    [Fact]
    public void FindNothingWhereNoDirectoryIs() => (Here / "none").GlobFiles("**").ShouldBeEmpty();

    [Fact]
    public void DoNotEnterDirectoriesWhereNothingCanFit()
    {
        Fill();
        var entered = new List<string>();
        var pattern = GlobPattern.Parse("sub/*.md", ignoreCase: false).Single();
        FileTree.Entries(Here, below =>
        {
            entered.Add(below);
            return pattern.MayMatchBelow(below);
        }).Select(e => e.Path).Where(pattern.Matches).ShouldBe(["sub/b.md"]);
        pattern.MayMatchBelow("sub").ShouldBeTrue();
        pattern.MayMatchBelow("sub/obj").ShouldBeFalse();
        pattern.MayMatchBelow(".nuke").ShouldBeFalse();
    }

    [Fact]
    public void FindWithPlainText()
    {
        Fill();
        Globbing.GlobFiles(Here.ToString(), "*.md").ShouldBe([root["a.md"]]);
        Globbing.GlobDirectories(Here.ToString(), "sub/*").ShouldBe([root["sub/obj"]]);
    }

    [Fact]
    public void CompareLettersAsTheBuildSays()
    {
        Fill();
        root.Run<Sensitive>().Text.ShouldContain("found 0 files");
        root.Run<Insensitive>().Text.ShouldContain("found 1 files");
        root.Run<Sensitive>().Text.ShouldContain("found 0 files");
    }

    [Fact]
    public void GiveMembersTheirValues()
    {
        Fill();
        var build = root.Run<FindingBuild>();
        build.Text.ShouldContain("all a.md, b.md, c.md; only d.txt; none True; directories obj");
        build.ExitCode.ShouldBe(0);
        root.Run<FindingBuild>("--all", "x.md", "y.md").Text.ShouldContain("all x.md, y.md; only d.txt");
    }

    public void Dispose() => root.Dispose();

    private void Fill() => root.Write("a.md", "").Write("sub/b.md", "").Write("sub/d.txt", "").Write("sub/obj/c.md", "");

    private class Sensitive : NukeBuild
    {
        Target Default => _ => _.Executes(() => Serilog.Log.Information("found {Count} files", RootDirectory.GlobFiles("A.*").Count));
    }

    [GlobbingOptions(GlobbingCaseSensitivity.CaseInsensitive)]
    private sealed class Insensitive : Sensitive;

    private sealed class FindingBuild : NukeBuild
    {
        [FileGlobbing("**/*.md")]
        readonly IReadOnlyCollection<AbsolutePath> All = null!;

        [FileGlobbing("**/*.txt")]
        readonly AbsolutePath Only = null!;

        [FileGlobbing("*.none")]
        readonly AbsolutePath? None;

        [DirectoryGlobbing("**/obj")]
        readonly AbsolutePath[] Directories = null!;

        Target Default => _ => _.Executes(() => Serilog.Log.Information(
            "all {All:l}; only {Only:l}; none {None}; directories {Directories:l}",
            Names(All),
            Only.Name,
            None is null,
            Names(Directories)));

        private static string Names(IEnumerable<AbsolutePath> paths) =>
            string.Join(", ", paths.Select(p => p.Name).Order(StringComparer.Ordinal));
    }
}
