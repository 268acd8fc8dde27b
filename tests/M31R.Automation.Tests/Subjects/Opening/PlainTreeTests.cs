using M31R.Automation.Machine;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Subjects.Opening;

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
            Scratch.Root, Scratch["own"], MaintenanceFile.Empty, new Doors(
                new ScriptedProcesses(_ => null), new FileDoor(), TimeProvider.System));
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
