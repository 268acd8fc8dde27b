using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Reproducibility;
using M31R.Automation.Reproducibility.Recipes;
using M31R.Automation.Reproducibility.Records;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Reproducibility.Records;

public class RecordedHashesTests
{
    private const string HashOfA = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";
    private static readonly string Other = new('0', 64);

    [Fact]
    public void OfSha256SumAreReadWithTheirLines() =>
        HashList.Read("SUMS", $"# list\n{HashOfA}  a.bin\n{HashOfA.ToUpperInvariant()} *b c.bin\r\nSHA256 (d.bin) = {Other}\n")
            .Hashes.Select(hash => (hash.Name, hash.Sha256, hash.Source!.Line))
            .ShouldBe([("a.bin", HashOfA, 2), ("b c.bin", HashOfA, 3), ("d.bin", Other, 4)]);

    [Theory]
    [InlineData("""{"shards": [{"file": "a.bin", "sha256": "H"}]}""")]
    [InlineData("""{"files": {"a.bin": "sha256:H"}}""")]
    [InlineData("""{"files": {"a.bin": {"path": "a.bin", "size": 3, "checksum": "H"}}}""")]
    public void OfManifestsAreFoundInTheirShapes(string json) =>
        HashManifest.Read("m.json", json.Replace("H", HashOfA, StringComparison.Ordinal))!.Select(hash => (hash.Name, hash.Sha256))
            .ShouldBe([("a.bin", HashOfA)]);

    [Fact]
    public void OfNamesWithLineFeedsAreReadAsTheyAreWritten() =>
        HashList.Read("SUMS", $"\\{HashOfA}  a\\nb\\\\n\n\\SHA256 (c\\rd) = {Other}\n").Hashes.Select(hash => hash.Name)
            .ShouldBe(["a\nb\\n", "c\rd"]);

    [Fact]
    public void ThatCannotBeReadBesideOthersAreNotChecked()
    {
        using var scratch = new Scratch();
        scratch.Write("a.bin", "a");
        scratch.Write("SUMS", $"# list\n\n{HashOfA}  a.bin\n{HashOfA[1..]}  b.bin\nSHA512 (c) = 00\n");

        var finding = RecordJudge.Judge([Reader(scratch).Read("SUMS")]).ShouldHaveSingleItem();

        finding.Outcome.ShouldBe(Outcome.NotChecked);
        finding.Message.ShouldBe("\"SUMS\" has lines that are no SHA-256 of a file: lines 4 and 5.");
        finding.Place.ShouldBe(new Place("SUMS", 4));
    }

    [Fact]
    public void OfOtherThingsThanFilesAreLeftOut()
    {
        using var scratch = new Scratch();
        scratch.Write("LICENSE", "a");
        scratch.Write("m.json", $$"""{"tokenizer_hash": "{{Other}}", "commit": "{{Other}}", "LICENSE": "{{HashOfA}}"}""");

        RecordJudge.Judge([Reader(scratch).Read("m.json")]).ShouldHaveSingleItem().Message
            .ShouldBe("1 hash recorded, and all are found again.");
    }

    [Fact]
    public void OfOtherThingsAloneAreNotChecked()
    {
        using var scratch = new Scratch();
        scratch.Write("m.json", $$"""{"tokenizer_hash": "{{Other}}"}""");

        RecordJudge.Judge([Reader(scratch).Read("m.json")]).ShouldHaveSingleItem().Message
            .ShouldBe("\"m.json\" names no file with a SHA-256.");
    }

    [Fact]
    public void BesideHalfOfASurrogatePairAreNotRead() => HashManifest.Read("m.json", "{\"token\": \"\\ud83d\"}").ShouldBeNull();

    [Fact]
    public void OfManifestsWithoutNamesAreNone() =>
        HashManifest.Read("m.json", $$"""{"config_hash": 3, "hash": "{{HashOfA}}"}""").ShouldBe([]);

