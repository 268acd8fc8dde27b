using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Subjects;

/// <summary>A directory of the test's own, and real doors.</summary>
public abstract class OpenedSubject : IDisposable
{
    protected Scratch Scratch { get; } = new();

    protected Doors Doors { get; init; } = new(new ProcessDoor(SecretMask.None, TimeProvider.System), new FileDoor(), TimeProvider.System);

    protected Subject Open(string path = "", MaintenanceFile? maintenance = null) =>
        SubjectOpener.Open(Scratch[path], Scratch["own"], maintenance ?? MaintenanceFile.Empty, Doors);

    protected string Refusal(string path = "") => Should.Throw<MaintenanceException>(() => Open(path)).Message;

    public void Dispose()
    {
        Scratch.Dispose();
        GC.SuppressFinalize(this);
    }
}

[Trait("Speed", "Slow")]
public sealed class SubjectWithGit : OpenedSubject
{
    [Fact]
    public void TellsFilesStateAndEcosystems()
    {
        Scratch.Write("Cargo.toml", "[package]");
        Scratch.Write(".gitignore", "target/\n");
        Scratch.Write("target/debug/app");
        Scratch.Commit().Git("remote add origin https://user:secret@example.org/org/tool.git");
        Scratch.Write("src/new file.rs");

        var subject = Open();
        subject.Files.ShouldBe([".gitignore", "Cargo.toml", "src/new file.rs"]);
        subject.Git.ShouldBe(new GitState(Scratch.Git("rev-parse HEAD").Trim(), "main", IsShallow: false, IsDirty: true, "https://example.org/org/tool.git"));
        subject.Ecosystems.ShouldBe([new EcosystemRoot(Ecosystem.Cargo, "", "Cargo.toml")]);
        (subject.Name, subject.IsOwn, subject.Notes.Count).ShouldBe(("tool", false, 0));
    }

    [Fact]
    public void NeedsNoKnownEcosystem()
    {
        Scratch.Write("main.go");
        Scratch.Commit();
        Open().Ecosystems.ShouldBeEmpty();
    }

    [Fact]
    public void NeedsNoCommit()
    {
        Scratch.Git("init -q -b main");
        Scratch.Write("a.txt");
        var subject = Open();
        (subject.Git!.Commit, subject.Git.Branch).ShouldBe((null, "main"));
        subject.Files.ShouldBe(["a.txt"]);
    }

    [Fact]
    public void MayBeDetached()
    {
        Scratch.Write("a.txt");
        Scratch.Commit().Git("checkout -q --detach");
        Open().Git!.Branch.ShouldBeNull();
    }

    [Fact]
    public void MayBeShallowAndIsToldSo()
    {
        Scratch.Write("full/a.txt");
        Scratch.Git("init -q -b main", "full");
        Scratch.Git("add -A", "full");
        Scratch.Git("commit -q -m one", "full");
        Scratch.Git("commit -q -m two --allow-empty", "full");
        Scratch.Git($"clone -q --depth 1 \"file://{Scratch["full"]}\" cut");
        var subject = Open("cut");
        subject.Git!.IsShallow.ShouldBeTrue();
        subject.Notes.ShouldHaveSingleItem().ShouldContain("git fetch --unshallow");
    }

    [Fact]
    public void MayBeAWorktreeOfAnother()
    {
        Scratch.Write("main/a.txt");
        Scratch.Git("init -q -b main", "main");
        Scratch.Git("add -A", "main");
        Scratch.Git("commit -q -m one", "main");
        Scratch.Git("worktree add -q ../side -b side", "main");
        var subject = Open("side");
        (subject.Git!.Branch, subject.Files.Single()).ShouldBe(("side", "a.txt"));
    }

    [Fact]
    public void LeavesSubmodulesOutAndMayBeOne()
    {
        Scratch.Write("library/Cargo.toml", "[package]");
        Scratch.Git("init -q -b main", "library");
        Scratch.Git("add -A", "library");
        Scratch.Git("commit -q -m one", "library");
        Scratch.Write("whole/a.txt");
        Scratch.Git("init -q -b main", "whole");
        Scratch.Git("-c protocol.file.allow=always submodule --quiet add ../library deps/library", "whole");
        Scratch.Git("add -A", "whole");
        Scratch.Git("commit -q -m two", "whole");

        var whole = Open("whole");
        whole.Files.ShouldBe([".gitmodules", "a.txt"]);
        whole.Ecosystems.ShouldBeEmpty();
        Open("whole/deps/library").Ecosystems.ShouldHaveSingleItem();
    }

