using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Metadata;
using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Inventory.Metadata;

public sealed class InstalledPackage : IDisposable
{
    private readonly Scratch scratch = new("installed");

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData(
        "node_modules/a",
        """{"name": "a", "version": "1.0.0", "license": "MIT", "author": "Ann Author <ann@example.org> (https://example.org)", "description": "Two\nlines."}""")]
    [InlineData(
        "node_modules/b/node_modules/a",
        """{"name": "a", "version": "1.0.0", "license": {"type": "MIT"}, "author": {"name": "Ann Author"}, "description": "Two lines."}""")]
    [InlineData(
        "node_modules/.pnpm/a@1.0.0/node_modules/a",
        """{"name": "a", "version": "1.0.0", "licenses": [{"type": "MIT"}], "maintainers": ["Ann Author"], "description": " Two lines. "}""")]
    [InlineData(
        "web/node_modules/a",
        """{"name": "a", "version": "1.0.0", "licenses": ["MIT"], "contributors": [{"name": "Ann Author"}], "description": "Two lines."}""")]
    public void OfNpmSaysWhatItIs(string directory, string manifest)
    {
        scratch.Write($"{directory}/package.json", manifest);
        Npm("a", "1.0.0").ShouldBe(new PackageMetadata { Licence = "MIT", Supplier = "Ann Author", Description = "Two lines." });
        Npm("a", "1.0.1").ShouldBeNull();
    }

    [Fact]
    public void OfNpmInAScopeSaysWhatItIs()
    {
        scratch.Write("node_modules/@s/a/package.json", """{"name": "@s/a", "version": "1.0.0", "license": "ISC"}""");
        Npm("@s/a", "1.0.0")!.Licence.ShouldBe("ISC");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"name": 1, "version": "1.0.0"}""")]
    [InlineData("""{"name": "a"}""")]
    public void OfNpmThatIsBrokenSaysNothing(string manifest)
    {
        scratch.Write("node_modules/a/package.json", manifest);
        Npm("a", "1.0.0").ShouldBeNull();
    }

    [Theory]
    [InlineData("License-Expression: MIT OR Apache-2.0\nLicense: other", "MIT OR Apache-2.0")]
    [InlineData("License: mit", "MIT")]
    [InlineData("License: Some Words\nClassifier: License :: OSI Approved :: MIT License", "MIT")]
    [InlineData("License: Some Words\nClassifier: License :: OSI Approved :: BSD License", "Some Words")]
    [InlineData("License: UNKNOWN", null)]
    [InlineData("Summary: x", null)]
    [InlineData("Classifier: License :: OSI Approved :: MIT License\nClassifier: License :: OSI Approved :: ISC License (ISCL)", null)]
    public void OfPythonSaysItsLicence(string fields, string? licence)
    {
        scratch.Write(
            ".venv/lib/python3.12/site-packages/some_thing-1.0.dist-info/METADATA",
            $"Metadata-Version: 2.1\nName: Some_Thing\nVersion: 1.0\n{fields}\n\nLicense: of the description\n");
        Python("some.thing", "1.0")!.Licence.ShouldBe(licence);
    }

    [Theory]
    [InlineData("Author: Ann Author\nAuthor-email: x@example.org", "Ann Author")]
    [InlineData("Author-email: \"Ann Author\" <ann@example.org>, Other <o@example.org>", "Ann Author")]
    [InlineData("Author-email: ann@example.org\nMaintainer: Max", "Max")]
    public void OfPythonSaysItsSupplier(string fields, string supplier)
    {
        scratch.Write("python/venv/Lib/site-packages/a-1.0.dist-info/METADATA", $"Name: a\r\nVersion: 1.0\r\n{fields}\r\n\r\n");
        Python("a", "1.0")!.Supplier.ShouldBe(supplier);
    }

    [Fact]
    public void OfCargoSaysWhatItIs()
    {
        scratch.Write("home/.cargo/registry/src/index.crates.io-abc/a-1.0.0/Cargo.toml", """
            [package]
            edition = "2021"
            name = "a"
            version = "1.0.0"
            authors = [
                "Ann Author <ann@example.org>",
                "Other",
            ]
            description = "A crate"
            license = "MIT/Apache-2.0"

            [dependencies.b]
            license = "not this"
            """);
        new CargoSources(new FileDoor(), scratch["home"]).Find(Package(PackageSystem.Cargo, "a", "1.0.0"))
            .ShouldBe(new PackageMetadata { Licence = "MIT OR Apache-2.0", Supplier = "Ann Author", Description = "A crate" });
    }

    [Theory]
    [InlineData("a", "1.0.0+x.1", true)]
    [InlineData("../../outside/a", "1.0.0", false)]
    [InlineData("a-1/vendor/b", "1.0.0", false)]
    public void OfCargoLiesInTheDirectoriesThatCargoUnpacks(string name, string version, bool isFound)
    {
        scratch.Write("home/.cargo/registry/src/index/a-1.0.0+x.1/Cargo.toml", "[package]\nlicense = \"MIT\"");
        scratch.Write("home/.cargo/registry/src/index/a-1/vendor/b-1.0.0/Cargo.toml", "[package]\nlicense = \"MIT\"");
        scratch.Write("home/.cargo/registry/outside/a-1.0.0/Cargo.toml", "[package]\nlicense = \"MIT\"");
        (new CargoSources(new FileDoor(), scratch["home"]).Find(Package(PackageSystem.Cargo, name, version)) is not null).ShouldBe(isFound);
    }

    [Fact]
    public void OutsideOfTheTreeIsNotLookedAt()
    {
        scratch.Write("outside/a/package.json", """{"name": "a", "version": "1.0.0", "license": "MIT"}""");
        Directory.CreateDirectory(scratch["tree"]);
        Directory.CreateSymbolicLink(scratch["tree/node_modules"], scratch["outside"]);
        new NodeModules(new FileDoor(), scratch["tree"], [""]).Find(Package(PackageSystem.Npm, "a", "1.0.0")).ShouldBeNull();
    }

    private PackageMetadata? Npm(string name, string version) =>
        new NodeModules(new FileDoor(), scratch.Root, ["", "web"]).Find(Package(PackageSystem.Npm, name, version));

    private PackageMetadata? Python(string name, string version) =>
        new SitePackages(new FileDoor(), scratch.Root, ["python", ""]).Find(Package(PackageSystem.PyPI, name, version));

    private static Component Package(PackageSystem system, string name, string version) =>
        new(system, name, version) { Purl = PackageUrl.Of(system, name, version) };
}
