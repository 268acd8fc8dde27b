using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Recipes;
using M31R.Automation.Reproducibility.Worlds;

namespace M31R.Automation.Tests.Reproducibility.Worlds;

[Trait("Speed", "Slow")]
public sealed class ARecipeInAPlace : APairOfPlaces
{
    private static Recipe Of(string script) => new("recipe", RecipeKind.Declared)
    {
        Steps = _ => [new RecipeStep(["sh", "-c", script])],
        Outputs = files => files.Made,
        Place = new Place("maintenance.yml"),
    };

    private RecipeRun RunIn(BuildPlace place) => new(place, new FileDoor(), TimeProvider.System, Scratch["logs"]);

    [Fact]
    public void IsToldByWhatItLeftRunningEachTime()
    {
        var run = RunIn(Make(CommitOf("a")).First);

        foreach (var seconds in (int[])[65, 66])
            run.Run(Of($"sleep {seconds} >/dev/null 2>&1 & : > made-{seconds}")).LeftRunning.ShouldBe(["sleep"]);
        run.Run(Of("true")).LeftRunning.ShouldBeEmpty();
    }

    [Fact]
    public void IsToldByWhatItTakesAway()
    {
        var run = RunIn(Make(CommitOf("a")).First);

        run.Run(Of("rm -rf .git")).TookAway.ShouldBe("\".git\" of the clone");
        run.Run(Of("rm -rf \"$PWD\"")).TookAway.ShouldBe("the clone that it runs in");
        run.Run(Of("true")).HasNoClone.ShouldBeTrue();
    }

    [Fact]
    public void MakesLargeSourcesLookNewWithoutReadingThem()
    {
        Scratch.Write("subject/large");
        using (var large = File.OpenWrite(Scratch["subject/large"]))
            large.SetLength(FileDoor.DefaultLimit + 1);

        RunIn(Make(Commit(), "incremental").Second).Run(Of("true")).Succeeded.ShouldBeTrue();
    }
}