    [Fact]
    public void LeavesLinksOutOfTheRootOut()
    {
        Scratch.Write("outside/Cargo.toml", "[package]");
        Scratch.Write("repo/a.txt");
        File.CreateSymbolicLink(Scratch["repo/Cargo.toml"], "../outside/Cargo.toml");
        File.CreateSymbolicLink(Scratch["repo/loop"], "loop");
        File.CreateSymbolicLink(Scratch["repo/b.txt"], "a.txt");
        Scratch.Git("init -q -b main", "repo");
        Open("repo").Files.ShouldBe(["a.txt", "b.txt"]);
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("Übung-日本")]
    [InlineData("quote'\"")]
    [InlineData("-dash")]
    public void MayHaveAnyName(string name)
    {
        Scratch.Write($"{name}/é ü.txt");
        Scratch.Git("init -q -b main", name);
        var subject = Open(name + "/");
        (subject.Root, subject.Files.Single()).ShouldBe((Scratch[name], "é ü.txt"));
    }

    [Fact]
    public void IsFoundThroughALink()
    {
        Scratch.Write("real/a.txt");
        Scratch.Git("init -q -b main", "real");
        Directory.CreateSymbolicLink(Scratch["link"], "real");
        var subject = SubjectOpener.Open(Scratch["link"], Scratch["real/../link/"], MaintenanceFile.Empty, Doors);
        (subject.Root, subject.Name, subject.IsOwn).ShouldBe((Scratch["real"], "real", true));
    }

    [Fact]
    public void IgnoresWhatItsDeclarationIgnores()
    {
        Scratch.Write("tasks/one/Cargo.toml", "[package]");
        Scratch.Commit();
        var subject = Open(maintenance: new MaintenanceFile { Ignore = ["tasks/"] });
        subject.Ecosystems.ShouldBeEmpty();
        subject.PassedOver.ShouldHaveSingleItem().Path.ShouldBe("tasks/one/Cargo.toml");
        subject.Files.ShouldBe(["tasks/one/Cargo.toml"]);
    }

    [Fact]
    public void NotesADeclarationOfAnotherName()
    {
        Scratch.Write("maintenance.yaml");
        Scratch.Commit();
        Open().Notes.ShouldHaveSingleItem().ShouldStartWith("\"maintenance.yaml\" is not read.");
    }
}

[Trait("Speed", "Slow")]
public sealed class SubjectInsideARepository : OpenedSubject
{
    public SubjectInsideARepository()
    {
        Scratch.Write("part/Cargo.toml", "[package]");
        Scratch.Write("other/package.json", "{\"scripts\": {}}");
        Scratch.Write(".gitignore", "artifacts/\n");
        Scratch.Write("artifacts/clone/Cargo.toml", "[package]");
        Scratch.Commit().Git("remote add origin https://example.org/org/whole.git");
    }

    [Fact]
    public void IsItsOwnFilesWithTheStateOfTheRepository()
    {
        var subject = Open("part");
        subject.Files.ShouldBe(["Cargo.toml"]);
        subject.Git!.Commit.ShouldBe(Scratch.Git("rev-parse HEAD").Trim());
        subject.Name.ShouldBe("part");
        subject.Notes.ShouldHaveSingleItem().ShouldContain("Only its own files are looked at");
    }

    [Fact]
    public void HasNoGitWhereTheRepositoryIgnoresIt()
    {
        var subject = Open("artifacts/clone");
        subject.Git.ShouldBeNull();
        subject.Files.ShouldBe(["Cargo.toml"]);
        subject.Notes.ShouldHaveSingleItem().ShouldContain("tracks nothing of it");
    }

    [Fact]
    public void HasNoGitBeforeTheRepositoryTracksIt()
    {
        Scratch.Write("new/Cargo.toml", "[package]");
        Open("new").Git.ShouldBeNull();
    }
}

public sealed class SubjectWithoutGit : OpenedSubject
{
    [Fact]
    public void IsAllThatToolsDidNotGenerate()
    {
        Scratch.Write("package.json", "{\"scripts\": {}}");
        Scratch.Write("src/App/App.csproj");
        foreach (var path in new[]
                 {
                     "node_modules/a/package.json", "src/App/bin/a.dll", "src/App/obj/b.json", "py/__pycache__/a.pyc", "venv/pyvenv.cfg",
                     "venv/lib/a.py", "nested/.git/HEAD", "nested/a.txt", "out/CACHEDIR.TAG", "out/a.o", "target/kept.txt", "bin/kept.sh",
                     "crate/Cargo.toml", "crate/target/a.rlib", "pkg.egg-info/PKG-INFO",
                 })
        {
            Scratch.Write(path);
        }

        var subject = Open();
        subject.Files.ShouldBe(["bin/kept.sh", "crate/Cargo.toml", "package.json", "src/App/App.csproj", "target/kept.txt"]);
        (subject.Git, subject.Name).ShouldBe((null, Path.GetFileName(Scratch.Root)));
    }

