using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Machine;

[Trait("Speed", "Slow")]
public sealed class FilesOfARepository : RealRepository
{
    [Fact]
    public void AreTrackedAndNewOnesButNotIgnoredOnes()
    {
        Scratch.Write("b/tracked");
        Scratch.Write(".gitignore", "ignored\n");
        Scratch.Commit();
        Scratch.Write("B/new");
        Scratch.Write("b/ignored");

        Files.ShouldBe([".gitignore", "B/new", "b/tracked"]);
    }

    [Fact]
    public void MayHaveAnyName()
    {
        string[] names = ["-n", "a b", "a\nb", "a\tb", "\"quoted\"", "ä/ö\u0301", "日本"];
        foreach (var name in names)
            Scratch.Write(name);

        Scratch.Commit();

        Files.ShouldBe(names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AreThoseThatAreThere()
    {
        Scratch.Write("deleted");
        Scratch.Write("replaced/file");
        Scratch.Write("linked/file");
        Scratch.Write("stays");
        Scratch.Commit();
        File.Delete(Scratch["deleted"]);
        Directory.Delete(Scratch["replaced"], recursive: true);
        Scratch.Write("replaced");
        Directory.Move(Scratch["linked"], Scratch["elsewhere"]);
        Directory.CreateSymbolicLink(Scratch["linked"], "elsewhere");

        Files.ShouldBe(["elsewhere/file", "replaced", "stays"]);
    }

    [Fact]
    public void LeaveOutLinksThatLeadOut()
    {
        Scratch.Write("file");
        File.CreateSymbolicLink(Scratch["inside"], "file");
        File.CreateSymbolicLink(Scratch["outside"], "/etc/passwd");
        File.CreateSymbolicLink(Scratch["dangling"], "gone");
        File.CreateSymbolicLink(Scratch["circle"], "circle");
        File.CreateSymbolicLink(Scratch["directory"], ".");
        Scratch.Commit();

        Files.ShouldBe(["file", "inside"]);
        Git.ListFiles(Scratch.Root).DirectoryLinks.ShouldBe(["directory"]);
    }

    [Fact]
    public void DoNotDependOnTheSecretsOfTheEnvironment()
    {
        Scratch.Write("token-reader");
        Scratch.Commit();
        var door = new GitDoor(new ProcessDoor(new SecretMask(["token-"]), TimeProvider.System));

        door.ListFiles(Scratch.Root).Files.ShouldBe(["token-reader"]);
    }

    [Fact]
    public void AreNotThoseOfSubmodulesAndNestedClones()
    {
        Scratch.Write("library/file");
        Scratch.Git("init -q -b main library");
        Scratch.Git("add -A", "library");
        Scratch.Git("commit -q -m first", "library");
        Scratch.Git("clone -q library nested");
        Scratch.Git("init -q -b main subject");
        Scratch.Git("-c protocol.file.allow=always submodule --quiet add ../library library", "subject");
        Scratch.Git("clone -q library subject/nested");

        var listing = Git.ListFiles(Scratch["subject"]);

        listing.Files.ShouldBe([".gitmodules"]);
        listing.Submodules.ShouldBe(["library"]);
    }
}

[Trait("Speed", "Slow")]
public sealed class StateOfARepository : RealRepository
{
    [Fact]
    public void BeforeTheFirstCommitHasNone()
    {
        Scratch.Git("init -q -b main");

        State.ShouldBe(new RepositoryState(Commit: null, "main", IsShallow: false, IsDirty: false, Origin: null));
    }

    [Fact]
    public void NamesCommitAndBranch()
    {
        Scratch.Write("file");
        Scratch.Commit();

        State.ShouldBe(new RepositoryState(Scratch.Git("rev-parse HEAD").Trim(), "main", IsShallow: false, IsDirty: false, Origin: null));
    }

    [Fact]
    public void HasNoBranchWhenDetached()
    {
        Scratch.Commit().Git("checkout -q --detach");

        State.Branch.ShouldBeNull();
    }

    [Theory]
    [InlineData("file", "changed")]
    [InlineData("new", "")]
    public void IsDirtyWhenAFileIsChangedOrNew(string path, string text)
    {
        Scratch.Write("file");
        Scratch.Commit();
        Scratch.Write(path, text);

        State.IsDirty.ShouldBeTrue();
    }

    [Fact]
    public void IsLookedAtWithoutWritingIt()
    {
        var old = DateTime.UnixEpoch.AddDays(1);
        Scratch.Write("file");
        Scratch.Commit();
        foreach (var path in new[] { "file", ".git/index" })
            File.SetLastWriteTimeUtc(Scratch[path], old);

        State.IsDirty.ShouldBeFalse();
        Files.ShouldBe(["file"]);
        Git.Ask(Scratch.Root, "diff").ShouldBeEmpty();

        File.GetLastWriteTimeUtc(Scratch[".git/index"]).ShouldBe(old);
        Scratch.Git("diff");
        File.GetLastWriteTimeUtc(Scratch[".git/index"]).ShouldNotBe(old);
    }

    [Fact]
    public void KnowsThatHistoryIsCutOff()
    {
        Scratch.Commit().Commit();
        Scratch.Git($"clone -q --depth 1 \"file://{Scratch.Root}\" shallow");

        Git.State(Scratch["shallow"]).IsShallow.ShouldBeTrue();
    }

    [Fact]
    public void TellsNoPasswordOfItsOrigin()
    {
        Scratch.Commit().Git("remote add origin https://user:pass@host.example/a/b.git");

        State.Origin.ShouldBe("https://host.example/a/b.git");
    }

    [Fact]
    public void OfABrokenRepositoryIsToldInGitsWords()
    {
        Scratch.Commit();
        Scratch.Write(".git/HEAD", "garbage");

        Should.Throw<MaintenanceException>(() => State).Message.ShouldStartWith($"git cannot read \"{Scratch.Root}\": fatal: ");
    }
}
