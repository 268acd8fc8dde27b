using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Node;

namespace M31R.Automation.Tests.Inventory.Node;

public sealed class NodeProjectsOfASubject
{
    [Fact]
    public void AreTheRootAndSideTreesAndWhatLiesBelowButNotTests() => Manifests(
        ("package.json", """{ "dependencies": { "a": "1" } }"""),
        ("docs/package.json", """{ "dependencies": { "b": "1" } }"""),
        ("docs/empty/package.json", """{ "type": "module" }"""),
        ("examples/test/package.json", """{ "dependencies": { "c": "1" } }"""),
        ("test/package.json", """{ "dependencies": { "c": "1" } }"""),
        ("tools/package.json", """{ "dependencies": { "c": "1" } }""")).ShouldBe(["docs/package.json True", "package.json False", "tools/package.json False"]);

    [Theory]
    [InlineData("dependencies")]
    [InlineData("devDependencies")]
    [InlineData("optionalDependencies")]
    [InlineData("peerDependencies")]
    public void HoldOneBelowAnotherWithoutALock(string section)
    {
        var project = NodeProjects.Read(Trees.Of(
            ("package.json", """{ "name": "nest", "private": true }"""),
            ("package-lock.json", """{ "lockfileVersion": 3, "packages": { "": {} } }"""),
            ("frontend/package.json", $$"""{ "{{section}}": { "lodash": "4.17.15" } }"""))).Single(found => found.Manifest != "package.json");
        (project.Manifest, project.Lock, project.IsLockExpected, project.Declared("lodash").Range)
            .ShouldBe(("frontend/package.json", null, true, "4.17.15"));
    }

    [Fact]
    public void AreSilentOnHowFilesAreLoaded() => Manifests(
        ("package.json", """{ "dependencies": { "a": "1" } }"""),
        ("esm/package.json", """{ "type": "module" }""")).ShouldBe(["package.json False"]);

    [Fact]
    public void AreBesideWhereTheyAreTemplates() => Manifests(
        ("package.json", """{ "workspaces": ["packages/*"] }"""),
        ("packages/create-app/package.json", """{ "name": "create-app" }"""),
        ("packages/create-app/template-vue/package.json", """{ "dependencies": { "vue": "3" } }""")).ShouldBe(
            ["package.json False", "packages/create-app/template-vue/package.json True"]);

    [Fact]
    public void AreReadForThemselvesWhereASideTreeAsksForThem() => Manifests(
        ("package.json", "{}"),
        ("docs/package.json", """{ "dependencies": { "x": "file:../packages/x" } }"""),
        ("packages/x/package.json", """{ "dependencies": { "a": "1" } }""")).ShouldBe(
            ["docs/package.json True", "package.json False", "packages/x/package.json False"]);

    [Fact]
    public void AreWhatAWorkspaceExcludesOrLiesBelowAMember() => Manifests(
        ("package.json", """{ "workspaces": ["packages/*", "!packages/no"] }"""),
        ("packages/no/package.json", """{ "dependencies": { "no": "1" } }"""),
        ("packages/yes/package.json", """{ "dependencies": { "yes": "1" } }"""),
        ("packages/yes/deep/package.json", """{ "dependencies": { "deep": "1" } }""")).ShouldBe(
            ["package.json False", "packages/no/package.json False", "packages/yes/deep/package.json False"]);

    [Fact]
    public void HoldMembersThatTheRootNamesEvenBelowTests()
    {
        var project = NodeProjects.Read(Trees.Of(
            ("package.json", """{ "workspaces": ["{packages,extra}/*", "!packages/no", "test/app"] }"""),
            ("extra/x/package.json", """{ "dependencies": { "x": "1" } }"""),
            ("packages/no/package.json", """{ "dependencies": { "no": "1" } }"""),
            ("packages/yes/package.json", """{ "dependencies": { "yes": "1" } }"""),
            ("packages/yes/deep/package.json", """{ "dependencies": { "deep": "1" } }"""),
            ("test/app/package.json", """{ "dependencies": { "t": "1" } }""")))[0];
        project.Declarations.Select(declared => declared.Name).ShouldBe(["x", "yes", "t"]);
    }

    [Fact]
    public void TakeTheirOwnPackagesForNoDependencies()
    {
        var project = Trees.Project(
            ("package.json", """{ "workspaces": ["a", "b"], "dependencies": { "local": "file:./local" } }"""),
            ("a/package.json", """{ "name": "a", "dependencies": { "b": "^1.0.0" } }"""),
            ("b/package.json", """{ "name": "b" }"""),
            ("local/package.json", """{ "name": "local", "dependencies": { "c": "1" }, "devDependencies": { "d": "1" } }"""));
        project.Declarations.Select(declared => (declared.Name, declared.Origin.Kind)).ShouldBe(
            [("local", OriginKind.Workspace), ("b", OriginKind.Workspace), ("c", OriginKind.Registry)]);
    }

