using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Node;

namespace M31R.Automation.Tests.Inventory.Node;

public sealed class PnpmLock
{
    private const string Lock = """
        lockfileVersion: '9.0'

        catalogs:
          default:
            shared:
              specifier: ^5
              version: 5.0.0

        importers:

          .:
            dependencies:
              alias:
                specifier: npm:real@^3
                version: real@3.0.0
              member:
                specifier: workspace:*
                version: link:packages/member
              replaced:
                specifier: ^2
                version: 2.0.0
            devDependencies:
              d:
                specifier: ^1
                version: 1.0.0(react@18.0.0)

          packages/member:
            dependencies:
              g:
                specifier: owner/g
                version: https://codeload.github.com/owner/g/tar.gz/0123456789012345678901234567890123456789
              shared:
                specifier: 'catalog:'
                version: 5.0.0

        packages:

          d@1.0.0:
            resolution: {integrity: sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=}
            deprecated: use e

          g@https://codeload.github.com/owner/g/tar.gz/0123456789012345678901234567890123456789:
            resolution: {tarball: https://codeload.github.com/owner/g/tar.gz/0123456789012345678901234567890123456789}
            version: 0.1.0

          own@file:packages/own:
            resolution: {directory: packages/own, type: directory}

          react@18.0.0:
            resolution: {integrity: sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=}

          real@3.0.0:
            resolution: {integrity: sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=, tarball: https://npm.example/real/-/real-3.0.0.tgz}

          replaced@2.0.0:
            resolution: {integrity: sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=}

          shared@5.0.0:
            resolution: {integrity: sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=}

        snapshots:

          d@1.0.0(react@18.0.0):
            dependencies:
              react: 18.0.0
            optionalDependencies:
              other: shared@5.0.0

          g@https://codeload.github.com/owner/g/tar.gz/0123456789012345678901234567890123456789: {}

          own@file:packages/own: {}

          react@18.0.0: {}

          real@3.0.0: {}

          replaced@2.0.0: {}

          shared@5.0.0: {}
        """;

    private readonly DependencyProject project = Trees.Project(
        ("package.json", """
            { "name": "app", "pnpm": { "overrides": { "replaced": "^2", "a>replaced": "^3" } },
              "dependencies": { "alias": "npm:real@^3", "member": "workspace:*", "replaced": "^1" }, "devDependencies": { "d": "^1" } }
            """),
        ("pnpm-workspace.yaml", "packages:\n  - packages/**\n  - '!**/test/**'\ncatalog:\n  shared: ^5\n"),
        ("packages/member/package.json", """{ "name": "member", "dependencies": { "g": "owner/g", "shared": "catalog:" }, "peerDependencies": { "absent": "*" } }"""),
        ("packages/member/test/x/package.json", """{ "dependencies": { "never": "*" } }"""),
        ("pnpm-lock.yaml", Lock));

    [Fact]
    public void ResolvesDeclarationsOfAllMembers()
    {
        project.Problems.ShouldBeEmpty();
        project.Declarations.Select(declared => $"{declared.Name} {declared.Range} {string.Join(',', declared.Resolved)}").ShouldBe(
        [
            "alias npm:real@^3 real@3.0.0", "member workspace:* ", "replaced ^2 replaced@2.0.0", "d ^1 d@1.0.0", "g owner/g g@0.1.0", "shared ^5 shared@5.0.0", "absent * ",
        ]);
    }

    [Fact]
    public void HoldsPackagesWithoutTheirPeersAndOwnCopies() =>
        project.Ids().ShouldBe(["d@1.0.0", "g@0.1.0", "react@18.0.0", "real@3.0.0", "replaced@2.0.0", "shared@5.0.0"]);

    [Fact]
    public void LeavesScopeToWhatReachesAPackage()
    {
        project.Packages.Where(package => package.Scope == DependencyScope.Development)
            .Select(package => package.Id.Name)
            .ShouldBe(["d", "react"]);
        project.Package("d@1.0.0").Dependencies.ShouldBe([new PackageId("react", "18.0.0"), new PackageId("shared", "5.0.0")]);
    }

    [Fact]
    public void TellsWhereFrom()
    {
        project.Package("g@0.1.0")
            .Origin.ShouldBe(new PackageOrigin(OriginKind.Git, "https://github.com/owner/g", "0123456789012345678901234567890123456789"));
        project.Package("real@3.0.0").Origin.ShouldBe(new PackageOrigin(OriginKind.Registry, "https://npm.example"));
        (project.Package("d@1.0.0").Deprecation, project.Package("d@1.0.0").Hashes.Count).ShouldBe(("use e", 1));
    }

    [Fact]
    public void RecordsTheRequestsOfTheProject() =>
        project.LockedRequests!.Select(request => $"{request.Name} {request.Range}")
            .ShouldBe(["alias npm:real@^3", "member workspace:*", "replaced ^2", "d ^1", "g owner/g", "shared ^5"]);
}

