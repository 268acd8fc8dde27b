using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Node;

namespace M31R.Automation.Tests.Inventory.Node;

public sealed class PackageLock
{
    private const string Manifest = """
        { "name": "app", "workspaces": ["packages/*"], "dependencies": { "a": "^1.0.0", "other": "npm:real@2", "missing": "1" }, "devDependencies": { "d": "*" } }
        """;

    private const string Lock = """
        { "lockfileVersion": 3, "packages": {
          "": { "dependencies": { "a": "^1.0.0", "other": "npm:real@2" }, "devDependencies": { "d": "*" } },
          "node_modules/a": { "version": "1.1.0", "resolved": "https://registry.npmjs.org/a/-/a-1.1.0.tgz", "integrity": "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg== sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=",
            "license": "MIT", "deprecated": "use b", "dependencies": { "b": "1" }, "optionalDependencies": { "o": "1" }, "peerDependencies": { "absent": "1" } },
          "node_modules/a/node_modules/b": { "version": "1.0.0", "inBundle": true, "dependencies": { "a": "1" } },
          "node_modules/b": { "version": "2.0.0", "resolved": "git+ssh://git@github.com/owner/b.git#0123456789012345678901234567890123456789", "dev": true },
          "node_modules/d": { "version": "3.0.0", "resolved": "https://user:pass@npm.example/repo/@s/d/-/d-3.0.0.tgz?token=1", "dev": true, "dependencies": { "b": "2" } },
          "node_modules/o": { "version": "1.0.0", "optional": true },
          "node_modules/other": { "name": "real", "version": "2.0.0" },
          "node_modules/member": { "resolved": "packages/member", "link": true },
          "packages/member": { "name": "member", "version": "0.1.0", "dependencies": { "b": "3" } },
          "packages/member/node_modules/b": { "version": "3.0.0", "resolved": "https://host.example/b.tgz" }
        } }
        """;

    private readonly DependencyProject project = Trees.Project(
        ("package.json", Manifest), ("package-lock.json", Lock), ("packages/member/package.json", """{ "name": "member", "dependencies": { "b": "3" }, "peerDependencies": { "a": "1" } }"""));

    [Fact]
    public void HoldsEachPackageOnce() =>
        project.Ids().ShouldBe(["a@1.1.0", "b@1.0.0", "b@2.0.0", "d@3.0.0", "o@1.0.0", "real@2.0.0", "b@3.0.0"]);

    [Fact]
    public void ResolvesDeclarationsWhereTheyAreMade()
    {
        project.Declared("a", "package.json").Resolved.ShouldBe([new PackageId("a", "1.1.0")]);
        project.Declared("other").Resolved.ShouldBe([new PackageId("real", "2.0.0")]);
        project.Declared("b").Resolved.ShouldBe([new PackageId("b", "3.0.0")]);
        project.Declared("missing").Resolved.ShouldBeEmpty();
    }

    [Fact]
    public void ResolvesDependenciesAsNodeDoes()
    {
        project.Package("a@1.1.0").Dependencies.ShouldBe([new PackageId("b", "1.0.0"), new PackageId("o", "1.0.0")]);
        project.Package("b@1.0.0").Dependencies.ShouldBe([new PackageId("a", "1.1.0")]);
        project.Package("d@3.0.0").Dependencies.ShouldBe([new PackageId("b", "2.0.0")]);
    }

    [Fact]
    public void TellsWhereFromAndWhatFor()
    {
        project.Package("a@1.1.0").Origin.ShouldBe(PackageOrigin.Registry);
        project.Package("b@2.0.0")
            .Origin.ShouldBe(new PackageOrigin(OriginKind.Git, "ssh://github.com/owner/b.git", "0123456789012345678901234567890123456789"));
        project.Package("d@3.0.0").Origin.ShouldBe(new PackageOrigin(OriginKind.Registry, "https://npm.example/repo"));
        project.Package("b@3.0.0").Origin.ShouldBe(new PackageOrigin(OriginKind.Archive, "https://host.example/b.tgz"));
        project.Package("d@3.0.0").Scope.ShouldBe(DependencyScope.Development);
        project.Package("o@1.0.0").IsOptional.ShouldBeTrue();
        project.Package("b@1.0.0").IsBundled.ShouldBeTrue();
    }

    [Fact]
    public void TellsHashesLicenceAndDeprecation()
    {
        var package = project.Package("a@1.1.0");
        package.Hashes.Select(hash => hash.Algorithm).ShouldBe(["SHA-512", "SHA-1"]);
        (package.Licence, package.Deprecation, package.Place).ShouldBe(("MIT", "use b", new Place("package-lock.json", 3)));
    }

