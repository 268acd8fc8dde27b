using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Git;
using Nuke.Common.IO;
using Nuke.Common.Tools.Git;
using Serilog;

namespace M31R.Automation.Engine.Tests.Git;

[Trait("Speed", "Slow")]
public sealed class RepositoryOfADirectory : IDisposable
{
    private readonly GitRoot git = new();

    public void Dispose() => git.Dispose();

    [Fact]
    public void IsRead()
    {
        var commit = git.Commit();
        git.Git("tag", "v2");
        git.Git("tag", "--annotate", "--message=one", "v1");
        git.Git("remote", "add", "fork", "git@github.com:other/name.git");
        git.Git("remote", "add", "origin", "https://github.com/owner/name.git");
        git.Git("pack-refs", "--all");
        git.Root.Write("deep/b.txt", "b");
        var repository = Read("deep");
        repository.LocalDirectory.ShouldBe((AbsolutePath)git.Path);
        (repository.Head, repository.Branch, repository.Commit).ShouldBe(("refs/heads/main", "main", commit));
        repository.Tags.ShouldBe(["v1", "v2"]);
        (repository.RemoteName, repository.RemoteBranch, repository.HttpsUrl).ShouldBe(("origin", null, "https://github.com/owner/name"));
    }

    [Fact]
    public void ComesFromWhereItsBranchFollows()
    {
        git.Commit();
        git.Git("remote", "add", "origin", "https://github.com/owner/name.git");
        git.Git("remote", "add", "up.stream", "https://github.com/up/name.git");
        git.Git("config", "branch.main.remote", "up.stream");
        git.Git("config", "branch.main.merge", "refs/heads/trunk");
        git.Git("config", "url.https://mirror/.insteadOf", "https://github.com/");
        var repository = Read();
        (repository.RemoteName, repository.RemoteBranch, repository.Identifier).ShouldBe(("up.stream", "trunk", "up/name"));
        repository.ToString().ShouldBe("https://github.com/up/name");
    }

    [Fact]
    public void MayHaveNoCommitAndNoRemote()
    {
        var repository = Read();
        (repository.Head, repository.Branch, repository.Commit).ShouldBe(("refs/heads/main", "main", null));
        (repository.Protocol, repository.Endpoint, repository.HttpsUrl, repository.RemoteName).ShouldBe((null, null, null, null));
        repository.ToString().ShouldBe(git.Path);
    }

    [Fact]
    public void MayComeFromAPath()
    {
        git.Git("remote", "add", "origin", "../other.git");
        (Read().RemoteName, Read().Endpoint).ShouldBe(("origin", null));
    }

    [Fact]
    public void MayBeDetached()
    {
        var commit = git.Commit();
        git.Git("checkout", "--quiet", "--detach");
        (Read().Head, Read().Branch, Read().Commit).ShouldBe((commit, null, commit));
        GitTasks.GitIsDetached(git.Path).ShouldBeTrue();
        GitTasks.GitCurrentBranch(git.Path).ShouldBe("HEAD");
    }

    [Fact]
    public void MayBeAnotherWorktree()
    {
        git.Commit();
        git.Git("worktree", "add", "--quiet", "-b", "release/1.0", "beside");
        var repository = Read("beside");
        (repository.LocalDirectory, repository.Branch).ShouldBe(((AbsolutePath)git.Root["beside"], "release/1.0"));
        repository.IsOnReleaseBranch().ShouldBeTrue();
    }

    [Fact]
    public void MayBeASubmodule()
    {
        using var part = new GitRoot();
        var commit = part.Commit();
        git.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", part.Path, "part");
        (Read("part").LocalDirectory, Read("part").Commit).ShouldBe(((AbsolutePath)git.Root["part"], commit));
    }

    [Fact]
    public void IsMissed()
    {
        using var none = new Root();
        Should.Throw<Exception>(() => GitRepository.FromLocalDirectory(none.Path)).Message
            .ShouldBe($"\"{none.Path}\" lies in no working tree of git.");
    }

    private GitRepository Read(string directory = "") => GitRepository.FromLocalDirectory(git.Root[directory]);
}

[Trait("Speed", "Slow")]
public sealed class RepositoryOfABuild : IDisposable
{
    private readonly GitRoot git = new();

    public void Dispose() => git.Dispose();

    [Fact]
    public void IsInjected() => git.Root.Run<Injected>().Text.ShouldContain("branch main");

    [Theory]
    [InlineData("refs/heads/feature/x", "branch feature/x")]
    [InlineData("refs/pull/7/merge", "branch refs/pull/7/merge")]
    [InlineData("refs/tags/v1", "branch none")]
    public void TakesTheBranchOfADetachedHeadFromTheBuildServer(string reference, string branch)
    {
        git.Commit();
        git.Git("checkout", "--quiet", "--detach");
        git.Root.Set("GITHUB_ACTIONS", "true").Set("GITHUB_REF", reference).Run<Injected>().Text.ShouldContain(branch);
    }

    [Fact]
    public void IsNotThatOfAHook() =>
        git.Root.Set("GIT_DIR", "/nowhere").Set("GIT_INDEX_FILE", "x").Run<Injected>().Text.ShouldContain("branch main");

    [Fact]
    public void IsMissedWithAWarning()
    {
        using var none = new Root();
        none.Run<Injected>()
            .Text.ShouldContain($"[GitRepository] Injected.Repository has no value: \"{none.Path}\" lies in no working tree of git.\n");
    }

    [Fact]
    public void IsNotReadWithoutGit() => TestRun.Of<WithoutGit>().Text.ShouldContain("No such tool \"/no/git\"");

    internal class Injected : NukeBuild
    {
        [GitRepository]
        internal GitRepository? Repository { get; }

        internal Target Default => _ => _.Executes(() => Log.Information("branch {Branch:l}", Repository?.Branch ?? "none"));
    }

    internal sealed class WithoutGit : NukeBuild
    {
        internal Target Default => _ => _.Executes(() =>
        {
            GitTasks.GitPath = "/no/git";
            GitTasks.GitCurrentCommit();
        });
    }
}

[Trait("Speed", "Slow")]
public sealed class WorkingCopy : IDisposable
{
    private readonly GitRoot git = new();

    public void Dispose() => git.Dispose();

    [Fact]
    public void IsCleanUntilSomethingIsNew()
    {
        var commit = git.Commit();
        GitTasks.GitCurrentCommit(git.Path).ShouldBe(commit);
        GitTasks.GitCurrentBranch(git.Path).ShouldBe("main");
        GitTasks.GitHasCleanWorkingCopy(git.Path).ShouldBeTrue();
        git.Root.Write("new.txt", "");
        GitTasks.GitHasCleanWorkingCopy(git.Path).ShouldBeFalse();
    }

    [Fact]
    public void IsLookedAtByCommands()
    {
        git.Commit("with space.txt");
        var file = "with space.txt";
        GitTasks.Git($"ls-files -- {file}", git.Path, logOutput: false, logInvocation: false).ShouldHaveSingleItem().Text.ShouldBe(file);
    }

    [Fact]
    public void HasNoCommitAtFirst() =>
        Should.Throw<Exception>(() => GitTasks.GitCurrentCommit(git.Path)).Message
            .ShouldStartWith($"No commit is checked out in \"{git.Path}\": fatal: ");
}
