using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Subjects.Opening;

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
        subject.Git.ShouldBe(
            new GitState(
                Scratch.Git("rev-parse HEAD").Trim(), "main", IsShallow: false, IsDirty: true, "https://example.org/org/tool.git"));
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
