using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Machine;

/// <summary>A real repository, asked through the real doors.</summary>
public abstract class RealRepository : IDisposable
{
    protected Scratch Scratch { get; } = new("git");

    protected GitDoor Git { get; } = new(new ProcessDoor(SecretMask.None, TimeProvider.System));

    protected IReadOnlyList<string> Files => Git.ListFiles(Scratch.Root).Files;

    protected RepositoryState State => Git.State(Scratch.Root);

    public void Dispose()
    {
        Scratch.Dispose();
        GC.SuppressFinalize(this);
    }
}

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

[Trait("Speed", "Slow")]
public sealed class AHostileRepository : RealRepository
{
    /// <summary>The settings that git would run at a mere look.</summary>
    private static readonly string[] Traps =
        ["core.fsmonitor", "diff.convert.textconv", "diff.drive.command", "diff.external", "filter.a.b.clean", "filter.clean.clean", "filter.long.process"];

    private IEnumerable<string> Sprung =>
        Directory.EnumerateFiles(Scratch.Root, "sprung-*").Select(file => Path.GetFileName(file)["sprung-".Length..]).Order(StringComparer.Ordinal);

    [Fact]
    public void RunsNothingOfItsConfiguration()
    {
        SetTraps();

        Git.State(Scratch["subject"]).IsDirty.ShouldBeTrue();
        Git.ListFiles(Scratch["subject"]).Files.ShouldContain("cleaned");
        Git.Ask(Scratch["subject"], "diff").ShouldContain("+other");
        Git.Ask(Scratch["subject"], "log", "-p").ShouldContain("+first");
        Sprung.ShouldBeEmpty();
    }

    [Fact]
    public void WouldRunAllOfItWithoutTheDoor()
    {
        SetTraps();

        GitAlone(Scratch["subject"], "status");
        GitAlone(Scratch["subject"], "diff", "plain", "driven");
        GitAlone(Scratch["subject"], "diff", "--no-ext-diff", "converted");

        Sprung.ShouldBe(Traps);
    }

    private static void GitAlone(string directory, params IReadOnlyList<string> arguments) =>
        new ProcessDoor(SecretMask.None, TimeProvider.System)
            .Run(new Command("git", arguments) { WorkingDirectory = directory, Timeout = TimeSpan.FromSeconds(10) })
            .End.ShouldBe(CommandEnd.Exited);

    private void SetTraps()
    {
        string[] files = ["plain", "converted diff=convert", "driven diff=drive", "dotted filter=a.b", "cleaned filter=clean", "processed filter=long"];
        Scratch.Write("subject/.gitattributes", string.Join('\n', files));
        foreach (var file in files)
            Scratch.Write($"subject/{file.Split(' ')[0]}", "first\n");

        Scratch.Git("init -q -b main subject");
        Scratch.Git("add -A", "subject");
        Scratch.Git("commit -q -m first", "subject");

        // As long as before: git has to read them to see the change.
        foreach (var file in files)
            Scratch.Write($"subject/{file.Split(' ')[0]}", "other\n");

        File.AppendAllText(Scratch["subject/.git/config"], string.Concat(Traps.Select(Section)));
    }

    private string Section(string key)
    {
        var (section, name, sub) = (key.Split('.')[0], key.Split('.')[^1], string.Join('.', key.Split('.')[1..^1]));
        return $"[{section}{(sub.Length == 0 ? "" : $" \"{sub}\"")}]\n{name} = \"{Trap(key)}\"\nrequired = {(name == "clean" ? "true" : "false")}\n";
    }

    /// <summary>Behaves so that git goes on to the next trap: what converts passes its input on, and the monitor knows nothing.</summary>
    private string Trap(string key) => $"touch '{Scratch["sprung-" + key]}'; " + key.Split('.')[^1] switch
    {
        "clean" or "textconv" => "cat",
        "fsmonitor" => "false",
        _ => "true",
    };

    [Fact]
    public void FetchesNothingThatAPartialCloneLacks()
    {
        Scratch.Write("file");
        Scratch.Commit();
        var blob = Scratch.Git("rev-parse HEAD:file").Trim();
        File.Delete(Scratch[$".git/objects/{blob[..2]}/{blob[2..]}"]);
        File.AppendAllText(Scratch[".git/config"],
            $"[core]\nrepositoryformatversion = 1\n[extensions]\npartialClone = evil\n[remote \"evil\"]\nurl = {Scratch.Root}\npromisor = true\nuploadpack = \"touch '{Scratch["sprung-fetch"]}'; false\"\n");

        Should.Throw<MaintenanceException>(() => Git.Ask(Scratch.Root, "show", "HEAD:file"));
        Sprung.ShouldBeEmpty();

        GitAlone(Scratch.Root, "show", "HEAD:file");
        Sprung.ShouldBe(["fetch"]);
    }

    [Fact]
    public void OfAnotherUserIsReadAllTheSame()
    {
        Scratch.Write("file");
        Scratch.Commit();
        var git = new GitDoor(new OfAnotherUser(new ProcessDoor(SecretMask.None, TimeProvider.System)));

        git.TopLevel(Scratch.Root).ShouldBe(Scratch.Root);
        git.State(Scratch.Root).IsDirty.ShouldBeFalse();
        git.ListFiles(Scratch.Root).Files.ShouldBe(["file"]);
    }

    [Fact]
    public void OfAnotherUserIsRefusedByGitAlone()
    {
        Scratch.Write("file");
        Scratch.Commit();
        var alone = new OfAnotherUser(new ProcessDoor(SecretMask.None, TimeProvider.System));

        alone.Run(new Command("git", "status") { WorkingDirectory = Scratch.Root }).StandardError.ShouldContain("dubious ownership");
    }

    /// <summary>Git's own way to play a repository of another user, which takes no root.</summary>
    private sealed class OfAnotherUser(IProcessDoor processes) : IProcessDoor
    {
        public CommandResult Run(Command command) => processes.Run(command with
        {
            Environment = new Dictionary<string, string?>(command.Environment, StringComparer.Ordinal) { ["GIT_TEST_ASSUME_DIFFERENT_OWNER"] = "1" },
        });
    }
}

public sealed class AddressOfARemote
{
    [Theory]
    [InlineData("https://host/a.git", "https://host/a.git")]
    [InlineData("https://token@host/a.git", "https://host/a.git")]
    [InlineData("https://user:p@ss@host/a.git", "https://host/a.git")]
    [InlineData("https://user:p:w@host:8443/a@b.git", "https://host:8443/a@b.git")]
    [InlineData("https://host/a.git?private_token=x#y", "https://host/a.git")]
    [InlineData("https://host/a@b/c", "https://host/a@b/c")]
    [InlineData("ssh://git@host/a.git", "ssh://git@host/a.git")]
    [InlineData("ssh://git:pw@host:22/a.git", "ssh://git@host:22/a.git")]
    [InlineData("ssh://host/a.git", "ssh://host/a.git")]
    [InlineData("git@host:org/a.git", "git@host:org/a.git")]
    [InlineData("/srv/git/a b.git", "/srv/git/a b.git")]
    [InlineData("file:///srv/git/a.git", "file:///srv/git/a.git")]
    [InlineData("", "")]
    public void HoldsNoSecret(string url, string shown) => RemoteAddress.WithoutSecrets(url).ShouldBe(shown);
}
