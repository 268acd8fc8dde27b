using M31R.Automation.Compatibility;
using M31R.Automation.Compatibility.Deprecations;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Compatibility.Deprecations;

public sealed class ADeclaredDeprecation
{
    private static readonly SurfaceEnd[] Ends =
    [
        new(Surface.Api, "Lib")
        {
            Snapshot = ["M:Lib.A.Run(System.Int32) | public void Run(int n)"],
            Changes = [ContractFacts.Removal("T:Lib.Old")],
        },
        new(Surface.CommandLine, "app") { Names = ["app train", "app train --epochs", "app train -e", "exit-code 3"] },
        new(Surface.Configuration, "training") { Snapshot = ["training.my rate: type number", "training.stages[].epochs: type integer"] },
        new(Surface.Configuration, "model") { Snapshot = ["model.depth integer"] },
        new(Surface.Artifacts, "manifest") { Snapshot = ["manifest:files[].sha256: text (hexadecimal)"] },
        new(Surface.Tokenizer, "tokenizer.json") { Snapshot = ["merge 000001 t h", "normalizer 01 Lowercase", "special <eos> 2, special", "token the 5"] },
    ];

    [Theory]
    [InlineData("M:Lib.A.Run(System.Int32)")]
    [InlineData("M:Lib.Old.Run")]
    [InlineData("T:Lib.Old")]
    [InlineData("framework:net8.0")]
    [InlineData("app train -e")]
    [InlineData("exit-code 3")]
    [InlineData("training.my rate")]
    [InlineData("model.depth")]
    [InlineData("manifest:files[].sha256")]
    [InlineData("merge:t h")]
    [InlineData("normalizer")]
    [InlineData("special:<eos>")]
    [InlineData("token:the")]
    [InlineData("configs/a.yaml")]
    public void MayNameWhateverAContractHasOrHad(string item) => Known(Ends).MayHold(item).ShouldBeTrue();

    [Theory]
    [InlineData("M:Lib.A.Run(System.Int64)", " Did you mean \"M:Lib.A.Run(System.Int32)\"?")]
    [InlineData("T:Lib.Older", "")]
    [InlineData("app train --epoch", " Did you mean \"app train --epochs\"?")]
    [InlineData("training.stages[].epoch", " Did you mean \"training.stages[].epochs\"?")]
    [InlineData("model.dept", " Did you mean \"model.depth\"?")]
    [InlineData("manifest.files[].sha256", " Did you mean \"manifest:files[].sha256\"?")]
    [InlineData("token:they", "")]
    public void ThatNoContractHasOrHadIsAnswered(string item, string question)
    {
        Known(Ends).MayHold(item).ShouldBeFalse();
        Known(Ends).Question(item).ShouldBe(question);
    }

    [Fact]
    public void MayNameWhatCouldNotBeRead() => Known([Ends[0] with { Hindrance = ("no", "no") }]).MayHold("app").ShouldBeTrue();

    private static KnownItems Known(IReadOnlyList<SurfaceEnd> ends)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { ["configs/a.yaml"] = "" };
        return new KnownItems(TwoSides.Of(new DeclaredCompatibility(), files, new Dictionary<string, string>(StringComparer.Ordinal)), ends);
    }
}
