using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Machine;

/// <summary>What is said of copies of the working tree of <c>subject</c>.</summary>
[Trait("Speed", "Slow")]
public sealed class NotesOnAWorkingTree : IDisposable
{
    private readonly Scratch scratch = new("notes");

    private IReadOnlyList<string> Notes =>
        new WorkingCopies(new GitDoor(new ProcessDoor(SecretMask.None, TimeProvider.System))).NotesOn(scratch["subject"]);

    private void Commit(string directory = "subject")
    {
        scratch.Git("init -q -b main", directory);
        scratch.Git("add -A", directory);
        scratch.Git("commit -q -m change", directory);
    }

    [Fact]
    public void AreNoneWhereAllIsThere()
    {
        scratch.Write("subject/.gitattributes", "*.bin filter=lfs\n");
        scratch.Write("subject/fetched.bin", "what git-lfs keeps");
        Commit();

        Notes.ShouldBeEmpty();
    }

    [Fact]
    public void NamePointers()
    {
        scratch.Write("subject/.gitattributes", "*.bin filter=lfs\n");
        scratch.Write("subject/a.bin", "version https://git-lfs.github.com/spec/v1\n");
        scratch.Write("subject/a.txt", "version https://git-lfs.github.com/spec/v1\n");
        Commit();

        Notes.ShouldBe(
        [
            "The repository keeps files in git-lfs: \"a.bin\" lie there as pointers and are built as such. Run \"git lfs pull\".",
        ]);
    }

    [Fact]
    public void NameWhatASparseCheckoutLeavesOut()
    {
        scratch.Write("subject/in/file");
        scratch.Write("subject/out/file");
        Commit();
        scratch.Git("sparse-checkout set in", "subject");

        Notes.ShouldHaveSingleItem().ShouldStartWith("The repository is checked out in part (sparse): \"out/file\" are not there");
    }

    [Fact]
    public void NameSubmodulesThatAreNotThere()
    {
        scratch.Write("library/file");
        Commit("library");
        scratch.Git("init -q -b main subject");
        scratch.Git($"update-index --add --cacheinfo 160000,{scratch.Git("rev-parse HEAD", "library").Trim()},library", "subject");
        scratch.Git("commit -q -m change", "subject");

        Notes.ShouldBe(["The submodule \"library\" is not here: it is built without. Run \"git submodule update --init\"."]);
    }

    public void Dispose() => scratch.Dispose();
}
