using M31R.Automation.Findings;
using M31R.Automation.Reproducibility;

namespace M31R.Automation.Tests.Reproducibility;

[Trait("Speed", "Slow")]
public sealed class TwoBuildsTests : AVerifiedSubject
{
    [Fact]
    public void OfAGeneratorThatRecordsItsOwnHashesAreComparedWithTheCommit()
    {
        Scratch.Write("subject/made/SUMS", new string('0', 64) + "  a.txt\n");
        Recipe("made", "echo new > made/a.txt; cd made && sha256sum a.txt > SUMS");
        Commit("made/SUMS");

        Verify(ReproducibilityRules.MatchRecordedHashes, Varied("directory")).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Violated);
    }

    [Theory]
    [InlineData("chmod 400 mode/a", Outcome.Violated)]
    [InlineData("chmod 755 mode/a", Outcome.Violated)]
    [InlineData(":", Outcome.Holds)]
    public void OfAFileWithOtherPermissionsAreDifferent(string other, Outcome outcome)
    {
        Recipe("mode", $"echo x > mode/a; [ \"$USER\" = builder ] || {other}");
        Commit();

        Verify(ReproducibilityRules.RecipeOutputsAre, Varied("user", "umask")).ShouldHaveSingleItem().Outcome.ShouldBe(outcome);
    }

    [Fact]
    public void OfAStatementThatDiffersNameToolsOfOtherVersions()
    {
        Recipe("made", "echo x > made/a");
        Commit();
        Verify(ReproducibilityRules.RecipeOutputsAre, Varied("directory")).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Holds);
        var statement = File.ReadAllText(Found("a.intoto.json"));
        var hash = System.Text.Json.Nodes.JsonNode.Parse(statement)!["subject"]![0]!["digest"]!["sha256"]!.ToString();
        var path = Scratch.Write("other.json", statement.Replace(hash, new string('0', 64), StringComparison.Ordinal)
            .Replace("\"version\": {}", "\"version\": {\"cobol\": \"60\"}", StringComparison.Ordinal));

        var options = Varied("directory") with { Statement = path };

        Verify(ReproducibilityRules.MatchRecordedHashes, options).ShouldHaveSingleItem().Message
            .ShouldEndWith("It was made with other tools: cobol \"60\" (here: \"unknown\"). Build with those.");
    }

    [Theory]
    [InlineData("date -u +%s > now/a")]
    [InlineData("echo x > now/x; python3 -m zipfile -c now/a now/x; rm now/x")]
    public void OfAQuickRecipeThatWritesTheTimeAreDifferent(string command)
    {
        Recipe("now", command);
        Commit();

        Verify(ReproducibilityRules.RecipeOutputsAre, Varied("directory")).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Violated);
    }
}
