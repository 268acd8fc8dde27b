using System.Text;
using M31R.Automation.Governance;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Governance;

public class CodeownersOfGitHub
{
    internal static Codeowners Read(string text, PatternDialect dialect = PatternDialect.GitHubOwners) =>
        CodeownersReader.Read("CODEOWNERS", dialect, Encoding.UTF8.GetBytes(text));

    [Fact]
    public void RulesCommentsAndOwnersAreRead()
    {
        var read = Read("# comment\n\n*  @org/core\tmail@example.org # why @not/me\n/docs\n");
        read.Problems.ShouldBeEmpty();
        read.Lines.Select(line => $"{line.Number} {line.Pattern} {string.Join(',', line.Owners)}")
            .ShouldBe(["3 * @org/core,mail@example.org", "4 /docs "]);
    }

    [Fact]
    public void SpacesAreEscapedAndNamesAreUnicode()
    {
        var read = Read(@"/with\ space/ @org/core" + "\n/Größe/ @org/core\n");
        read.Lines[0].Pattern.Matches("with space/a").ShouldBeTrue();
        read.Lines[1].Pattern.Matches("Größe/ä").ShouldBeTrue();
    }

    [Fact]
    public void MarkAndCarriageReturnsAreNoPartOfIt() =>
        Read("\uFEFF* @org/core\r\n/docs @org/docs\r\n").Lines.Select(line => string.Join(',', line.Owners))
            .ShouldBe(["@org/core", "@org/docs"]);

    [Theory]
    [InlineData("!docs @org/core", "begins with \"!\"")]
    [InlineData("a[bc] @org/core", "character ranges")]
    [InlineData("/docs somebody", "\"somebody\" is no owner")]
    [InlineData("/docs @org/a/b", "\"@org/a/b\" is no owner")]
    [InlineData("[Docs] @org/core", "holds \"[\"")]
    public void LinesThatAreSkippedAreProblems(string line, string words)
    {
        var read = Read($"* @org/core\n{line}\n");
        read.Lines.Count.ShouldBe(1);
        read.Problems.ShouldHaveSingleItem().Number.ShouldBe(2);
        read.Problems[0].Message.ShouldContain(words);
    }

    [Fact]
    public void BytesThatAreNotUtf8AreAProblemOfTheirLine()
    {
        byte[] bytes = [.. "* @org/core\n/gr"u8, 0xF6, .. "sse @org/core\n"u8];
        CodeownersReader.Read("CODEOWNERS", PatternDialect.GitHubOwners, bytes).Problems.ShouldHaveSingleItem().Number.ShouldBe(2);
    }

    [Fact]
    public void TextOfTwoByteCharactersIsNoText() =>
        CodeownersReader.Read("CODEOWNERS", PatternDialect.GitHubOwners, Encoding.Unicode.GetBytes("* @org/core"))
            .Problems.ShouldHaveSingleItem()
            .Message.ShouldContain("NUL");

    [Fact]
    public void ThreeMegabytesAreNotLoaded() =>
        Read("# " + new string('x', 3_000_000)).Problems.ShouldHaveSingleItem().Message.ShouldContain("3 MB");

    [Fact]
    public void EndlessWordsAreCutInMessages() =>
        Read($"/{new string('a', 100_000)} {new string('b', 100_000)}\n/a {new string('b', 100_000)}\n")
            .Problems.ShouldAllBe(problem => problem.Message.Length < 400);

    [Fact]
    public void RulesAreCountedNotEndless()
    {
        var read = Read(string.Concat(Enumerable.Repeat("/a @org/core\n", 20_000)));
        read.Lines.Count.ShouldBe(CodeownersReader.RuleLimit);
        read.Problems.ShouldHaveSingleItem().Message.ShouldContain("10000");
    }
}

public class CodeownersOfGitLab
{
    private static readonly FileIndex Tree = new(["README.md", "internal/README.md", "pom.xml", "src/a.rb"]);

    private static CodeownersMap Map(string text) => CodeownersMap.Of(CodeownersOfGitHub.Read(text, PatternDialect.GitLabOwners), Tree);

    [Fact]
    public void SectionsDecideApart()
    {
        var map = Map(
            "* @admin\n[Readme Owners]\nREADME.md @one @two\ninternal/README.md @four\n[Readme other owners]\nREADME.md @three\n");
        map.OwnersOf("README.md").ShouldBe(["@admin", "@one", "@two", "@three"]);
        map.OwnersOf("internal/README.md").ShouldBe(["@admin", "@four", "@three"]);
    }

    [Fact]
    public void SectionsLendTheirOwners()
    {
        var map = Map("^[Ruby][2] @group/ruby mail@example.org\n*.rb\n/README.md @docs\n");
        map.OwnersOf("src/a.rb").ShouldBe(["@group/ruby", "mail@example.org"]);
        map.OwnersOf("README.md").ShouldBe(["@docs"]);
    }

    [Fact]
    public void SectionsOfOneNameAreOne() =>
        Map("[A]\n*.md @first\n[B]\n*.rb @second\n[a]\n/README.md @third\n").OwnersOf("README.md").ShouldBe(["@third"]);

    [Fact]
    public void ExclusionsStay() => Map("* @all\n!pom.xml\npom.xml @late\n").OwnersOf("pom.xml").ShouldBeEmpty();

    [Fact]
    public void RolesAndNestedGroupsAreOwners() =>
        CodeownersOfGitHub.Read("* @@maintainer @a/b/c\n", PatternDialect.GitLabOwners).Problems.ShouldBeEmpty();
}

public class LastMatchingLine
{
    [Fact]
    public void Decides()
    {
        var tree = new FileIndex(["apps/github/a.js", "apps/one.js", "b.js", "c.txt"]);
        var map = CodeownersMap.Of(CodeownersOfGitHub.Read("* @org/all\n*.js @org/js\n/apps/ @org/apps\n/apps/github\n"), tree);
        tree.Files.Select(file => string.Join(',', map.OwnersOf(file))).ShouldBe(["", "@org/apps", "@org/js", "@org/all"]);
    }
}