    [Fact]
    public void AreStillReadWhenAMemberIsBroken()
    {
        var project = Trees.Project(("package.json", """{ "workspaces": ["*"], "dependencies": { "a": "1" } }"""), ("x/package.json", "{"));
        project.Problems.ShouldHaveSingleItem().Place.Path.ShouldBe("x/package.json");
        project.Declarations.ShouldHaveSingleItem();
    }

    [Fact]
    public void AreOfDevelopmentInSideTrees()
    {
        var project = NodeProjects.Read(Trees.Of(
            ("docs/package.json", """{ "dependencies": { "a": "1" } }"""),
            ("docs/package-lock.json", """{ "lockfileVersion": 3, "packages": { "": {}, "node_modules/a": { "version": "1.0.0" } } }"""))).ShouldHaveSingleItem();
        project.IsDevelopment.ShouldBeTrue();
        project.Packages.ShouldHaveSingleItem().Scope.ShouldBe(DependencyScope.Development);
    }

    [Fact]
    public void NeedNoLockWithoutDependencies() =>
        Trees.Project(("package.json", """{ "version": "1.0.0" }""")).IsLockExpected.ShouldBeFalse();

    [Fact]
    public void SayWhatTheyDoNotUnderstandOfTheirMembers() =>
        Trees.Project(("package.json", """{ "workspaces": ["a//b"] }""")).Problems.ShouldHaveSingleItem()
            .Message.ShouldBe("The members \"a//b\" are not understood.");

    private static IEnumerable<string> Manifests(params (string Path, string Text)[] files) =>
        NodeProjects.Read(Trees.Of(files)).Select(project => $"{project.Manifest} {project.IsDevelopment}");
}