    [Fact]
    public void FollowsNoLinkOutOrInACircle()
    {
        Scratch.Write("outside/secret.txt");
        Scratch.Write("tree/package.json", "{\"scripts\": {}}");
        Directory.CreateSymbolicLink(Scratch["tree/out"], "../outside");
        Directory.CreateSymbolicLink(Scratch["tree/self"], ".");
        File.CreateSymbolicLink(Scratch["tree/leak.txt"], "../outside/secret.txt");
        File.CreateSymbolicLink(Scratch["tree/copy.json"], "package.json");
        Open("tree").Files.ShouldBe(["copy.json", "package.json"]);
    }

    [Fact]
    public void IsReadWithoutGitInstalledAndToldSo()
    {
        Scratch.Write("package.json", "{\"scripts\": {}}");
        Scratch.Commit();
        var subject = SubjectOpener.Open(
            Scratch.Root, Scratch["own"], MaintenanceFile.Empty, new Doors(new ScriptedProcesses(_ => null), new FileDoor(), TimeProvider.System));
        subject.Git.ShouldBeNull();
        subject.Files.ShouldBe(["package.json"]);
        subject.Notes.ShouldHaveSingleItem().ShouldContain("Git is not installed");
    }

    [Fact]
    public void MayNotBeTooDeep()
    {
        Scratch.Write($"{string.Concat(Enumerable.Repeat("d/", 70))}package.json");
        Refusal().ShouldContain("more than 64 levels deep");
    }
}

public sealed class NothingToMaintain : OpenedSubject
{
    [Fact]
    public void IsThereInAnEmptyDirectory() => Refusal().ShouldStartWith($"There is nothing to maintain in \"{Scratch.Root}\": it holds no files of its own. Looked for .git, *.sln,");

    [Fact]
    public void IsThereInAnEmptyRepository()
    {
        Scratch.Git("init -q");
        Refusal().ShouldContain("it holds no files of its own");
    }

    [Fact]
    public void IsThereInAHeapOfFiles()
    {
        Scratch.Write("a.txt");
        Refusal().ShouldContain("it holds neither a git repository nor a known ecosystem");
    }

    [Fact]
    public void IsThereInAVendoredTreeAlone()
    {
        Scratch.Write("vendor/a/Cargo.toml", "[package]");
        Refusal().ShouldContain("neither a git repository nor a known ecosystem");
    }
}

public sealed class WrongSubject : OpenedSubject
{
    [Fact]
    public void IsNoDirectory()
    {
        Scratch.Write("project/a.txt");
        Refusal("projct").ShouldBe($"There is no directory \"{Scratch["projct"]}\". Did you mean \"{Scratch["project"]}\"? Name a subject that exists.");
    }

    [Fact]
    public void IsNowhere() => Refusal("none/at/all").ShouldBe($"There is no directory \"{Scratch["none/at/all"]}\". Name a subject that exists.");

    [Fact]
    public void IsAFile()
    {
        Scratch.Write("A.sln");
        Refusal("A.sln").ShouldBe($"\"{Scratch["A.sln"]}\" is no directory, and a subject is one. Name the directory that holds it: \"{Scratch.Root}\".");
    }

    [Fact]
    public void IsABareRepository()
    {
        Scratch.Git("init -q --bare bare");
        Refusal("bare").ShouldContain("is a bare repository");
        Refusal("bare").ShouldContain("Clone it");
    }

    [Fact]
    public void IsABrokenRepository()
    {
        Scratch.Write("package.json", "{\"scripts\": {}}");
        Scratch.Commit();
        File.WriteAllText(Scratch[".git/HEAD"], "garbage");
        Refusal().ShouldContain(Scratch.Root);
    }

    [Fact]
    public void IsACircleOfLinks()
    {
        File.CreateSymbolicLink(Scratch["a"], "b");
        File.CreateSymbolicLink(Scratch["b"], "a");
        Refusal("a").ShouldContain($"\"{Scratch["a"]}\" is no directory");
    }
}

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
