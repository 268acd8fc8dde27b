using M31R.Automation.Reproducibility.Differences;

namespace M31R.Automation.Tests.Reproducibility.Differences.Executables;

/// <summary>Portable symbols, beside executables and in them.</summary>
public sealed class PortableSymbols
{
    private static readonly BuiltSymbols Plain = new();

    [Fact]
    public void WithPathsOfSourcesAreNamedOnce() =>
        Pair.Causes(
            new BuiltSymbols { Documents = [("/first/sky/B.cs", "b"), ("/first/sky/C.cs", "c")] },
            new BuiltSymbols { Documents = [("/second/sky/B.cs", "b"), ("/second/sky/C.cs", "c")] })
            .ShouldBe(["pdb-document-path at source B.cs and 1 more"]);

    [Fact]
    public void OfOtherSourceAreNamedAndTheirLinesFollow() =>
        Pair.Causes(Plain, new BuiltSymbols { Documents = [("/_/B.cs", "class B {}")], Local = "y" })
            .ShouldBe(["pdb-document-hash at source B.cs"]);

    [Fact]
    public void WithSourcesTellWhatDiffersInThem() =>
        Pair.Causes(
            new BuiltSymbols { HasSources = true, Documents = [("/_/B.cs", "/first/sky/x")] },
            new BuiltSymbols { HasSources = true, Documents = [("/_/B.cs", "/second/sky/x")] })
            .ShouldBe(["text-build-path at source B.cs"]);

    [Fact]
    public void WithPackedSourcesTellWhatDiffersInThem() =>
        Pair.Causes(
            new BuiltSymbols { HasSources = true, ArePacked = true, Documents = [("/_/B.cs", "/first/sky/x")] },
            new BuiltSymbols { HasSources = true, ArePacked = true, Documents = [("/_/B.cs", "/second/sky/x")] })
            .ShouldBe(["text-build-path at source B.cs"]);

    [Fact]
    public void UnpackNoSourceThatIsTheSame()
    {
        var packed = Plain with { HasSources = true, ArePacked = true };
        Compared.Causes(Compared.Bytes(
            packed.Bytes(), (packed with { Option = "language\0C#\0" }).Bytes(), new UnpackingBudget(0, CancellationToken.None)))
            .ShouldBe("pdb-content");
    }

    [Fact]
    public void WithOtherSourceLinkAreNamed() =>
        Pair.Causes(Plain with { SourceLink = "{\"documents\":{}}" }, Plain with { SourceLink = "{\"documents\":{\"a\":\"b\"}}" })
            .ShouldBe(["pdb-source-link at source link"]);

    [Fact]
    public void WithOtherOptionAreNamed() =>
        Pair.Causes(Plain with { Option = "language\0C#\0" }, Plain with { Option = "language\0VB\0" })
            .ShouldBe(["pdb-content at option language"]);

    [Fact]
    public void WithOtherLocalNameTheMethod() =>
        Pair.Causes(Plain, Plain with { Local = "y" }).ShouldBe(["pdb-content at method 0x06000001"]);

    [Fact]
    public void WithPathInConstantAreNamed() =>
        Pair.Causes(Plain with { Constant = "/first/sky/x" }, Plain with { Constant = "/second/sky/x" })
            .ShouldBe(["text-build-path at method 0x06000001"]);

    [Fact]
    public void WithIdAloneAreNamed() => Pair.Causes(Plain, Plain with { Id = Guid.Empty }).ShouldBe(["pdb-id"]);

    [Fact]
    public void WithSourceAndLinkAreNamedTwice() =>
        Pair.Causes(
            Plain with { SourceLink = "a", Documents = [("/first/sky/B.cs", "b")] },
            Plain with { SourceLink = "b", Documents = [("/second/sky/B.cs", "b")], Id = Guid.Empty })
            .ShouldBe(["pdb-document-path at source B.cs", "pdb-source-link at source link"]);

    [Fact]
    public void InExecutablesAreCompared() =>
        Pair.Causes(
            new BuiltAssembly { Symbols = (Plain with { Documents = [("/first/sky/B.cs", "b")] }).Blob() },
            new BuiltAssembly { Symbols = (Plain with { Documents = [("/second/sky/B.cs", "b")] }).Blob(), PdbId = Guid.Empty })
            .ShouldBe(["pdb-document-path at embedded pdb!source B.cs"]);

    [Fact]
    public void InExecutablesFollowFromTheirCode() =>
        Pair.Causes(
            new BuiltAssembly { Symbols = Plain.Blob() },
            new BuiltAssembly { Symbols = (Plain with { Documents = [("/_/B.cs", "other")] }).Blob(), Version = new Version(2, 0) })
            .ShouldBe(["pe-version"]);
}
