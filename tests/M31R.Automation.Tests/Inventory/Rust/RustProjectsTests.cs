using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Rust;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Inventory.Rust;

public sealed class ACargoWorkspace
{
    private const string Registry = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";

    private readonly DependencyProject project = RustProjects.Read(ManifestTrees.Of(
        ("Cargo.toml",
            """
            [workspace]
            members = ["crates/*"]
            exclude = ["crates/out"]
            [workspace.dependencies]
            serde = { version = "1.0", features = ["derive"] }
            core = { path = "crates/core" }
            """),
        ("crates/app/Cargo.toml",
            """
            [package]
            name = "app"
            [dependencies]
            serde.workspace = true
            core = { workspace = true }
            old = { package = "rand", version = "0.7" }
            rand = { version = "=0.8.5", optional = true }
            side = { git = "https://user:word@host/side", rev = "0123456789012345678901234567890123456789" }
            [dev-dependencies]
            proptest = "1"
            [build-dependencies]
            cc = "1"
            [target.'cfg(windows)'.dependencies]
            winapi = "0.3"
            """),
        ("crates/core/Cargo.toml", "[package]\nname = \"core\"\n[dependencies]\nlog = \"0.4\""),
        ("crates/out/Cargo.toml", "[package]\nname = \"out\"\n[dependencies]\nlog = \"0.4\""),
        ("crates/app/tests/sample/Cargo.toml", "[package]\nname = \"sample\"\n[dependencies]\nlog = \"0.1\""),
        ("Cargo.lock",
            string.Join('\n', "version = 4",
                "[[package]]\nname = \"app\"\nversion = \"0.1.0\"\ndependencies = [\"serde\", \"core\", \"rand 0.7.3\", \"rand 0.8.5\", \"side\", \"proptest\", \"cc\", \"winapi\"]",
                "[[package]]\nname = \"core\"\nversion = \"0.1.0\"\ndependencies = [\"log\"]",
                Package("serde", "1.0.1"), Package("rand", "0.7.3"), Package("rand", "0.8.5"), Package("cc", "1.0.0"),
                Package("winapi", "0.3.9"), Package("log", "0.4.1"),
                Package("proptest", "1.0.0", "\"bits\", \"log\""), Package("bits", "1.0.0", "\"proptest\""),
                "[[package]]\nname = \"side\"\nversion = \"0.2.0\"\nsource = \"git+https://host/side?rev=01#0123456789012345678901234567890123456789\"")))).First(found => found.Manifest == "Cargo.toml");

    [Fact]
    public void IsOneProjectWithItsLock()
    {
        project.Lock.ShouldBe("Cargo.lock");
        project.LockCommand.ShouldBe("cargo update --workspace");
        project.IsLockExpected.ShouldBeTrue();
        project.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void GetsAWholeLockWhereNoneIs() =>
        RustProjects.Read(ManifestTrees.Of(("Cargo.toml", "[package]\nname = \"a\"\n[dependencies]\nlog = \"0.4\""))).ShouldHaveSingleItem()
            .LockCommand.ShouldBe("cargo generate-lockfile");

    [Fact]
    public void ResolvesWhatItsMembersDeclare() => Told().ShouldBe(
    [
        "app:4 serde 1.0 -> serde@1.0.1",
        "app:5 core  -> ",
        "app:6 rand 0.7 -> rand@0.7.3",
        "app:7 rand =0.8.5 -> rand@0.8.5",
        "app:8 side  -> side@0.2.0",
        "app:10 proptest 1 -> proptest@1.0.0",
        "app:12 cc 1 -> cc@1.0.0",
        "app:14 winapi 0.3 -> winapi@0.3.9",
        "core:4 log 0.4 -> log@0.4.1",
    ]);

    [Fact]
    public void KnowsWhatIsForDevelopment()
    {
        project.Packages.Where(package => package.Scope == DependencyScope.Development)
            .Select(package => package.Id.Name)
            .ShouldBe(["cc", "proptest", "bits"]);
        project.Declarations.Where(declaration => declaration.Scope == DependencyScope.Development)
            .Select(declaration => declaration.Name)
            .ShouldBe(["proptest", "cc"]);
    }

    [Fact]
    public void HasNoneOfItsOwnAmongThePackages() => project.Packages.Select(package => package.Id.Name).ShouldNotContain("core");

    [Fact]
    public void KnowsConditionsOriginsAndPins()
    {
        Declared("winapi").Condition.ShouldBe("cfg(windows)");
        Declared("core").Origin.ShouldBe(new PackageOrigin(OriginKind.Workspace, "crates/core"));
        Declared("side").Origin.Location.ShouldBe("https://host/side");
        project.Declarations.Where(declaration => declaration.IsExact).Select(declaration => declaration.Name).ShouldBe(["rand", "side"]);
        project.Declarations.Where(declaration => declaration.IsOptional)
            .Select(declaration => declaration.Name)
            .ShouldBe(["rand", "winapi"]);
    }

    private static string Package(string name, string version, string dependencies = "") =>
        $"[[package]]\nname = \"{name}\"\nversion = \"{version}\"\n{Registry}\ndependencies = [{dependencies}]";

    private Declaration Declared(string name) => project.Declarations.First(declaration => declaration.Name == name);

    private IEnumerable<string> Told() => project.Declarations.Select(declaration =>
        $"{declaration.Place.Path.Split('/')[1]}:{declaration.Place.Line} {declaration.Name} {declaration.Range} -> {string.Join(' ', declaration.Resolved)}");
}

public sealed class CargoManifestsOfASubject
{
    [Fact]
    public void AreProjectsUnlessTestsAreFedWithThem() => Manifests(ManifestTrees.Of(
        ("Cargo.toml", "[package]\nname = \"a\"\n[dependencies]\nx = \"1\""),
        ("examples/e/Cargo.toml", "[package]\nname = \"e\"\n[dependencies]\nx = \"1\""),
        ("examples/empty/Cargo.toml", "[package]\nname = \"f\""),
        ("tests/t/Cargo.toml", "[package]\nname = \"t\"\n[dependencies]\nx = \"1\""))).ShouldBe(["Cargo.toml", "examples/e/Cargo.toml (development)"]);

