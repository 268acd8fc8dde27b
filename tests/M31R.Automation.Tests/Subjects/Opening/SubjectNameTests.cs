namespace M31R.Automation.Tests.Subjects.Opening;

public sealed class NameOfASubject
{
    [Theory]
    [InlineData("/w/dir", null, "dir")]
    [InlineData("/w/dir", "https://example.org/org/tool.git", "tool")]
    [InlineData("/w/dir", "https://example.org/org/tool/", "tool")]
    [InlineData("/w/dir", "git@example.org:tool.git", "tool")]
    [InlineData("/w/dir", "/srv/git/tool.git/", "tool")]
    [InlineData("/w/dir", "..", "dir")]
    [InlineData("/w/dir", "https://example.org/a%20b", "a-20b")]
    [InlineData("/w/.hidden", "", "hidden")]
    [InlineData("/w/Übung 1", null, "Übung-1")]
    [InlineData("/", null, "subject")]
    [InlineData("/w/dir", ".git", "dir")]
    public void IsSafeForADirectory(string root, string? origin, string name) =>
        Automation.Subjects.Opening.SubjectName.Of(root, origin).ShouldBe(name);
}
