using M31R.Automation.Machine;

namespace M31R.Automation.Tests.Machine;

public class BlobsInOneAnswer
{
    [Fact]
    public void AreToldApartWhateverTheyHold() =>
        BlobBatch.Read(
            "a1 blob 9\nä\nend-of-b2 missing\n\nend-of-a1 missing\nb2 missing\nend-of-b2 missing\nc3 blob 0\n\nend-of-c3 missing\n",
            ["a1", "b2", "c3"])
            .ShouldBe(new Dictionary<string, string> { ["a1"] = "ä\nend-of-b2 missing\n", ["c3"] = "" });

    [Fact]
    public void OfAnAnswerThatIsCutOffAreThoseBefore() =>
        BlobBatch.Read("a1 blob 1\nx\nend-of-a1 missing\nb2 blob 1\n", ["a1", "b2"]).Keys.ShouldBe(["a1"]);
}
