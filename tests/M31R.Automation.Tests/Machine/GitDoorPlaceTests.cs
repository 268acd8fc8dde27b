using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Machine;

[Trait("Speed", "Slow")]
public sealed class PlaceOfARepository : RealRepository
{
    [Fact]
    public void IsTheRootOfTheTreeAroundADirectory()
    {
        Scratch.Write("a/b/file");
        Scratch.Commit();

        Git.TopLevel(Scratch["a/b"]).ShouldBe(Scratch.Root);
    }

    [Fact]
    public void IsNowhereWithoutGit() => Git.TopLevel(Scratch.Root).ShouldBeNull();

    [Fact]
    public void MayBeAWorktree()
    {
        Scratch.Write("file");
        Scratch.Commit().Git("worktree add -q tree");

        Git.TopLevel(Scratch["tree"]).ShouldBe(Scratch["tree"]);
        Git.ListFiles(Scratch["tree"]).Files.ShouldBe(["file"]);
        Git.State(Scratch["tree"]).Branch.ShouldBe("tree");
    }

    [Fact]
    public void OfABareRepositoryIsRefused()
    {
        Scratch.Git("init -q --bare");

        Git.IsBare(Scratch.Root).ShouldBeTrue();
        Should.Throw<MaintenanceException>(() => Git.TopLevel(Scratch.Root))
            .Message.ShouldBe($"\"{Scratch.Root}\" is a bare repository: it has no files to look at. Clone it and name the clone.");
    }

    [Fact]
    public void OfABareRepositoryInsideAnotherIsRefused()
    {
        Scratch.Commit().Git("init -q --bare inner");

        Should.Throw<MaintenanceException>(() => Git.TopLevel(Scratch["inner"])).Message.ShouldContain("is a bare repository");
    }

    [Fact]
    public void IsNotWhereTheRepositorySaysItIs()
    {
        Scratch.Commit().Git("config core.worktree /");

        Should.Throw<MaintenanceException>(() => Git.TopLevel(Scratch.Root)).Message.ShouldContain("core.worktree");
    }

    [Fact]
    public void NeedsGitOnlyWhenThereIsARepository()
    {
        var withoutGit = new GitDoor(new ScriptedProcesses(_ => null));
        withoutGit.Version(Scratch.Root).ShouldBeNull();
        withoutGit.TopLevel(Scratch.Root).ShouldBeNull();
        Scratch.Commit();

        Should.Throw<MaintenanceException>(() => withoutGit.TopLevel(Scratch.Root)).Message.ShouldContain("git is not installed");
    }
}

public sealed class AGitWithoutAnAnswer : RealRepository
{
    private static GitDoor Ending(CommandEnd end) => new(new ScriptedProcesses(_ => new CommandResult(end, null, "", "", TimeSpan.Zero)));

    [Fact]
    public void IsNotTakenForAMissingOneWhenItIsSlow()
    {
        var slow = Ending(CommandEnd.TimedOut);
        var words = $"git did not answer within 5 minutes about \"{Scratch.Root}\". Run \"git status\" there to see what holds it up.";

        Should.Throw<MaintenanceException>(() => slow.Version(Scratch.Root)).Message.ShouldBe(words);
        Should.Throw<MaintenanceException>(() => slow.TopLevel(Scratch.Root)).Message.ShouldBe(words);
    }

    [Fact]
    public void IsNotTakenForAMissingOneWhenTheRunIsInterrupted()
    {
        var interrupted = Ending(CommandEnd.Cancelled);

        Should.Throw<OperationCanceledException>(() => interrupted.Version(Scratch.Root));
        Should.Throw<OperationCanceledException>(() => interrupted.TopLevel(Scratch.Root));
    }

    [Fact]
    public void IsNotTakenForAMissingOneWhenItFails()
    {
        var broken = new GitDoor(new ScriptedProcesses(_ => ScriptedProcesses.Exits(127, error: "cannot load libz")));

        Should.Throw<MaintenanceException>(() => broken.Version(Scratch.Root))
            .Message.ShouldBe($"git cannot read \"{Scratch.Root}\": cannot load libz. Mend that, or name a fresh clone.");
    }
}
