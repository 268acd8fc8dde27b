using System.Diagnostics;
using M31R.Automation.Findings;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Subjects;

public class PathPatternOfGitIgnore
{
    [Theory]
    [InlineData("*.js", "a.js", true)]
    [InlineData("*.js", "deep/er/a.js", true)]
    [InlineData("*.js", "a.jsx", false)]
    [InlineData("/*.c", "cat.c", true)]
    [InlineData("/*.c", "sub/cat.c", false)]
    [InlineData("build", "src/build/x/y.o", true)]
    [InlineData("build/", "src/build/x/y.o", true)]
    [InlineData("build/", "src/build", false)]
    [InlineData("/build/", "src/build/x", false)]
    [InlineData("docs/api", "docs/api/a.md", true)]
    [InlineData("docs/api", "more/docs/api/a.md", false)]
    [InlineData("docs/*", "docs/deep/a.md", true)]
    [InlineData("foo/*.c", "foo/bar/x.c", false)]
    [InlineData("**/foo", "foo", true)]
    [InlineData("**/foo", "a/b/foo/c", true)]
    [InlineData("**/foo/bar", "a/foo/bar", true)]
    [InlineData("abc/**", "abc/x/y", true)]
    [InlineData("abc/**", "abc", false)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("a/**/b", "ax/b", false)]
    [InlineData("a**b", "axxb", true)]
    [InlineData("a**b", "a/b", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("a?c", "a😀c", true)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[!a-c]x", "bx", false)]
    [InlineData("[^a-c]x", "dx", true)]
    [InlineData("[]a]x", "]x", true)]
    [InlineData("[[:digit:]]x", "7x", true)]
    [InlineData(@"\*x", "*x", true)]
    [InlineData(@"\*x", "ax", false)]
    [InlineData(@"\#x", "#x", true)]
    [InlineData(@"\!x", "!x", true)]
    [InlineData("name  ", "name", true)]
    [InlineData(@"name\ ", "name ", true)]
    [InlineData("Grüße/", "Grüße/ä.txt", true)]
    [InlineData("readme", "README", false)]
    public void MatchesAsGitDocuments(string pattern, string path, bool matches) =>
        PathPattern.Parse(pattern).Matches(path).ShouldBe(matches);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("/", "names no path")]
    [InlineData("!", "empty")]
    [InlineData("# x", "comment")]
    [InlineData("a//b", "\"//\"")]
    [InlineData("[a-", "never closes")]
    [InlineData("[[:letter:]]", "\"letter\"")]
    [InlineData(@"a\", "escapes nothing")]
    public void ProblemsAreNamed(string pattern, string words)
    {
        var problem = Should.Throw<MaintenanceException>(() => PathPattern.Parse(pattern));
        problem.Message.ShouldStartWith($"The path pattern \"{pattern}\" ");
        problem.Message.ShouldContain(words);
    }

    [Fact]
    public void LongPatternsAreRefused() =>
        Should.Throw<MaintenanceException>(() => PathPattern.Parse(new string('a', 5000))).Message.ShouldContain("5000 characters");
}

public class PathPatternOfGitHub
{
    [Theory]
    [InlineData("*", "any/where/x.cs", true)]
    [InlineData("/*", "x.cs", true)]
    [InlineData("/*", "any/x.cs", false)]
    [InlineData("docs/*", "docs/a.md", true)]
    [InlineData("docs/*", "docs/deep/a.md", false)]
    [InlineData("docs/", "more/docs/deep/a.md", true)]
    [InlineData("/docs", "docs/deep/a.md", true)]
    [InlineData("/docs/**", "docs/deep/a.md", true)]
    [InlineData("apps/*/src", "apps/one/src/deep/a.cs", true)]
    [InlineData(@"app/\[id]/", "app/[id]/page.tsx", true)]
    [InlineData("with space/", "with space/a", true)]
    public void MatchesAsGitHubDocuments(string pattern, string path, bool matches) =>
        PathPattern.Parse(pattern, PatternDialect.GitHubOwners).Matches(path).ShouldBe(matches);

    [Theory]
    [InlineData("!docs/")]
    [InlineData(@"\#docs")]
    [InlineData("***/x")]
    [InlineData("ceval*.[ch]")]
    public void WhatGitHubDoesNotKnowIsAProblem(string pattern) =>
        PathPattern.TryParse(pattern, PatternDialect.GitHubOwners, out _, out _).ShouldBeFalse();
}

public class PathPatternOfGitLab
{
    [Theory]
    [InlineData("*", "any/where/x.cs", true)]
    [InlineData("README.md", "deep/README.md", true)]
    [InlineData("internal/README.md", "deep/internal/README.md", true)]
    [InlineData("/docs", "docs/a.md", false)]
    [InlineData("/docs/", "docs/deep/a.md", true)]
    [InlineData("docs/", "more/docs/deep/a.md", true)]
    [InlineData("/docs/*", "docs/deep/a.md", false)]
    [InlineData("/docs/**", "docs/deep/a.md", false)]
    [InlineData("/docs/**/*.md", "docs/a.md", true)]
    [InlineData("/docs/**/*.md", "docs/x/y/a.md", true)]
    [InlineData(@"\#file.rb", "#file.rb", true)]
    public void MatchesAsGitLabDocuments(string pattern, string path, bool matches) =>
        PathPattern.Parse(pattern, PatternDialect.GitLabOwners).Matches(path).ShouldBe(matches);
}

public class PathPatternThatIsHostile
{
    [Theory]
    [InlineData("a*", "a", "b")]
    [InlineData("**/a/", "a/", "b")]
    [InlineData("*/**/", "a/", "b")]
    public void TakesTimeInProportion(string unit, string path, string end)
    {
        var pattern = PathPattern.Parse(string.Concat(Enumerable.Repeat(unit, 600)) + end);
        var watch = Stopwatch.StartNew();
        pattern.Matches(string.Concat(Enumerable.Repeat(path, 2000)) + "c").ShouldBeFalse();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }
}

public class PathPatternsInAList
{
    [Theory]
    [InlineData("*.log", false)]
    [InlineData("x.log", true)]
    [InlineData("keep.log", false)]
    [InlineData("out/keep.log", true)]
    [InlineData("src/keep.log", false)]
    public void TheLastThatMatchesDecidesAndDirectoriesStayClosed(string path, bool matches) =>
        PathPatterns.Parse(["*.log", "out/", "!keep.log", "!*.log*", "x.log"]).Matches(path).ShouldBe(matches);

    [Fact]
    public void AnEmptyListMatchesNothing() => PathPatterns.Parse([]).Matches("a").ShouldBeFalse();
}

/// <summary>Real git answers for patterns and paths put together from the parts that matter, the same ones in every run.</summary>
[Trait("Speed", "Slow")]
public class PathPatternsBesideGit
{
    private static readonly string[] Names =
        ["a", "b", "ab", "*", "a*", "*b", "?", "**", "a**b", "[ab]", "[!a]", "[[:lower:]]b", @"\*", "[a/]"];

    /// <summary>Every list is the <c>.gitignore</c> of a directory of its own, so that git is asked once.</summary>
    [Fact]
    public void AgreeWithCheckIgnore()
    {
        using var scratch = new Scratch();
        scratch.Git("init -q");
        string[] names = ["a", "b", "ab", "*", "zb"];
        string[] paths = [.. names, .. Pairs(names, "/"), .. Pairs(Pairs(names, "/").Take(12), "/").Take(60)];
        var lists = Lists().Select((list, index) => (Directory: $"list{index}/", Patterns: list)).ToList();
        lists.ForEach(list => scratch.Write($"{list.Directory}.gitignore", string.Join('\n', list.Patterns) + "\n"));
        scratch.Write("paths", string.Join('\0', lists.SelectMany(list => paths.Select(path => list.Directory + path))) + "\0");

        var ignored = scratch.Git("-c alias.ask=\"!git check-ignore --no-index -z --stdin <paths\" ask")
            .Split('\0')
            .ToLookup(path => path.Split('/')[0] + "/");

        ignored.Count.ShouldBeGreaterThan(lists.Count / 2);
        foreach (var (directory, list) in lists)
        {
            var expected = ignored[directory].Select(path => path[directory.Length..]);
            paths.Where(PathPatterns.Parse(list).Matches).ShouldBe(expected, string.Join(" | ", list));
        }
    }

    private static IEnumerable<string> Pairs(IEnumerable<string> names, string between)
    {
        string[] all = [.. names];
        return all.SelectMany(first => all, (first, second) => first + between + second);
    }

    private static IEnumerable<string[]> Lists()
    {
        string[] single = [.. Names, .. Names.Select(name => "/" + name), .. Names.Select(name => name + "/"), .. Pairs(Names, "/")];
        return single.Select((pattern, index) => index % 3 == 0 ? new[] { pattern, "!" + single[(index * 7) % single.Length] } : [pattern]);
    }
}
