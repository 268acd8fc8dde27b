using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Machine;

/// <summary>A subject in <c>subject</c>, and its copy in <c>copy/subject</c>.</summary>
public abstract class ACopy : IDisposable
{
    private readonly GitDoor git = new(new ProcessDoor(SecretMask.None, TimeProvider.System));

    protected Scratch Scratch { get; } = new("copy");

    protected string Copy => Scratch["copy/subject"];

    protected RepositoryState State => git.State(Copy);

    protected string Make(string source = "subject") => new WorkingCopies(git).Make(Scratch[source], Scratch["copy"]);

    protected IReadOnlyList<string> FilesOfCopy =>
        [.. new FileDoor().FilesBelow(Copy).Where(path => !path.Contains(".git/", StringComparison.Ordinal))];

    protected void Commit(string directory = "subject")
    {
        Scratch.Git("init -q -b main", directory);
        Scratch.Git("add -A", directory);
        Scratch.Git("commit -q --allow-empty -m change", directory);
    }

    public void Dispose()
    {
        Scratch.Dispose();
        GC.SuppressFinalize(this);
    }
}

[Trait("Speed", "Slow")]
public sealed class ACopyOfARepository : ACopy
{
    public ACopyOfARepository()
    {
        Scratch.Write("subject/a/file", "1");
        Scratch.Write("subject/deleted");
        Scratch.Write("subject/.gitignore", "ignored\n");
        Scratch.Write("subject/ignored");
        Scratch.Write("subject/ä b");
        Commit();
    }

    [Fact]
    public void IsCleanAtTheSameCommit()
    {
        Scratch.Git("tag v1 -a -m one", "subject");
        Scratch.Git("remote add origin https://token@host.example/a.git", "subject");

        Make().ShouldBe(Copy);

        State.ShouldBe(
            new RepositoryState(
                Scratch.Git("rev-parse HEAD", "subject").Trim(), "main", IsShallow: false, IsDirty: false, "https://host.example/a.git"));
        Scratch.Git("describe", "copy/subject").ShouldBe("v1\n");
        FilesOfCopy.ShouldBe([".gitignore", "a/file", "deleted", "ä b"]);
    }

    [Fact]
    public void HasTheChangesThatAreNotCommitted()
    {
        Scratch.Write("subject/a/file", "2");
        Scratch.Write("subject/new");
        Scratch.Write("subject/staged");
        Scratch.Git("add staged", "subject");
        File.Delete(Scratch["subject/deleted"]);

        Make();

        File.ReadAllText(Path.Combine(Copy, "a/file")).ShouldBe("2");
        FilesOfCopy.ShouldBe([".gitignore", "a/file", "new", "staged", "ä b"]);
        Scratch.Git("status --porcelain", "copy/subject").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(4);
    }

    [Fact]
    public void IsMadeWithoutTouchingTheSubject()
    {
        Scratch.Write("subject/a/file", "2");

        // Times that nobody would write today: whatever is written again shows, however coarse or late the file system keeps its times.
        foreach (var path in FilesOfSubject)
            File.SetLastWriteTimeUtc(Scratch["subject/" + path], DateTime.UnixEpoch.AddDays(1));

        var before = Snapshot(File.GetLastWriteTimeUtc);

        Make();

        before.ShouldContain(".git/index 01/02/1970");
        Snapshot(File.GetLastWriteTimeUtc).ShouldBe(before);
    }

    [Fact]
    public void MayBeWrittenWithoutChangingTheSubject()
    {
        var before = Snapshot(File.ReadAllText);
        Make();

        Scratch.Write("copy/subject/a/file", "3");
        Scratch.Git("commit -q -a -m inside", "copy/subject");
        Scratch.Git("gc -q --prune=now", "copy/subject");

        Snapshot(File.ReadAllText).ShouldBe(before);
    }

    [Fact]
    public void TakesThePlaceOfWhatAKilledRunLeft()
    {
        Scratch.Write("copy/subject/.git/HEAD.lock");
        Scratch.Write("copy/subject/left");

        Make();

        State.IsDirty.ShouldBeFalse();
    }

    [Fact]
    public void KeepsPermissionsAndLeadsLinksIntoItself()
    {
        Scratch.Write("subject/run.sh", "#!/bin/sh\necho ran\n");
        File.CreateSymbolicLink(Scratch["subject/relative"], "run.sh");
        File.CreateSymbolicLink(Scratch["subject/a/absolute"], Scratch["subject/run.sh"]);
        Directory.CreateSymbolicLink(Scratch["subject/directory"], "a");
        File.CreateSymbolicLink(Scratch["subject/out"], "/etc/passwd");
        Scratch.Git("update-index --add --chmod=+x run.sh", "subject");
        Scratch.Git("checkout-index -f run.sh", "subject");

        Make();

        var door = new ProcessDoor(SecretMask.None, TimeProvider.System);
        door.Run(new Command(Path.Combine(Copy, "run.sh")) { WorkingDirectory = Copy }).StandardOutput.ShouldBe("ran\n");
        new FileInfo(Path.Combine(Copy, "relative")).LinkTarget.ShouldBe("run.sh");
        new FileInfo(Path.Combine(Copy, "a/absolute")).LinkTarget.ShouldBe("../run.sh");
        File.Exists(Path.Combine(Copy, "directory/file")).ShouldBeTrue();
        Path.Exists(Path.Combine(Copy, "out")).ShouldBeFalse();
    }

