using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Recipes;
using M31R.Automation.Reproducibility.Worlds;
using M31R.Automation.Tests.Reproducibility.Worlds;

namespace M31R.Automation.Tests.Reproducibility.Recipes;

[Trait("Speed", "Slow")]
public sealed class RecipeRunTests : APairOfPlaces
{
    [Fact]
    public void DeletesNothingBehindALinkThatAnEarlierRecipeLeft()
    {
        Scratch.Write("subject/out/x", "committed");
        Scratch.Write("precious/x", "precious");
        var run = In(Make(Commit()).First);

        run.Run(Of("links", $"rm -rf out && ln -s '{Scratch["precious"]}' out")).Succeeded.ShouldBeTrue();
        run.Run(Of("second", "true", "out/")).Succeeded.ShouldBeTrue();

        File.ReadAllText(Scratch["precious/x"]).ShouldBe("precious");
    }

    [Fact]
    public void DeletesNothingBehindALinkThatLeadsInACircle()
    {
        Scratch.Write("subject/out/x", "committed");
        var run = In(Make(Commit()).First);

        run.Run(Of("links", "rm -rf out && ln -s out out"));

        run.Run(Of("second", "true", "out/")).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void TakesCommittedOutputsAwayFirst()
    {
        Scratch.Write("subject/out/x", "committed");

        In(Make(Commit()).First).Run(Of("idle", "test ! -e out/x", "out/")).Outputs.ShouldBeEmpty();
    }

    [Fact]
    public void NamesWhatEachRecipeLeftRunning()
    {
        var places = Make(CommitOf("a"));
        var run = In(places.First);

        run.Run(Of("leaves", "sleep 61 >/dev/null 2>&1 &")).LeftRunning.ShouldBe(["sleep"]);
        run.Run(Of("ends", "true")).LeftRunning.ShouldBeEmpty();
    }

    [Fact]
    public void OnWhatAnEarlierBuildLeftKeepsModesAndLinks()
    {
        Scratch.Write("subject/run.sh", "#!/bin/sh\nmkdir -p out; echo hi > out/said\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Scratch["subject/run.sh"], (UnixFileMode)0b111_101_101);
        File.CreateSymbolicLink(Scratch["subject/link"], "run.sh");
        var places = Make(Commit(), "incremental");

        var end = In(places.Second).Run(Of("runs", "./run.sh && test -L link", "out/"));

        end.Outputs.Select(output => output.Path).ShouldBe(["out/said"], end.Words);
    }

    [Fact]
    public void ThatSpeaksAsTheLauncherDoesFailsByItself() =>
        In(Make(CommitOf("a")).First)
            .Run(Of("none", "echo 'The world of this build cannot be made: no loopback.' >&2; exit 125")).HasNoWorld.ShouldBeFalse();

    private RecipeRun In(BuildPlace place) => new(place, new FileDoor(), TimeProvider.System, Scratch["logs"]);

    private static Recipe Of(string name, string script, string outputs = "none/") => new(name, RecipeKind.Declared)
    {
        Steps = _ => [new RecipeStep(["sh", "-c", script])],
        Outputs = files => files.All.Where(file => file.StartsWith(outputs, StringComparison.Ordinal)),
        IsTakenAway = file => file.StartsWith(outputs, StringComparison.Ordinal),
    };
}