    [Fact]
    public void ThatAreFoundAgainHold()
    {
        using var scratch = new Scratch();
        scratch.Write("data/a.bin", "a");
        scratch.Write("data/SHA256SUMS", $"{HashOfA}  a.bin\n");

        RecordJudge.Judge([Reader(scratch).Read("data/SHA256SUMS")]).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Holds);
    }

    [Fact]
    public void OfWhatWasMadeGoBeforeWhatIsCommitted()
    {
        using var scratch = new Scratch();
        scratch.Write("a.bin", "a");
        scratch.Write("SHA256SUMS", $"{HashOfA}  ./a.bin\n");
        var made = RebuiltFacts.Dataset with { IsTakenAway = path => path == "a.bin" };

        var finding = RecordJudge.Judge([.. Found(scratch, Ended(made, RebuiltFacts.Output("a.bin", "bb")))]).ShouldHaveSingleItem();

        finding.Outcome.ShouldBe(Outcome.Violated);
        finding.Message.ShouldBe("\"./a.bin\" has the SHA-256 \"bb0000000000…\"; recorded is \"ca978112ca1b…\".");
        finding.Place.ShouldBe(new Place("SHA256SUMS", 1));
    }

    [Fact]
    public void OfWhatIsNowhereViolate()
    {
        using var scratch = new Scratch();
        scratch.Write("SHA256SUMS", $"{HashOfA}  ../a.bin\n");
        scratch.Write("../a.bin", "a");

        RecordJudge.Judge([Reader(scratch).Read("SHA256SUMS")]).ShouldHaveSingleItem().Message.ShouldContain("neither made nor committed");
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("empty")]
    public void ThatCannotBeReadAreNotChecked(string path)
    {
        using var scratch = new Scratch();
        scratch.Write("empty", "nothing here\n");

        RecordJudge.Judge([Reader(scratch).Read(path)]).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.NotChecked);
    }

    [Fact]
    public void ThatAreNotDeclaredAreNotApplicable() =>
        RecordJudge.Judge([]).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void OfWhatARecipeWasToMakeAndDidNotViolate()
    {
        using var scratch = new Scratch();
        scratch.Write("a.bin", "a");
        scratch.Write("SHA256SUMS", $"{HashOfA}  a.bin\n");
        var idle = RebuiltFacts.Dataset with { IsTakenAway = path => path == "a.bin" };

        RecordJudge.Judge([.. Found(scratch, Ended(idle))]).ShouldHaveSingleItem().Message.ShouldContain("neither made nor committed");
    }

    [Fact]
    public void OfWhatARecipeThatFailedWasToMakeAreNotChecked()
    {
        using var scratch = new Scratch();
        scratch.Write("a.bin", "a");
        scratch.Write("b.bin", "a");
        scratch.Write("SHA256SUMS", $"{HashOfA}  a.bin\n{Other}  b.bin\n");
        var failed = RebuiltFacts.Dataset with { IsTakenAway = path => path == "a.bin" };
        var end = Ended(failed) with { First = RebuiltFacts.Failed("no") };

        RecordJudge.Judge([.. Found(scratch, end)]).Select(finding => (finding.Outcome, finding.Component))
            .ShouldBe([(Outcome.Violated, "b.bin"), (Outcome.NotChecked, "SHA256SUMS")]);
    }

    [Fact]
    public void ThatDifferTellWhatElseMayExplainIt() =>
        RecordJudge.Judge([new RecordFacts("it", [(new RecordedHash("a", Other, null), HashOfA)]) { Note = "It was made elsewhere." }])
            .ShouldHaveSingleItem().Message.ShouldEndWith("\"000000000000…\". It was made elsewhere.");

    private static RecipeFacts Ended(Recipe recipe, params IReadOnlyList<BuiltOutput> outputs) =>
        new(recipe, new RecipeEnd(outputs), new RecipeEnd(outputs), []);

    private static IEnumerable<RecordFacts> Found(Scratch scratch, RecipeFacts end) => new MadeRecords([end]).Of(
        new RecordReader(new FileDoor(), scratch.Root, end.Recipe.IsTakenAway).Read("SHA256SUMS"));

    private static RecordReader Reader(Scratch scratch) => new(new FileDoor(), scratch.Root, _ => false);
}