    [Fact]
    public void MayLieInTheSubjectsOwnArtifacts()
    {
        Scratch.Write("subject/.gitignore", "ignored\nartifacts/\n");
        var copies = new WorkingCopies(new GitDoor(new ProcessDoor(SecretMask.None, TimeProvider.System)));

        copies.Make(Scratch["subject"], Scratch["subject/artifacts/copy"]);
        copies.Make(Scratch["subject"], Scratch["subject/artifacts/copy"]);

        File.Exists(Scratch["subject/artifacts/copy/subject/a/file"]).ShouldBeTrue();
        Directory.Exists(Scratch["subject/artifacts/copy/subject/artifacts"]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("clone -q --depth 1 \"file://{0}/subject\" special", "main", true)]
    [InlineData("-C subject worktree add -q ../special -b other", "other", false)]
    [InlineData("clone -q subject --separate-git-dir=elsewhere special", "main", false)]
    [InlineData("clone -q --shared subject special", "main", false)]
    public void WorksForEveryKindOfCheckout(string arguments, string branch, bool isShallow)
    {
        Commit();
        Scratch.Git(string.Format(arguments, Scratch.Root));

        Make("special");

        var state = new GitDoor(new ProcessDoor(SecretMask.None, TimeProvider.System)).State(Scratch["copy/special"]);
        (state.Branch, state.IsShallow, state.IsDirty).ShouldBe((branch, isShallow, false));
        Scratch.Git("log --format=%s", "copy/special").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Length.ShouldBe(isShallow ? 1 : 2);
        Scratch.Git("fsck", "copy/special");
    }

    [Fact]
    public void MayBeDetached()
    {
        Scratch.Git("checkout -q --detach", "subject");

        Make();

        (State.Branch, State.Commit, State.IsDirty).ShouldBe((null, Scratch.Git("rev-parse HEAD", "subject").Trim(), false));
    }

    private IReadOnlyList<string> FilesOfSubject => new FileDoor().FilesBelow(Scratch["subject"]);

    private string Snapshot<T>(Func<string, T> look) =>
        string.Join('\n', FilesOfSubject.Select(path => $"{path} {look(Scratch["subject/" + path])}"));
}

[Trait("Speed", "Slow")]
public sealed class ACopyOfSomethingElse : ACopy
{
    [Fact]
    public void BeforeTheFirstCommitHasItsFiles()
    {
        Scratch.Write("subject/file");
        Scratch.Git("init -q -b first", "subject");

        Make();

        State.ShouldBe(new RepositoryState(Commit: null, "first", IsShallow: false, IsDirty: true, Origin: null));
        FilesOfCopy.ShouldBe(["file"]);
    }

    [Fact]
    public void WithoutGitHasItsFiles()
    {
        Scratch.Write("subject/a/file");
        Scratch.Write("subject/Ä");
        File.CreateSymbolicLink(Scratch["subject/out"], "/etc/passwd");
        Directory.CreateSymbolicLink(Scratch["subject/link"], "a");

        Make();

        FilesOfCopy.ShouldBe(["a/file", "Ä"]);
        File.Exists(Path.Combine(Copy, "link/file")).ShouldBeTrue();
    }

    [Fact]
    public void BelowItselfIsNotCopiedAgain()
    {
        Scratch.Write("file");
        var copies = new WorkingCopies(new GitDoor(new ProcessDoor(SecretMask.None, TimeProvider.System)));

        copies.Make(Scratch.Root, Scratch["copy"]);
        var copy = copies.Make(Scratch.Root, Scratch["copy"]);

        new FileDoor().FilesBelow(copy).ShouldBe(["file"]);
    }

    [Fact]
    public void WithSubmodulesHoldsThem()
    {
        Scratch.Write("inner/deep");
        Commit("inner");
        Scratch.Write("library/file");
        Commit("library");
        Scratch.Git("-c protocol.file.allow=always submodule --quiet add ../inner inner", "library");
        Commit("library");
        Commit("library");
        Scratch.Git("init -q -b main subject");
        Scratch.Git("-c protocol.file.allow=always submodule --quiet add ../library library", "subject");
        Scratch.Git("-c protocol.file.allow=always submodule --quiet update --init --recursive", "subject");
        Commit();

        Make();

        FilesOfCopy.ShouldBe([".gitmodules", "library/.gitmodules", "library/file", "library/inner/deep"]);
        Scratch.Git("status --porcelain", "copy/subject").ShouldBeEmpty();
    }

    [Fact]
    public void ThatIsBareIsRefused()
    {
        Scratch.Git("init -q --bare subject");

        Should.Throw<MaintenanceException>(() => Make()).Message.ShouldContain("is a bare repository");
    }

    [Fact]
    public void IsNotBuiltByTheRulesAroundIt()
    {
        Scratch.Write("subject/file");

        Make();

        File.ReadAllText(Scratch["copy/Directory.Build.props"]).ShouldBe("<Project />\n");
        new FileDoor().FilesBelow(Scratch["copy"]).Where(path => !path.Contains('/', StringComparison.Ordinal)).ShouldBe(
            [".editorconfig", "Directory.Build.props", "Directory.Build.rsp", "Directory.Build.targets", "Directory.Packages.props",
            "global.json"]);
    }
}
