using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Rust;

namespace M31R.Automation.Tests.Inventory.Rust;

public sealed class CargoLocks
{
    private const string Registry = "registry+https://github.com/rust-lang/crates.io-index";
    private const string Sha = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Fact]
    public void OfVersion4KeepChecksumsWithThePackages()
    {
        var entry = Read($"version = 4\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nsource = \"{Registry}\"\nchecksum = \"{Sha}\"")
            .Entries.ShouldHaveSingleItem();

        entry.Id.ShouldBe(new PackageId("a", "1.0.0"));
        entry.Checksum.ShouldBe(Sha);
        entry.Origin.ShouldBe(PackageOrigin.Registry);
        entry.Place.Line.ShouldBe(2);
    }

    [Fact]
    public void OfVersion1KeepThemAtTheEndAndMayHaveARoot()
    {
        var entries = Read(
            $"""
            [root]
            name = "own"
            version = "0.1.0"
            dependencies = ["a 1.0.0 ({Registry})"]
            [[package]]
            name = "a"
            version = "1.0.0"
            source = "{Registry}"
            [metadata]
            "checksum a 1.0.0 ({Registry})" = "{Sha}"
            """);

        entries.Entries.Select(entry => entry.Id.Name).ShouldBe(["a", "own"]);
        entries.Entries[0].Checksum.ShouldBe(Sha);
        entries.DependenciesOf(entries.Entries[1]).Select(entry => entry.Id.Version).ShouldBe(["1.0.0"]);
    }

    [Fact]
    public void TellPackagesOfOneNameApart()
    {
        var entries = Read(
            $"""
            version = 3
            [[package]]
            name = "x"
            version = "0.1.0"
            dependencies = ["a 1.0.0 (git+https://host/a)", "a 2.0.0", "b", "a", "gone"]
            [[package]]
            name = "a"
            version = "1.0.0"
            source = "{Registry}"
            [[package]]
            name = "a"
            version = "1.0.0"
            source = "git+https://host/a#aaaa"
            [[package]]
            name = "a"
            version = "2.0.0"
            source = "{Registry}"
            [[package]]
            name = "b"
            version = "1.0.0"
            """);

        entries.DependenciesOf(entries.Entries[0]).Select(entry => entry.Place.Line).ShouldBe([10, 14, 18]);
    }

    [Theory]
    [InlineData("sparse+https://index.crates.io/", OriginKind.Registry, null, null)]
    [InlineData("sparse+https://user:word@crates.example.org/", OriginKind.Registry, "https://crates.example.org/", null)]
    [InlineData("git+https://host/a?tag=v1#cafe", OriginKind.Git, "https://host/a", "cafe")]
    [InlineData("path+file:///a", OriginKind.Path, null, null)]
    public void KnowWherePackagesComeFrom(string source, OriginKind kind, string? location, string? revision) =>
        Read($"[[package]]\nname = 'a'\nversion = '1.0.0'\nsource = '{source}'").Entries[0]
            .Origin.ShouldBe(new PackageOrigin(kind, location, revision));

    [Theory]
    [InlineData("version = 5", ProblemKind.Unsupported, 1, "\"5\"")]
    [InlineData("version = 'x'", ProblemKind.Broken, 1, "no version of a lock")]
    [InlineData("[[package]]\nname = 'a'", ProblemKind.Broken, 1, "\"version\" is missing")]
    [InlineData("[[package]]\nname = 'a'\nversion = 1", ProblemKind.Broken, 3, "not a text")]
    [InlineData("package = 1", ProblemKind.Broken, 1, "not a list")]
    [InlineData("[[package]]\nname = 'a", ProblemKind.Broken, 2, "not closed")]
    public void ThatCannotBeReadSayWhy(string text, ProblemKind kind, int line, string message)
    {
        var problem = Should.Throw<UnreadableManifestException>(() => Read(text)).Problem;

        problem.Kind.ShouldBe(kind);
        problem.Place.Line.ShouldBe(line);
        problem.Message.ShouldContain(message);
        problem.Remedy.ShouldBe("Write it anew with `cargo generate-lockfile`.");
    }

    private static CargoLock Read(string text) => CargoLockReader.Read("Cargo.lock", text);
}
