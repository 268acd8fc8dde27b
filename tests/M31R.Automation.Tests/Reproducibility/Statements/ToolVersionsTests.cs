using M31R.Automation.Reproducibility.Recipes;
using M31R.Automation.Reproducibility.Statements;
using M31R.Automation.Tests.Reproducibility.Worlds;

namespace M31R.Automation.Tests.Reproducibility.Statements;

[Trait("Speed", "Slow")]
public sealed class VersionsOfTools : APairOfPlaces
{
    [Fact]
    public void AreThoseOfTheStepsOwnEnvironment()
    {
        Scratch.Write("bin/maker", "#!/bin/sh\necho maker $RELEASE\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Scratch["bin/maker"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["PATH"] = Scratch["bin"], ["RELEASE"] = "7" };
        var recipe = new Recipe("r", RecipeKind.Declared)
        {
            Steps = _ => [new RecipeStep(["maker", "all"]) { Environment = environment }],
            Outputs = files => files.Made,
        };

        ToolVersions.Of(Make(CommitOf("a")).First, recipe).ShouldBe([KeyValuePair.Create("maker", "maker 7")]);
    }
}