    [Fact]
    public void RecordsWhatWasAskedOfIt() =>
        project.LockedRequests!.Select(request => $"{request.Name} {request.Range}")
            .ShouldBe(["a ^1.0.0", "other npm:real@2", "d *", "b 3"]);

    [Fact]
    public void IsMadeByNpm() =>
        (project.Name, project.Lock, project.LockName, project.LockCommand)
            .ShouldBe(("app", "package-lock.json", "package-lock.json", "npm install --package-lock-only"));
}

public sealed class PackageLockOfVersion1
{
    private const string Lock = """
        { "lockfileVersion": 1, "requires": true, "dependencies": {
          "a": { "version": "1.0.0", "requires": { "b": "^1" }, "dependencies": { "b": { "version": "1.5.0", "bundled": true, "requires": { "c": "*" } } } },
          "b": { "version": "2.0.0", "dev": true },
          "c": { "version": "npm:real@3.0.0", "optional": true },
          "g": { "version": "github:owner/g#0123456789012345678901234567890123456789" }
        } }
        """;

    private readonly DependencyProject project = Trees.Project(
        ("package.json", """{ "dependencies": { "a": "1", "g": "owner/g" } }"""), ("package-lock.json", Lock));

    [Fact]
    public void HoldsPackagesInPackages() =>
        project.Ids().ShouldBe(["a@1.0.0", "b@1.5.0", "b@2.0.0", "real@3.0.0", "g@0123456789012345678901234567890123456789"]);

    [Fact]
    public void ResolvesTheNearest()
    {
        project.Package("a@1.0.0").Dependencies.ShouldBe([new PackageId("b", "1.5.0")]);
        project.Package("b@1.5.0").Dependencies.ShouldBe([new PackageId("real", "3.0.0")]);
    }

    [Fact]
    public void DoesNotRecordRequests() => project.LockedRequests.ShouldBeNull();

    [Fact]
    public void NamesRepositories() =>
        project.Package("g@0123456789012345678901234567890123456789")
            .Origin.ShouldBe(new PackageOrigin(OriginKind.Git, "https://github.com/owner/g", "0123456789012345678901234567890123456789"));
}

public sealed class BrokenPackageLock
{
    [Theory]
    [InlineData("""{ "lockfileVersion": 4 }""", ProblemKind.Unsupported, "The lock has the version \"4\", which is not read.")]
    [InlineData("""{ "lockfileVersion": "3" }""", ProblemKind.Broken, "\"lockfileVersion\" is no number.")]
    [InlineData("""{ "lockfileVersion": 3, "packages": [1] }""", ProblemKind.Broken, "\"packages\" is no object.")]
    [InlineData("""{ "lockfileVersion": 3, "packages": { "node_modules/a": 1 } }""", ProblemKind.Broken, "The value of \"node_modules/a\" is no object.")]
    [InlineData("""{ "lockfileVersion": 3, "packages": { "node_modules/a": { "version": 1 } } }""", ProblemKind.Broken, "\"version\" is no text.")]
    [InlineData("""{ "lockfileVersion": 1, "dependencies": { "a": [] } }""", ProblemKind.Broken, "The value of \"a\" is no object.")]
    [InlineData("{ \"lockfileVersion\": 3,\n<<<<<<< ours\n=======\n>>>>>>> theirs\n}", ProblemKind.Broken, "A merge was left unfinished: this line is a conflict marker.")]
    public void IsAProblemOfItsProject(string text, ProblemKind kind, string message)
    {
        var project = Trees.Project(("package.json", """{ "dependencies": { "a": "1" } }"""), ("package-lock.json", text));
        var problem = project.Problems.ShouldHaveSingleItem();
        (problem.Kind, problem.Message, problem.Place.Path).ShouldBe((kind, message, "package-lock.json"));
        project.Declared("a").Resolved.ShouldBeEmpty();
    }

    [Fact]
    public void IsRefusedWhenNestedWithoutEnd()
    {
        var key = string.Join('/', Enumerable.Repeat("node_modules/a", 200));
        Should.Throw<UnreadableManifestException>(
            () => PackageLockReader.Read(
                "package-lock.json", $$"""{ "lockfileVersion": 3, "packages": { "{{key}}": { "version": "1.0.0" } } }"""))
            .Problem.Message.ShouldBe("The package lies in more than 128 packages.");
    }

    [Theory]
    [InlineData("node_modules/")]
    [InlineData("node_modules//node_modules/")]
    [InlineData("a/node_modules/../..")]
    [InlineData("..")]
    public void MayHoldStrangePlaces(string key) =>
        PackageLockReader.Read("package-lock.json", $$"""{ "lockfileVersion": 3, "packages": { "{{key}}": { "version": "1.0.0" }, "x": { "link": true, "resolved": "{{key}}" } } }""").ShouldNotBeNull();
}
