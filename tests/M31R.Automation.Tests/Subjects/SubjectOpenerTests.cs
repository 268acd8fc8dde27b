using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Subjects;

public sealed class NothingToMaintain : OpenedSubject
{
    [Fact]
    public void IsThereInAnEmptyDirectory() =>
        Refusal()
            .ShouldStartWith($"There is nothing to maintain in \"{Scratch.Root}\": it holds no files of its own. Looked for .git, *.sln,");

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
    public void IsNotSaidOfWorkflowsWithoutGit()
    {
        Scratch.Write(".github/workflows/a.yml", "on: push");
        Open().Files.ShouldBe([".github/workflows/a.yml"]);
    }

    [Fact]
    public void IsThereInAVendoredTreeAlone()
    {
        Scratch.Write("vendor/a/Cargo.toml", "[package]");
        Refusal().ShouldContain("neither a git repository nor a known ecosystem");
    }
}

[Trait("Speed", "Slow")]
public sealed class WrongSubject : OpenedSubject
{
    [Fact]
    public void IsNoDirectory()
    {
        Scratch.Write("project/a.txt");
        Refusal("projct")
            .ShouldBe($"There is no directory \"{Scratch["projct"]}\". Did you mean \"{Scratch["project"]}\"? Name a subject that exists.");
    }

    [Fact]
    public void IsNowhere() =>
        Refusal("none/at/all").ShouldBe($"There is no directory \"{Scratch["none/at/all"]}\". Name a subject that exists.");

    [Fact]
    public void IsAFile()
    {
        Scratch.Write("A.sln");
        Refusal("A.sln")
            .ShouldBe(
                $"\"{Scratch["A.sln"]}\" is no directory, and a subject is one. Name the directory that holds it: \"{Scratch.Root}\".");
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
