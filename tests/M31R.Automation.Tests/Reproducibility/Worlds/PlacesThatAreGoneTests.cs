using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Worlds;

namespace M31R.Automation.Tests.Reproducibility.Worlds;

[Trait("Speed", "Slow")]
public sealed class PlacesThatAreGone : APairOfPlaces
{
    [Fact]
    public void LeaveNothingBehind()
    {
        var places = Make(CommitOf("a"));
        Shell(places.First, "mkdir -p \"$HOME/go/pkg\"; : > \"$HOME/go/pkg/mod\"; chmod -R a-w \"$HOME/go\"");

        places.Dispose();

        Directory.GetFileSystemEntries(Scratch["artifacts/VerifyReproducible"]).ShouldBeEmpty();
    }

    [Fact]
    public void OfAKilledRunAreSweptWithWhatRunsThere()
    {
        Scratch.Write("subject/a");
        var left = Scratch.Write("artifacts/VerifyReproducible/builds-3/second/left");
        var door = new ProcessDoor(SecretMask.None, TimeProvider.System);
        var mark = new Dictionary<string, string?> { [WorldEnvironment.Mark] = Scratch["artifacts/VerifyReproducible/builds-3/second/"] };
        door.Run(new Command("sh", "-c", "sleep 63 >/dev/null 2>&1 &") { WorkingDirectory = "/", Environment = mark });

        Make(Commit()).First.Root.ShouldContain("builds-0");

        File.Exists(left).ShouldBeFalse();
        Survivors.End(door, Scratch["artifacts/VerifyReproducible/builds-3"]).ShouldBeEmpty();
    }

    [Fact]
    public void AreNotThoseOfARunThatLives()
    {
        Scratch.Write("subject/a");
        var commit = Commit();
        using var others = Places(commit);

        var places = Make(commit);

        places.First.Root.ShouldContain("builds-1");
        File.Exists(Path.Combine(others.First.Root, "a")).ShouldBeTrue();
    }
}
