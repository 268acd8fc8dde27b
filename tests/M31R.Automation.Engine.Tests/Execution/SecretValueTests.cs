using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Execution;

namespace M31R.Automation.Engine.Tests.Execution;

public sealed class ValuesOfASecretMember
{
    [Theory]
    [InlineData("Array")]
    [InlineData("List")]
    [InlineData("Dictionary")]
    public void AreHiddenThoughItsInitializerGaveThem(string target) => TestRun.Of<Build>(target).Text.ShouldContain("\nsaid *****\n");

    [Fact]
    public void AreNotHiddenWhenTheyAreNoText() => TestRun.Of<Build>("Number").Text.ShouldContain("\nsaid 0\n");

    private sealed class Build : NukeBuild
    {
        [Parameter][Secret] readonly string[] Keys = ["hunter2"];

        [Parameter][Secret] readonly IReadOnlyList<string> Words = ["swordfish"];

        [Parameter][Secret] readonly Dictionary<string, string> Tokens = new() { ["site"] = "opensesame" };

        [Parameter][Secret] readonly int Pin;

        Target Array => _ => _.Executes(() => Say(Keys[0]));

        Target List => _ => _.Executes(() => Say(Words[0]));

        Target Dictionary => _ => _.Executes(() => Say(Tokens["site"]));

        Target Number => _ => _.Executes(() => Say($"{Pin}"));

        private static void Say(string text) => Serilog.Log.Information("said {Text:l}", text);
    }
}

public sealed class ASecretThatIsLearntLate
{
    [Fact]
    public void IsHiddenInTheRecord()
    {
        using var root = new Root();
        root.Run<Build>("Last", "--note", "with hunter2 inside");
        var text = File.ReadAllText(root["artifacts/run.json"]);
        text.ShouldNotContain("hunter2");
        text.ShouldContain("\"note\": \"with ***** inside\"");
    }

    [Fact]
    public void KeepsNobodyFromContinuing()
    {
        using var root = new Root();
        root.Run<Build>("Last", "--note", "with hunter2 inside").States.ShouldBe("First Succeeded, Last Failed");
        root.Run<Build>("Last", "--note", "with hunter2 inside", "--continue").States.ShouldBe("First Skipped, Last Failed");
    }

    [Fact]
    public void IsAllThatMayDiffer()
    {
        using var root = new Root();
        root.Run<Build>("Last", "--note", "with hunter2 inside");
        root.Run<Build>("Last", "--note", "hunter2 inside", "--continue").States.ShouldBe("First Succeeded, Last Failed");
    }

    [Theory]
    [InlineData("a", "a", true)]
    [InlineData("a", "b", false)]
    [InlineData("*****", "anything", true)]
    [InlineData("*****-x-*****", "one-x-two", true)]
    [InlineData("*****-x-*****", "one-y-two", false)]
    [InlineData("a*****a", "a", false)]
    [InlineData("a*****", "*****a", false)]
    public void LeavesTheRestOfATextToCompare(string masked, string text, bool mayBe) => SecretMask.Covers(masked, text).ShouldBe(mayBe);

    private sealed class Build : NukeBuild
    {
        [Parameter] readonly string Note = "";

        Target First => _ => _.Executes(() => BuildRun.Here.Secrets.Add("hunter2"));

        Target Last => _ => _.DependsOn(First).Executes(() => Nuke.Common.Assert.Fail(Note));
    }
}
