using M31R.Automation.Reproducibility;

namespace M31R.Automation.Tests.Reproducibility;

[Trait("Speed", "Slow")]
public sealed class ExplanationTests : AVerifiedSubject
{
    private static readonly ReproducibilityOptions Explained = Varied("directory", "user") with { Explain = true };

    [Fact]
    public void OfARecipeThatFailsInOneBuildNamesTheVariation()
    {
        Recipe("fails", "echo x > fails/a; [ \"$USER\" = builder ]");
        Commit();

        Verify(ReproducibilityRules.RecipeOutputsAre, Explained).ShouldHaveSingleItem().Message
            .ShouldEndWith(" By itself the user's name brings it about.");
        Report["recipes"]![0]!["responsible"]!.ToJsonString().ShouldBe("[\"user\"]");
    }

    [Fact]
    public void OfARecipeThatNeedsAnotherRunsThatToo()
    {
        Recipe("same", "echo same > same/a");
        Recipe("needs", "cat same/a > needs/a && pwd >> needs/a");
        Commit();

        Verify(ReproducibilityRules.RecipeOutputsAre, Explained).ShouldHaveSingleItem().Message
            .ShouldEndWith(" By itself the directory and its depth brings it about.");
        Directory.GetFiles(Scratch["artifacts"], "needs.second.log", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(Path.GetDirectoryName(file)))
            .Order(StringComparer.Ordinal).ShouldBe(["directory", "logs", "nothing-varied", "user"]);
    }
}
