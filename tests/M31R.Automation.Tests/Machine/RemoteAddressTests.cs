using M31R.Automation.Machine;

namespace M31R.Automation.Tests.Machine;

public sealed class AddressOfARemote
{
    [Theory]
    [InlineData("https://host/a.git", "https://host/a.git")]
    [InlineData("https://token@host/a.git", "https://host/a.git")]
    [InlineData("https://user:p@ss@host/a.git", "https://host/a.git")]
    [InlineData("https://user:p:w@host:8443/a@b.git", "https://host:8443/a@b.git")]
    [InlineData("https://user:p/w@host/a.git", "https://host/a.git")]
    [InlineData("https://user:p?w@host/a.git", "https://host/a.git")]
    [InlineData("https://host:8443/a@b.git", "https://host:8443/a@b.git")]
    [InlineData("https://host/a.git?private_token=x#y", "https://host/a.git")]
    [InlineData("https://host/a@b/c", "https://host/a@b/c")]
    [InlineData("ssh://git@host/a.git", "ssh://git@host/a.git")]
    [InlineData("ssh://git:pw@host:22/a.git", "ssh://git@host:22/a.git")]
    [InlineData("ssh://host/a.git", "ssh://host/a.git")]
    [InlineData("git@host:org/a.git", "git@host:org/a.git")]
    [InlineData("/srv/git/a b.git", "/srv/git/a b.git")]
    [InlineData("file:///srv/git/a.git", "file:///srv/git/a.git")]
    [InlineData("", "")]
    [InlineData("//u:p@h/x", "//h/x")]
    [InlineData("https:/u:p@h/x", "https:/h/x")]
    [InlineData("https:///u:p@h/x", "https:///h/x")]
    [InlineData("HTTPS:\\\\u:p@h/x", "HTTPS:\\\\h/x")]
    [InlineData("ssh:/git:p@h/x", "ssh:/git@h/x")]
    [InlineData("file:///a@b/c", "file:///a@b/c")]
    public void HoldsNoSecret(string url, string shown) => RemoteAddress.WithoutSecrets(url).ShouldBe(shown);
}
