using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Machine;

[Trait("Speed", "Slow")]
public sealed class AHostileRepository : RealRepository
{
    /// <summary>The settings that git would run at a mere look.</summary>
    private static readonly string[] Traps =
        ["core.fsmonitor", "diff.convert.textconv", "diff.drive.command", "diff.external", "filter.a.b.clean", "filter.clean.clean",
            "filter.long.process"];

    private IEnumerable<string> Sprung =>
        Directory.EnumerateFiles(Scratch.Root, "sprung-*")
            .Select(file => Path.GetFileName(file)["sprung-".Length..])
            .Order(StringComparer.Ordinal);

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
        string[] files =
            ["plain", "converted diff=convert", "driven diff=drive", "dotted filter=a.b", "cleaned filter=clean", "processed filter=long"];
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
            Environment = new Dictionary<string, string?>(
                command.Environment, StringComparer.Ordinal)
            {
                ["GIT_TEST_ASSUME_DIFFERENT_OWNER"] = "1",
            },
        });
    }
}
