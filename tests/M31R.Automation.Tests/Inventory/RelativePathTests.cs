using M31R.Automation.Inventory;

namespace M31R.Automation.Tests.Inventory;

public sealed class GlobOfMembers
{
    [Theory]
    [InlineData("crates/*", "crates/a", true)]
    [InlineData("crates/*", "crates/a/b", false)]
    [InlineData("crates/**", "crates/a/b", true)]
    [InlineData("./a", "a", true)]
    [InlineData("a-*", "a-b", true)]
    [InlineData("**/x", "a/b/x", true)]
    [InlineData("**/x", "a/b/y", false)]
    [InlineData("a", "b", false)]
    public void MeansDirectories(string glob, string directory, bool expected) =>
        RelativePath.MatchesGlob(glob, directory).ShouldBe(expected);
}

public sealed class PathOfAManifest
{
    [Theory]
    [InlineData("a/b", "../c", "a/c")]
    [InlineData("a", "./b/", "a/b")]
    [InlineData("", ".", "")]
    [InlineData("a", "../../b", null)]
    [InlineData("a", "/b", null)]
    [InlineData("a", "C:\\b", null)]
    public void LeadsWithinTheSubjectOrNowhere(string directory, string path, string? expected) =>
        RelativePath.Resolve(directory, path).ShouldBe(expected);

    [Theory]
    [InlineData("a", "../../b", "../b")]
    [InlineData("a", "../../../b/../c", "../../c")]
    [InlineData("a", "/b", "a/b")]
    [InlineData("a", "..\\b", "b")]
    public void ShowsThatItLeadsOutOfTheSubject(string directory, string path, string expected) =>
        RelativePath.Normal(directory, path).ShouldBe(expected);

    [Theory]
    [InlineData("a/b", "a/c", "../c")]
    [InlineData("a", "a", "")]
    [InlineData("", "a/b", "a/b")]
    public void IsNamedFromAnotherDirectory(string from, string directory, string expected) =>
        RelativePath.Between(from, directory).ShouldBe(expected);
}
