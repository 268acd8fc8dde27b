using System.Text;
using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Recipes;
using M31R.Automation.Reproducibility.Statements;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Reproducibility.Statements;

public class StatementsTests
{
    private static readonly Provenance Provenance = new("https://example.org/shop", new string('c', 40), "shop.sln")
    {
        Commands = [new RecipeStep(["dotnet", "build", "shop.sln"]) { Directory = "src" }],
        Tools = new SortedDictionary<string, string> { ["dotnet"] = "10.0.401" },
        Environment = new SortedDictionary<string, string> { ["SOURCE_DATE_EPOCH"] = "1767323045" },
        Packages = [("pkg:nuget/A@1.0.0", "sha512", "ab")],
        Variations = ["directory"],
    };

    [Fact]
    public void AreWrittenAsInTotoAndSlsaSay() => Snapshot.Matches("statement.json", Encoding.UTF8.GetString(Write()));

    [Fact]
    public void AreReadBack()
    {
        using var scratch = new Scratch();

        var claim = ClaimReader.Read(scratch.Write("s.json", Encoding.UTF8.GetString(Write())), new FileDoor());

        (claim.Commit, claim.Recipe).ShouldBe((Provenance.Commit, "shop.sln"));
        claim.Outputs.ShouldBe(new Dictionary<string, string> { ["bin/a.dll"] = "aa".PadRight(64, '0') });
        claim.Tools["dotnet"].ShouldBe("10.0.401");
    }

    [Fact]
    public void InAnEnvelopeAreReadToo()
    {
        using var scratch = new Scratch();
        var payload = Convert.ToBase64String(Write());
        var envelope = $$"""{"payloadType": "application/vnd.in-toto+json", "payload": "{{payload}}", "signatures": []}""";

        ClaimReader.Read(scratch.Write("s.json", envelope), new FileDoor()).Recipe.ShouldBe("shop.sln");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"_type": "other"}""")]
    [InlineData("""{"_type": "https://in-toto.io/Statement/v1"}""")]
    [InlineData("""{"payload": "%"}""")]
    [InlineData("""{"payload": 3}""")]
    public void OfAnotherKindAreRefused(string text)
    {
        using var scratch = new Scratch();
        var path = scratch.Write("s.json", text);

        Should.Throw<MaintenanceException>(() => ClaimReader.Read(path, new FileDoor())).Message.ShouldContain(path);
    }

    [Fact]
    public void AreReadWithTheirDigitsInSmallLetters() =>
        Read(text => text.Replace(Hash, Hash.ToUpperInvariant(), StringComparison.Ordinal)).Outputs["bin/a.dll"].ShouldBe(Hash);

    [Theory]
    [InlineData("cccccccccccccccccccccccccccccccccccccccc", "HEAD", "\"commit\" is \"HEAD\" and not 40 or 64 hexadecimal digits")]
    [InlineData("\"sha256\": \"aa", "\"sha256\": \"a", "and not 64 hexadecimal digits")]
    [InlineData("\"sha256\": \"aa", "\"sha256\": \"ax", "and not 64 hexadecimal digits")]
    public void WithHashesThatAreNoneAreRefused(string from, string to, string message) =>
        Should.Throw<MaintenanceException>(() => Read(text => text.Replace(from, to, StringComparison.Ordinal)))
            .Message.ShouldContain(message);

    [Fact]
    public void ThatNameAnOutputTwiceAreRefused()
    {
        var twice = ProvenanceWriter.Write([RebuiltFacts.Output("a", "aa"), RebuiltFacts.Output("a", "bb")], Provenance);

        Should.Throw<MaintenanceException>(() => Read(_ => Encoding.UTF8.GetString(twice))).Message.ShouldContain("it names \"a\" twice");
    }

    private static readonly string Hash = "aa".PadRight(64, '0');

    private static Claim Read(Func<string, string> change)
    {
        using var scratch = new Scratch();
        return ClaimReader.Read(scratch.Write("s.json", change(Encoding.UTF8.GetString(Write()))), new FileDoor());
    }

    private static byte[] Write() => ProvenanceWriter.Write([RebuiltFacts.Output("bin/a.dll", "aa")], Provenance);
}