public sealed class OldPnpmLock
{
    [Fact]
    public void OfVersion5KeepsRangesApart()
    {
        var project = Trees.Project(("package.json", """{ "dependencies": { "@s/a": "^1", "alias": "npm:real@^3" } }"""), ("pnpm-lock.yaml", """
            lockfileVersion: 5.4
            specifiers:
              '@s/a': ^1
              alias: npm:real@^3
            dependencies:
              '@s/a': 1.0.0_react@18.0.0
              alias: /real/3.0.0
            packages:
              /@s/a/1.0.0_react@18.0.0:
                resolution: {integrity: sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=}
                dependencies:
                  g: github.com/owner/g/0123456789012345678901234567890123456789
                dev: false
              /real/3.0.0:
                resolution: {integrity: sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=}
                dev: true
                optional: true
              github.com/owner/g/0123456789012345678901234567890123456789:
                resolution: {tarball: https://codeload.github.com/owner/g/tar.gz/0123456789012345678901234567890123456789}
                name: g
                version: 0.1.0
            """));
        project.Ids().ShouldBe(["@s/a@1.0.0", "real@3.0.0", "g@0.1.0"]);
        project.Declarations.SelectMany(declared => declared.Resolved).Select(id => id.ToString()).ShouldBe(["@s/a@1.0.0", "real@3.0.0"]);
        project.Package("@s/a@1.0.0").Dependencies.ShouldBe([new PackageId("g", "0.1.0")]);
        (project.Package("real@3.0.0").Scope, project.Package("real@3.0.0").IsOptional).ShouldBe((DependencyScope.Development, true));
        project.LockedRequests!.Select(request => request.Range).ShouldBe(["^1", "npm:real@^3"]);
    }

    [Fact]
    public void OfVersion6HasSlashesBeforeNames()
    {
        var project = Trees.Project(("package.json", """{ "devDependencies": { "@s/a": "^1" } }"""), ("pnpm-lock.yaml", """
            lockfileVersion: '6.0'
            devDependencies:
              '@s/a':
                specifier: ^1
                version: 1.0.0(react@18.0.0)
            packages:
              /@s/a@1.0.0(react@18.0.0):
                resolution: {integrity: sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=}
                dev: true
            """));
        project.Declared("@s/a").Resolved.ShouldBe([new PackageId("@s/a", "1.0.0")]);
        project.Packages.ShouldHaveSingleItem().Scope.ShouldBe(DependencyScope.Development);
    }

    [Theory]
    [InlineData("lockfileVersion: '10.0'", ProblemKind.Unsupported)]
    [InlineData("lockfileVersion: 4", ProblemKind.Unsupported)]
    [InlineData("importers: {}", ProblemKind.Broken)]
    [InlineData("- a", ProblemKind.Broken)]
    [InlineData("", ProblemKind.Broken)]
    public void MayBeNoneThatIsRead(string text, ProblemKind kind) =>
        Should.Throw<UnreadableManifestException>(() => PnpmLockReader.Read("pnpm-lock.yaml", text)).Problem.Kind.ShouldBe(kind);
}

public sealed class YamlOfManifests
{
    [Theory]
    [InlineData("a: 1\na: 2", 2, "The key \"a\" stands twice.")]
    [InlineData("a: *b", 1, "The alias \"*b\" has no anchor before it.")]
    [InlineData("a: &a [*a]", 1, "The alias \"*a\" has no anchor before it.")]
    [InlineData("? [a]\n: 1", 1, "A list or a set of keys cannot be a key.")]
    [InlineData("a: \u0001", 1, "This is not YAML: the control character U+0001 stands here.")]
    public void IsRefusedWithItsPlace(string text, int line, string message)
    {
        var problem = Should.Throw<UnreadableManifestException>(() => YamlManifest.Read("a.yml", text, "Mend it.")).Problem;
        (problem.Message, problem.Place).ShouldBe((message, new Place("a.yml", line)));
    }

    [Fact]
    public void IsRefusedWhenAliasesExplode()
    {
        var text = "a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n"
            + string.Concat(
                Enumerable.Range(1, 30).Select(
                    level => $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n"));
        Should.Throw<UnreadableManifestException>(() => YamlManifest.Read("a.yml", text, "Mend it."))
            .Problem.Message.ShouldBe("The aliases up to here repeat more than 100000 values.");
    }

    [Fact]
    public void IsRefusedWhenNestedWithoutEnd() =>
        Should.Throw<UnreadableManifestException>(() => YamlManifest.Read("a.yml", new string('[', 50_000), "Mend it."));

    [Fact]
    public void MayRepeatByAlias() =>
        YamlManifest.Read("a.yml", "a: &x {k: v}\nb: *x", "Mend it.").ShouldHaveSingleItem().Get("b").Get("k").Text().ShouldBe("v");
}

public sealed class AMemberThatTestsFeedOn
{
    [Fact]
    public void IsForDevelopmentWhereTheWorkspaceNamesIt() => Trees.Project(
        ("package.json", """{ "name": "app" }"""),
        ("pnpm-workspace.yaml", "packages:\n  - src/__tests__\n"),
        ("src/__tests__/package.json", """{ "name": "tests", "dependencies": { "a": "^1" } }"""))
        .Declared("a").Scope.ShouldBe(DependencyScope.Development);

    [Fact]
    public void NeedsItsPackagesForDevelopmentAlone()
    {
        var project = Trees.Project(
            ("package.json", """{ "name": "app" }"""),
            ("pnpm-workspace.yaml", "packages:\n  - '**'\n"),
            ("pnpm-lock.yaml", """
                lockfileVersion: '9.0'
                importers:
                  .: {}
                  src/__tests__/fixtures/a:
                    dependencies:
                      a:
                        specifier: ^1
                        version: 1.0.0
                packages:
                  a@1.0.0:
                    resolution: {integrity: sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=}
                snapshots:
                  a@1.0.0: {}
                """));

        project.Package("a@1.0.0").Scope.ShouldBe(DependencyScope.Development);
    }
}