public sealed class MembersWithoutAWorkspaceFile
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("pnpm-workspace.yaml")]
    public void AreTheImportersOfPnpmsLock(string beside)
    {
        var project = Trees.Project(
            ("package.json", """{ "packageManager": "pnpm@9.1.0", "workspaces": ["packages/*"] }"""),
            (beside, "onlyBuiltDependencies: []"),
            ("packages/a/package.json", """{ "dependencies": { "x": "^1" } }"""),
            ("pnpm-lock.yaml",
                """
                lockfileVersion: '9.0'
                importers:
                  .: {}
                  packages/a:
                    dependencies:
                      x:
                        specifier: ^1
                        version: 1.2.0
                packages:
                  x@1.2.0:
                    resolution: {integrity: sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=}
                snapshots:
                  x@1.2.0: {}
                """));
        project.Declared("x").Resolved.ShouldBe([new PackageId("x", "1.2.0")]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "packages": ["packages/*"] }""")]
    public void AreThoseOfLerna(string lerna)
    {
        var project = Lerna(lerna).ShouldHaveSingleItem();
        project.Declarations.Select(declared => declared.Name).ShouldBe(["lerna", "x", "y"]);
        project.LockCommand.ShouldBe("npm pkg set \"workspaces[0]=packages/*\" && npm install --package-lock-only");
    }

    [Fact]
    public void AreLockedTogetherBelowALockedRootOfLerna()
    {
        var projects = Lerna("{}", ("package-lock.json", """{ "lockfileVersion": 3, "packages": { "": {} } }"""));
        projects.Select(project => project.Manifest).ShouldBe(["package.json", "packages/a/package.json"]);
        projects[1].Declarations.Select(declared => declared.Name).ShouldBe(["x", "y"]);
    }

    [Fact]
    public void AreReadForThemselvesWhereTheyHaveALock()
    {
        var projects = Lerna("{}", ("packages/a/package-lock.json", """{ "lockfileVersion": 3, "packages": { "": {} } }"""));
        projects.Select(project => project.Manifest).ShouldBe(["package.json", "packages/a/package.json"]);
        projects[0].Declarations.Select(declared => declared.Name).ShouldBe(["lerna", "y"]);
    }

    [Theory]
    [InlineData("packages/$(touch x)")]
    [InlineData("packages/\\\" ; rm")]
    [InlineData("packages/`x`")]
    [InlineData("packages/%PATH%")]
    [InlineData("packages/a\\n")]
    [InlineData("!packages/c")]
    public void AreNamedInACommandOnlyWhereEveryShellTakesThemForText(string glob) =>
        Lerna($$"""{ "packages": ["packages/*", "{{glob}}"] }""").ShouldHaveSingleItem().LockCommand.ShouldBe("npm install --package-lock-only");

    [Fact]
    public void AreNotThoseOfABrokenLerna() => Lerna("{")[0].Problems.ShouldHaveSingleItem().Place.Path.ShouldBe("lerna.json");

    [Fact]
    public void AreNotThoseOfABrokenLernaAtALockedRoot()
    {
        var projects = Lerna("{", ("package-lock.json", """{ "lockfileVersion": 3, "packages": { "": {} } }"""));
        projects.SelectMany(project => project.Problems).ShouldHaveSingleItem().Place.Path.ShouldBe("lerna.json");
    }

    [Fact]
    public void AreNotThoseOfABrokenLernaWithoutARoot()
    {
        var projects = NodeProjects.Read(Trees.Of(
            ("web/lerna.json", "{"),
            ("web/packages/a/package.json", """{ "dependencies": { "x": "^1" } }"""),
            ("web/packages/b/package.json", """{ "dependencies": { "y": "^1" } }""")));
        projects.Select(project => project.Manifest).ShouldBe(["web/packages/a/package.json", "web/packages/b/package.json"]);
        projects[0].Problems.ShouldHaveSingleItem().Place.Path.ShouldBe("web/lerna.json");
        projects[1].Problems.ShouldBeEmpty();
    }

    private static IReadOnlyList<DependencyProject> Lerna(string settings, params (string Path, string Text)[] more) => NodeProjects.Read(Trees.Of(
    [
        ("package.json", """{ "devDependencies": { "lerna": "^4" } }"""),
        ("lerna.json", settings),
        ("packages/a/package.json", """{ "dependencies": { "x": "^1" } }"""),
        ("packages/b/package.json", """{ "dependencies": { "y": "^1" } }"""),
        .. more,
    ]));
}

public sealed class AProjectBelowAnother
{
    [Theory]
    [InlineData("pnpm@9.1.0", "README.md", "pnpm-lock.yaml", "pnpm install --lockfile-only")]
    [InlineData("pnpm@9.1.0", "pnpm-workspace.yaml", "pnpm-lock.yaml", "pnpm install --lockfile-only --ignore-workspace")]
    [InlineData("yarn@1.22.0", "README.md", "yarn.lock", "yarn install")]
    [InlineData("yarn@4.1.0", "README.md", "yarn.lock", "touch yarn.lock && yarn install --mode update-lockfile")]
    [InlineData("npm@10.0.0", "README.md", "package-lock.json", "npm install --package-lock-only")]
    public void IsLockedByItsClient(string client, string beside, string name, string command)
    {
        var project = NodeProjects.Read(Trees.Of(
            ("package.json", $$"""{ "packageManager": "{{client}}" }"""),
            (beside, ""),
            ("tools/deep/package.json", """{ "dependencies": { "x": "^1" } }"""))).Single(found => found.Manifest != "package.json");
        (project.LockName, project.LockCommand).ShouldBe((name, command));
    }

    [Fact]
    public void MayHaveAClientOfItsOwn() => NodeProjects.Read(Trees.Of(
        ("package.json", """{ "packageManager": "pnpm@9.1.0" }"""),
        ("tools/package.json", """{ "packageManager": "npm@10.0.0", "dependencies": { "x": "^1" } }""")))
        .Single(found => found.Manifest != "package.json").LockName.ShouldBe("package-lock.json");
}

public sealed class AnAliasWithoutALock
{
    [Theory]
    [InlineData("npm:real@1.2.3", "pkg:npm/real@1.2.3")]
    [InlineData("npm:@own/real@1.2.3", "pkg:npm/%40own/real@1.2.3")]
    [InlineData("npm:real@^1", "pkg:npm/real")]
    [InlineData("npm:1.2.3", "pkg:npm/x@1.2.3")]
    public void IsThePackageThatItStandsFor(string range, string purl)
    {
        var project = Trees.Project(("package.json", $$"""{ "dependencies": { "x": "{{range}}" } }"""));
        InventoryAssembly.Of([project]).Components.ShouldHaveSingleItem().Purl.ShouldBe(purl);
    }
}

public sealed class SeveralLocksBesideAManifest
{
    private const string PackageLock = """{ "lockfileVersion": 3, "packages": {} }""";

    [Theory]
    [InlineData("{}", "package-lock.json")]
    [InlineData("""{ "packageManager": "yarn@1.22.0" }""", "yarn.lock")]
    [InlineData("""{ "packageManager": "bun@1.2.0" }""", "package-lock.json")]
    public void LetThePackageManagerChoose(string manifest, string expected) =>
        Trees.Project(("package.json", manifest), ("yarn.lock", "# yarn lockfile v1\n"), ("package-lock.json", PackageLock))
            .Lock.ShouldBe(expected);

    [Fact]
    public void PreferTheShrinkwrap() =>
        Trees.Project(("package.json", "{}"), ("package-lock.json", PackageLock), ("npm-shrinkwrap.json", PackageLock))
            .Lock.ShouldBe("npm-shrinkwrap.json");

    [Theory]
    [InlineData("pnpm-workspace.yaml", "pnpm-lock.yaml")]
    [InlineData(".yarnrc.yml", "yarn.lock")]
    [InlineData("README.md", "package-lock.json")]
    public void MayBeMissing(string beside, string expected)
    {
        var project = Trees.Project(("package.json", """{ "dependencies": { "a": "1" } }"""), (beside, ""));
        (project.Lock, project.LockName, project.IsLockExpected, project.LockedRequests).ShouldBe((null, expected, true, null));
    }
}
