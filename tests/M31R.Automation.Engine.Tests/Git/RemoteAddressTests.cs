using Nuke.Common.Git;

namespace M31R.Automation.Engine.Tests.Git;

public sealed class AddressOfARepository
{
    [Theory]
    [InlineData("https://github.com/owner/name.git", "https://github.com/owner/name", "git@github.com:owner/name")]
    [InlineData("https://user:token@github.com/owner/name/", "https://github.com/owner/name", "git@github.com:owner/name")]
    [InlineData("http://intranet:8080/scm/name", "https://intranet:8080/scm/name", "git@intranet:scm/name")]
    [InlineData("git@github.com:owner/name.git", "https://github.com/owner/name", "git@github.com:owner/name")]
    [InlineData("host:group/sub/name", "https://host/group/sub/name", "git@host:group/sub/name")]
    [InlineData("ssh://git@github.com/owner/name.git", "https://github.com/owner/name", "git@github.com:owner/name")]
    [InlineData("ssh://git@host:2222/owner/name", "https://host/owner/name", "ssh://git@host:2222/owner/name")]
    [InlineData("ssh://git@host:22/owner/name", "https://host/owner/name", "git@host:owner/name")]
    [InlineData("git://host/owner/name", "https://host/owner/name", "git@host:owner/name")]
    [InlineData(
        "https://org@dev.azure.com/org/my%20project/_git/name",
        "https://dev.azure.com/org/my%20project/_git/name", "git@ssh.dev.azure.com:v3/org/my%20project/name")]
    [InlineData("git@ssh.dev.azure.com:v3/org/project/name", "https://dev.azure.com/org/project/_git/name",
        "git@ssh.dev.azure.com:v3/org/project/name")]
    [InlineData("https://[::1]:8443/name", "https://[::1]:8443/name", "git@[::1]:name")]
    public void IsKnownInBothProtocols(string url, string https, string ssh)
    {
        var repository = GitRepository.FromUrl(url);
        (repository.HttpsUrl, repository.SshUrl).ShouldBe((https, ssh));
    }

    [Theory]
    [InlineData("https://github.com/owner/name", GitProtocol.Https)]
    [InlineData("github.com:owner/name", GitProtocol.Ssh)]
    [InlineData("git://host/name", null)]
    public void HasAProtocol(string url, GitProtocol? protocol) => GitRepository.FromUrl(url).Protocol.ShouldBe(protocol);

    [Theory]
    [InlineData("/srv/git/name.git")]
    [InlineData("../name")]
    [InlineData("./a:b")]
    [InlineData(@"C:\git\name")]
    [InlineData("C:/git/name")]
    [InlineData("file:///srv/git/name.git")]
    [InlineData("https://github.com/")]
    [InlineData("https://")]
    [InlineData("")]
    public void IsNoPath(string url) =>
        Should.Throw<Exception>(() => GitRepository.FromUrl(url)).Message.ShouldStartWith($"\"{url}\" is no URL of a git repository");

    [Fact]
    public void IsMadeOfParts()
    {
        var repository = new GitRepository(
            GitProtocol.Ssh, "host", "a/b", "main", localDirectory: null, "refs/heads/main", "c0ffee", ["v1"], "origin", "main");
        repository.ToString().ShouldBe("git@host:a/b");
        repository.SetBranch("release/1").IsOnReleaseBranch().ShouldBeTrue();
        repository.SetBranch("release/1").Commit.ShouldBe("c0ffee");
        repository.IsOnMainOrMasterBranch().ShouldBeTrue();
        repository.SetBranch(null).IsOnMainBranch().ShouldBeFalse();
    }
}
