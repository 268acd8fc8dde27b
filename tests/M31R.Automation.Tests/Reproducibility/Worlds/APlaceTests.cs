using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Worlds;

namespace M31R.Automation.Tests.Reproducibility.Worlds;

[Trait("Speed", "Slow")]
public sealed class APlace : APairOfPlaces
{
    [Fact]
    public void DiffersInWhatIsAskedForAlone()
    {
        var places = Make(CommitOf("a"), "umask");
        const string Script = "umask; date +%Y%m%d; id; env | grep -v -e ^M31R -e ^_= | sort; pwd";

        var (first, second) = (Shell(places.First, Script), Shell(places.Second, Script));

        (first[..4], second[..4]).ShouldBe(("0022", "0027"));
        if (places.Notes.Count == 0)
            second[4..].ShouldBe(first[4..]);
        else
            places.Notes.ShouldHaveSingleItem().ShouldContain("cannot be shown at one path");

        Shell(places.Second, "stat -c %a a .git .").ShouldBe("640\n750\n750");
        Shell(places.First, "stat -c %a a .git .").ShouldBe("644\n755\n755");
        Scratch.Git("status --porcelain", Path.GetRelativePath(Scratch.Root, places.Second.Root)).ShouldBeEmpty();
    }

    [Fact]
    public void EndsWhatACommandLeavesRunning()
    {
        var places = Make(CommitOf("a"));

        Shell(places.First, "sleep 61 >/dev/null 2>&1 & sleep 0");

        places.First.LeftRunning.ShouldBe(["sleep"]);
        Survivors.End(new ProcessDoor(SecretMask.None, TimeProvider.System), Scratch["artifacts"]).ShouldBeEmpty();
    }

    [Fact]
    public void EndsWhatTakesTooLongWithItsChildren()
    {
        var places = Make(CommitOf("a"), "host");
        var command = new Command("sh", "-c", "sleep 62 & sleep 62")
        {
            WorkingDirectory = places.Second.Root,
            Timeout = TimeSpan.FromMilliseconds(300),
        };

        places.Second.Run(command).End.ShouldBe(CommandEnd.TimedOut);

        Survivors.End(new ProcessDoor(SecretMask.None, TimeProvider.System), Scratch["artifacts"]).ShouldBeEmpty();
    }

    [Fact]
    public void TellsWhatIsWrittenBesideIt()
    {
        var places = Make(CommitOf("a"), "directory");

        Shell(places.Second, "mkdir ../packages; echo x > ../../out; echo x > \"$HOME/cache\"; echo x > \"$TMPDIR/t\"; echo x > b");

        places.Second.Strays.ShouldBe(["../../out", "../packages"]);
        places.First.Strays.ShouldBeEmpty();
    }

    [Fact]
    public void TellsWhatIsLeftInDirectoriesOfTheMachine()
    {
        var places = Make(CommitOf("a"), "directory");
        var (name, link) = (Guid.NewGuid().ToString("N"), Scratch["subject/a"]);

        Shell(places.First, $"mkdir /tmp/{name}; echo x > /var/tmp/{name}; mkdir -p /tmp/.dotnet; cat {link}; git log -1 --format=%s");

        places.First.Strays.ShouldBe([$"/tmp/{name}", $"/var/tmp/{name}"]);
        Shell(places.Second, $"ls /tmp/{name} /var/tmp/{name} 2>/dev/null | wc -l").ShouldBe("0");
        Directory.Exists($"/tmp/{name}").ShouldBeFalse();
    }

    [Fact]
    public void PassesExitCodesWordsAndAnEmptyInput()
    {
        var places = Make(CommitOf("a b/c"), "host");
        var command = new Command("sh", "-c", "cat; printf '%s|' \"$@\"; exit 7", "x", "a  b", "$HOME", "*", "")
        {
            WorkingDirectory = Path.Combine(places.Second.Root, "a b"),
        };

        var result = places.Second.Run(command);

        (result.ExitCode, result.StandardOutput).ShouldBe((7, "a  b|$HOME|*||"));
        places.Second.Run(new Command("no-such-tool") { WorkingDirectory = places.Second.Root }).End.ShouldBe(CommandEnd.NotFound);
    }
}

[Trait("Speed", "Slow")]
public sealed class ARecipesOwnPath : APairOfPlaces
{
    [Fact]
    public void IsTheCommandsAndNotTheLaunchers()
    {
        Directory.CreateDirectory(Scratch["bin"]);
        File.CreateSymbolicLink(Scratch["bin/echo"], "/bin/sh");
        Scratch.Write("bin/unshare", "#!/bin/sh\nexit 9\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Scratch["bin/unshare"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var places = Make(CommitOf("a"));

        var result = places.First.Run(new Command("echo", "-c", "echo $PATH")
        {
            WorkingDirectory = places.First.Root,
            Environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["PATH"] = Scratch["bin"] },
        });

        (result.End, result.ExitCode, result.Output).ShouldBe((CommandEnd.Exited, 0, Scratch["bin"] + "\n"));
        places.First.Sightings.Of("processors").ShouldHaveSingleItem();
    }
}

[Trait("Speed", "Slow")]
public sealed class AWorldThatCannotBeMade : APairOfPlaces
{
    [Fact]
    public void IsNoFailureOfItsCommand()
    {
        var places = Make(CommitOf("a"), "home");
        if (places.Notes.Count > 0)
            return;

        Directory.Delete(places.First.Root, recursive: true);
        var result = places.Second.Run(new Command("true") { WorkingDirectory = places.Second.Root });

        (result.End, result.ExitCode, result.Succeeded).ShouldBe((CommandEnd.NotPrepared, null, false));
        result.StandardError.ShouldContain("The world of this build cannot be made: no ");
    }

    [Fact]
    public void LeavesNothingInSharedMemory()
    {
        var places = Make(CommitOf("a"), "host");
        const string File = "/dev/shm/left-by-a-build-of-a-test";

        Shell(places.Second, $"[ ! -d /dev/shm ] || : > {File}");

        // Where no namespace can be made, it is the machine's.
        if (places.Ends[0].TookEffect)
            System.IO.File.Exists(File).ShouldBeFalse();
        System.IO.File.Delete(File);
    }

    [Fact]
    public void RunsNothingInADirectoryThatIsNotThere()
    {
        var place = Make(CommitOf("a")).First;

        var result = place.Run(new Command("sh", "-c", "true") { WorkingDirectory = Path.Combine(place.Root, "gone") });

        (result.Succeeded, result.StandardError).ShouldBe((false, "There is no directory \"gone\" in the clone.\n"));
    }
}
