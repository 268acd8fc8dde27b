using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Node;

namespace M31R.Automation.Tests.Inventory.Node;

public sealed class BunLock
{
    private const string Lock = """
        {
          "lockfileVersion": 1,
          "workspaces": {
            "": { "name": "app", "dependencies": { "a": "^1", "alias": "npm:real@3", }, "devDependencies": { "g": "owner/g" } },
            "packages/member": { "name": "member", "dependencies": { "@s/b": "catalog:" } },
          },
          "catalog": { "@s/b": "^2" },
          "packages": {
            "@s/b": ["@s/b@1.0.0", "", {}, "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk="],
            "a": ["a@1.0.0", "", { "dependencies": { "@s/b": "1" }, "optionalDependencies": { "o": "*" } }, "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk="],
            "a/@s/b": ["@s/b@1.5.0", "https://npm.example/@s/b/-/b-1.5.0.tgz", {}, "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk="],
            "alias": ["real@3.0.0", "", {}, "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk="],
            "g": ["g@github:owner/g#0123456", {}, "owner-g-0123456"],
            "member": ["member@workspace:packages/member"],
            "member/@s/b": ["@s/b@2.0.0", "", {}, "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk="],
            "o": ["o@1.0.0", "", {}, "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk="],
          }
        }
        """;

    private readonly DependencyProject project = Trees.Project(
        ("package.json", """
            { "name": "app", "workspaces": { "packages": ["./packages/*"], "catalog": { "@s/b": "^2" } },
              "dependencies": { "a": "^1", "alias": "npm:real@3" }, "devDependencies": { "g": "owner/g" } }
            """),
        ("packages/member/package.json", """{ "name": "member", "dependencies": { "@s/b": "catalog:" } }"""),
        ("bun.lock", Lock));

    [Fact]
    public void HoldsPackagesByThePathToThem()
    {
        project.Ids().ShouldBe(["@s/b@1.0.0", "a@1.0.0", "@s/b@1.5.0", "real@3.0.0", "g@github:owner/g#0123456", "@s/b@2.0.0", "o@1.0.0"]);
        project.Package("a@1.0.0").Dependencies.ShouldBe([new PackageId("@s/b", "1.5.0"), new PackageId("o", "1.0.0")]);
        project.Declared("@s/b").Resolved.ShouldBe([new PackageId("@s/b", "2.0.0")]);
        project.Declared("alias").Resolved.ShouldBe([new PackageId("real", "3.0.0")]);
    }

    [Fact]
    public void TellsWhereFromAndWhatFor()
    {
        project.Package("@s/b@1.5.0").Origin.ShouldBe(new PackageOrigin(OriginKind.Registry, "https://npm.example"));
        project.Package("g@github:owner/g#0123456")
            .Origin.ShouldBe(new PackageOrigin(OriginKind.Git, "https://github.com/owner/g", "0123456"));
        project.Package("g@github:owner/g#0123456").Scope.ShouldBe(DependencyScope.Development);
        project.Package("o@1.0.0").IsOptional.ShouldBeTrue();
        project.Package("a@1.0.0").Hashes.Count.ShouldBe(1);
    }

    [Fact]
    public void RecordsTheRequestsOfTheProject() =>
        project.LockedRequests!.Select(request => $"{request.Name} {request.Range}")
            .ShouldBe(["a ^1", "alias npm:real@3", "g owner/g", "@s/b ^2"]);

    [Fact]
    public void IsNotReadInItsBinaryForm() =>
        Trees.Project(("package.json", """{ "dependencies": { "a": "1" } }"""), ("bun.lockb", "#!/usr/bin/env bun"))
            .Problems.ShouldHaveSingleItem()
            .Kind.ShouldBe(ProblemKind.Unsupported);

    [Theory]
    [InlineData("""{ "lockfileVersion": 2 }""", ProblemKind.Unsupported)]
    [InlineData("""{ "lockfileVersion": 1, "packages": { "a": {} } }""", ProblemKind.Broken)]
    [InlineData("""{ "lockfileVersion": 1, "packages": { "a": [1] } }""", ProblemKind.Broken)]
    [InlineData("""{ "lockfileVersion": 1, "workspaces": { "": [] } }""", ProblemKind.Broken)]
    public void IsRefusedWhenBroken(string text, ProblemKind kind) =>
        Should.Throw<UnreadableManifestException>(() => BunLockReader.Read("bun.lock", text)).Problem.Kind.ShouldBe(kind);
}