    [Fact]
    public void CountBelowTestsWhenAWorkspaceNamesThem() => RustProjects.Read(ManifestTrees.Of(
        ("Cargo.toml", "[workspace]\nmembers = [\"tests/t\"]"),
        ("tests/t/Cargo.toml", "[package]\nname = \"t\"\n[dependencies]\nx = \"1\""))).ShouldHaveSingleItem()
        .Declarations.ShouldHaveSingleItem().Scope.ShouldBe(DependencyScope.Development);

    [Fact]
    public void AreMembersByPathToo() => RustProjects.Read(ManifestTrees.Of(
        ("Cargo.toml", "[package]\nname = \"a\"\n[workspace]\n[dependencies]\nb = { path = \"b\" }"),
        ("b/Cargo.toml", "[package]\nname = \"b\"\n[dependencies]\nx = \"1\""))).ShouldHaveSingleItem().Declarations.Count.ShouldBe(2);

    [Fact]
    public void ThatAreBrokenAreToldAndTheOthersRead()
    {
        var projects = RustProjects.Read(
            ManifestTrees.Of(
                ("a/Cargo.toml", "[package"),
                ("b/Cargo.toml", "[package]\nname = \"b\"\n[dependencies]\nx = 1"),
                ("c/Cargo.toml", "[package]\nname = \"c\"\n[dependencies]\nx = \"1\"")));

        projects.Select(project => project.Problems.Count).ShouldBe([1, 1, 0]);
        projects[1].Problems[0].Message.ShouldContain("\"x\" is neither a version nor a table");
    }

    [Fact]
    public void KeepTheirDeclarationsWhenTheLockIsBroken()
    {
        var project = RustProjects.Read(
            ManifestTrees.Of(("Cargo.toml", "[package]\nname = \"b\"\n[dependencies]\nx = \"1\""), ("Cargo.lock", "version = 9")))
            .ShouldHaveSingleItem();

        project.Lock.ShouldBe("Cargo.lock");
        project.Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.Unsupported);
        project.Declarations.ShouldHaveSingleItem().Resolved.ShouldBeEmpty();
    }

    [Fact]
    public void WithoutALockResolveNothing()
    {
        var project = RustProjects.Read(ManifestTrees.Of(
            [new EcosystemRoot(Ecosystem.Cargo, "tests/own", "tests/own/Cargo.toml")], ("tests/own/Cargo.toml", "[package]\nname = \"own\""))).ShouldHaveSingleItem();

        project.Lock.ShouldBeNull();
        project.LockName.ShouldBe("Cargo.lock");
        project.Name.ShouldBe("own");
    }

    private static IEnumerable<string> Manifests(ManifestTree tree) =>
        RustProjects.Read(tree).Select(project => project.Manifest + (project.IsDevelopment ? " (development)" : ""));
}
