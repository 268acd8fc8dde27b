using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Tests.Inventory;

public sealed class CredentialsOfAUrl
{
    [Theory]
    [InlineData("git+https://user:t0ken@host/o/lib.git#main", "git+https://host/o/lib.git#main")]
    [InlineData("https://t0ken@host/lib.tgz?key=t0ken", "https://host/lib.tgz")]
    [InlineData("lib @ https://host/lib.whl?sig=t0ken#sha256=ab", "lib @ https://host/lib.whl#sha256=ab")]
    [InlineData("^1.0.0 || npm:@scope/name@2", "^1.0.0 || npm:@scope/name@2")]
    [InlineData("https://host/@scope/name@1.0.0", "https://host/@scope/name@1.0.0")]
    public void AreHiddenInATextWithItsRevisionKept(string range, string expected) => SafeUrl.Within(range).ShouldBe(expected);

    [Theory]
    [InlineData("https://user:word@host/a?token=x#y", "https://host/a")]
    [InlineData("ssh://git@host/a@b", "ssh://host/a@b")]
    [InlineData("https://host", "https://host")]
    [InlineData("https://token@host", "https://host")]
    [InlineData("git@host:a/b", "git@host:a/b")]
    [InlineData("user:word@host/a", "host/a")]
    [InlineData("@scope/a", "@scope/a")]
    [InlineData("", "")]
    public void AreNoPartOfAnAddress(string url, string expected) => SafeUrl.Of(url).ShouldBe(expected);

    [Theory]
    [InlineData("git+https://user:word@Host/o/a b?x=y", "https://host/o/a%20b")]
    [InlineData("git://host/a", "git://host/a")]
    [InlineData("ftp://host/a", null)]
    [InlineData("owner/name", null)]
    [InlineData(null, null)]
    public void AreNoPartOfTheAddressOfARepository(string? url, string? expected) => SafeUrl.OfRepository(url).ShouldBe(expected);

    [Fact]
    public void StandNowhereInAnInventory()
    {
        const string Wish = "git+https://user:t0ken@host/o/lib.git#main";
        var project = Depends.Unlocked(Depends.On($"lib {Wish}")) with
        {
            LockedRequests = [new LockedRequest("lib", Wish, null, new Place("package-lock.json", 1))],
            Problems = [new ReadingProblem(ProblemKind.Broken, new Place("package.json", 1), $"\"{Wish}\" is no range.", "Mend it.")],
        };
        var inventory = Depends.Inventory(project);
        inventory.Components.ShouldHaveSingleItem().Title.ShouldBe("lib (git+https://host/o/lib.git#main)");
        inventory.Projects[0].LockedRequests.ShouldNotBeNull()[0].Range.ShouldNotContain("t0ken");
        inventory.Problems.ShouldHaveSingleItem().Message.ShouldNotContain("t0ken");
    }
}
