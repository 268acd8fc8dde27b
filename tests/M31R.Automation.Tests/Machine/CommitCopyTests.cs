using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Machine;

/// <summary>A clone of a commit of <c>subject</c>, in <c>copies/clone</c>.</summary>
[Trait("Speed", "Slow")]
public sealed class ACloneOfACommit : IDisposable
{
    private readonly Scratch scratch = new("clone");
    private readonly List<string> notes = [];
    private readonly WorkingCopies copies = new(new GitDoor(new ProcessDoor(SecretMask.None, TimeProvider.System)));

    private string Clone => scratch["copies/clone"];

    private string Commit(string directory = "subject")
    {
        scratch.Git("init -q -b main", directory);
        scratch.Git("add -A", directory);
        scratch.Git("commit -q --allow-empty -m change", directory);
        return scratch.Git("rev-parse HEAD", directory).Trim();
    }

    private void Make(string commit, string source = "subject", string umask = "022", TimeSpan older = default)
    {
        notes.AddRange(copies.MakeCommit(scratch[source], Clone, commit, reversed: true));
        copies.Finish(Clone, umask, older);
    }

    private string Status => scratch.Git("status --porcelain", "copies/clone");

    [Fact]
    public void HoldsWhatWasCommittedThen()
    {
        scratch.Write("subject/a", "1");
        var commit = Commit();
        scratch.Write("subject/a", "2");
        scratch.Write("subject/later");
        Commit();
        scratch.Git("remote add origin https://host.example/a.git", "subject");
        scratch.Write("subject/a", "3");

        Make(commit);

        File.ReadAllText(Path.Combine(Clone, "a")).ShouldBe("1");
        File.Exists(Path.Combine(Clone, "later")).ShouldBeFalse();
        (Status, notes).ShouldSatisfyAllConditions(() => Status.ShouldBeEmpty(), () => notes.ShouldBeEmpty());
        scratch.Git("rev-parse HEAD", "copies/clone").Trim().ShouldBe(commit);
        scratch.Git("config remote.origin.url", "copies/clone").ShouldBe("https://host.example/a.git\n");
        File.Exists(scratch["copies/Directory.Build.props"]).ShouldBeTrue();
    }

    [Fact]
    public void HasLinksAndModesAsCommittedUnderItsUmask()
    {
        scratch.Write("subject/d/run.sh");
        File.CreateSymbolicLink(scratch["subject/link"], "../nowhere");
        var commit = Commit();
        scratch.Git("update-index --chmod=+x d/run.sh", "subject");
        scratch.Git("commit -q -m executable", "subject");
        commit = scratch.Git("rev-parse HEAD", "subject").Trim();

        Make(commit, umask: "077");

        new FileInfo(Path.Combine(Clone, "link")).LinkTarget.ShouldBe("../nowhere");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(Clone, "d/run.sh")).ShouldBe((UnixFileMode)0b111_000_000);
            File.GetUnixFileMode(Path.Combine(Clone, ".git/HEAD")).ShouldBe((UnixFileMode)0b110_000_000);
        }

        Status.ShouldBeEmpty();
    }

    [Fact]
    public void MayBeOlderThanItIs()
    {
        scratch.Write("subject/a");

        Make(Commit(), older: TimeSpan.FromDays(-100));

        File.GetLastWriteTimeUtc(Path.Combine(Clone, "a")).ShouldBe(DateTime.UtcNow.AddDays(-100), TimeSpan.FromMinutes(10));
        Status.ShouldBeEmpty();
    }

    [Fact]
    public void RunsNothingThatTheSubjectConfigures()
    {
        scratch.Write("subject/.gitattributes", "*.txt filter=evil\n*.bin filter=lfs\n");
        scratch.Write("subject/a.txt", "1");
        scratch.Write("subject/b.bin", "version https://git-lfs.github.com/spec/v1\n");
        var commit = Commit();
        var ran = scratch["ran"];
        foreach (var key in (string[])["filter.evil.smudge", "filter.evil.clean", "core.fsmonitor"])
            scratch.Git($"config {key} \"touch {ran}\"", "subject");

        var hook = scratch.Write("subject/.git/hooks/post-checkout", $"#!/bin/sh\ntouch {ran}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(hook, (UnixFileMode)0b111_101_101);

        Make(commit);

        File.Exists(ran).ShouldBeFalse();
        File.ReadAllText(Path.Combine(Clone, "a.txt")).ShouldBe("1");
        notes.ShouldHaveSingleItem().ShouldContain("git-lfs: \"b.bin\" are built as the pointers");
    }

    [Fact]
    public void HoldsSubmodulesThatAreHere()
    {
        scratch.Write("library/file", "1");
        Commit("library");
        scratch.Git("init -q -b main subject");
        scratch.Git("-c protocol.file.allow=always submodule --quiet add ../library library", "subject");
        var commit = Commit();
        scratch.Write("subject/library/file", "2");

        Make(commit);

        File.ReadAllText(Path.Combine(Clone, "library/file")).ShouldBe("1");
        (Status, notes.Count).ShouldBe(("", 0));
    }

    [Fact]
    public void TellsOfSubmodulesThatAreNot()
    {
        scratch.Write("library/file");
        var inner = Commit("library");
        scratch.Git("init -q -b main subject");
        scratch.Git($"update-index --add --cacheinfo 160000,{inner},library", "subject");
        scratch.Git("commit -q -m change", "subject");

        Make(scratch.Git("rev-parse HEAD", "subject").Trim());

        notes.ShouldHaveSingleItem().ShouldContain("The submodule \"library\" is not here");
    }

    [Fact]
    public void TellsThatHistoryIsCutOff()
    {
        scratch.Write("subject/a");
        Commit();
        var commit = Commit();
        scratch.Git($"clone -q --depth 1 \"file://{scratch.Root}/subject\" shallow");

        Make(commit, "shallow");

        notes.ShouldHaveSingleItem().ShouldStartWith("The repository is shallow");
        File.Exists(Path.Combine(Clone, "a")).ShouldBeTrue();
    }

    [Fact]
    public void TellsOfFilesThatWereNeverFetched()
    {
        scratch.Write("subject/a");
        scratch.Write("subject/b/c", "1");
        var commit = Commit();
        scratch.Git("config uploadpack.allowFilter true", "subject");
        scratch.Git($"clone -q --filter=blob:none --no-checkout \"file://{scratch.Root}/subject\" partial");

        Make(commit, "partial");

        notes.ShouldHaveSingleItem().ShouldContain("(a partial clone): \"a\", \"b/c\" are missing");
    }

    public void Dispose() => scratch.Dispose();
}
