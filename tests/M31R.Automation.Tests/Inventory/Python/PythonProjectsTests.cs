using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Python;

namespace M31R.Automation.Tests.Inventory.Python;

public sealed class AWorkspaceOfUv
{
    private readonly DependencyProject project = PythonProjects.Read(ManifestTrees.Of(
        ("pyproject.toml", "[project]\nname = \"app\"\ndependencies = [\"lib\", \"click>=8\"]\n[dependency-groups]\ndev = [\"pytest\"]\n[tool.uv.sources]\nlib = { workspace = true }\n[tool.uv.workspace]\nmembers = [\"packages/*\"]"),
        ("packages/lib/pyproject.toml", "[project]\nname = \"lib\"\ndependencies = [\"idna\"]\n[build-system]\nrequires = [\"hatchling\"]"),
        ("uv.lock",
            """
            version = 1
            [[package]]
            name = "app"
            version = "0.1.0"
            source = { editable = "." }
            dependencies = [{ name = "lib" }, { name = "click", version = "8.0" }, { name = "click", version = "8.1" }]
            [package.dev-dependencies]
            dev = [{ name = "pytest" }]
            [[package]]
            name = "lib"
            version = "0.1.0"
            source = { editable = "packages/lib" }
            dependencies = [{ name = "idna" }]
            [[package]]
            name = "click"
            version = "8.0"
            [[package]]
            name = "click"
            version = "8.1"
            [[package]]
            name = "idna"
            version = "3.0"
            [[package]]
            name = "pytest"
            version = "7.0"
            dependencies = [{ name = "pluggy" }, { name = "idna" }]
            [[package]]
            name = "pluggy"
            version = "1.0"
            dependencies = [{ name = "pytest" }]
            """))).ShouldHaveSingleItem();

    [Fact]
    public void IsOneProject()
    {
        project.Manifest.ShouldBe("pyproject.toml");
        project.Lock.ShouldBe("uv.lock");
        project.LockCommand.ShouldBe("uv lock");
        project.Name.ShouldBe("app");
    }

    [Fact]
    public void ResolvesWhatItsMembersDeclare() => project.Declarations.Select(it => $"{it.Place} {it.Name} -> {string.Join(' ', it.Resolved)}").ShouldBe(
    [
        "pyproject.toml:3 lib -> ", "pyproject.toml:3 click -> click@8.0 click@8.1", "pyproject.toml:5 pytest -> pytest@7.0",
        "packages/lib/pyproject.toml:3 idna -> idna@3.0", "packages/lib/pyproject.toml:5 hatchling -> ",
    ]);

    [Fact]
    public void KnowsWhatIsForDevelopment() =>
        project.Packages.Select(it => $"{it.Id} {it.Scope}").ShouldBe(["click@8.0 Runtime", "click@8.1 Runtime", "idna@3.0 Runtime", "pytest@7.0 Development", "pluggy@1.0 Development"]);

    [Fact]
    public void KnowsWhatBringsInWhat() => project.Packages.First(it => it.Id.Name == "pytest").Dependencies.ShouldBe([new PackageId("pluggy", "1.0"), new PackageId("idna", "3.0")]);
}

public sealed class AProjectOfPoetry
{
    [Fact]
    public void IsResolvedByNameInWhateverSpelling()
    {
        var project = PythonProjects.Read(ManifestTrees.Of(
            ("pyproject.toml", "[tool.poetry.dependencies]\nPy_YAML = \"^6.0\"\nmissing = \"1\""),
            ("poetry.lock", "[[package]]\nname = \"py-yaml\"\nversion = \"6.1\"\n[metadata]\nlock-version = \"2.0\""))).ShouldHaveSingleItem();

        project.Declarations.Select(it => string.Join(' ', it.Resolved)).ShouldBe(["py-yaml@6.1", ""]);
        project.LockCommand.ShouldBe("poetry lock");
        project.LockedRequests.ShouldBeNull();
    }

    [Fact]
    public void TakesTheVersionThatItsRangeHoldsWhereThereAreSeveral()
    {
        var project = PythonProjects.Read(ManifestTrees.Of(
            ("pyproject.toml", "[tool.poetry.dependencies]\na = [{version = \"^1\", markers = \"x\"}, {version = \"^2\", markers = \"y\"}]"),
            ("poetry.lock", "[[package]]\nname = \"a\"\nversion = \"1.5\"\n[[package]]\nname = \"a\"\nversion = \"2.5\"\n[metadata]\nlock-version = \"2.0\""))).ShouldHaveSingleItem();

        project.Declarations.Select(it => string.Join(' ', it.Resolved)).ShouldBe(["a@1.5", "a@2.5"]);
    }

    [Fact]
    public void WithoutALockNamesThatOfItsClient()
    {
        var project = PythonProjects.Read(ManifestTrees.Of(("pyproject.toml", "[tool.poetry.dependencies]\na = \"1\""))).ShouldHaveSingleItem();

        project.Lock.ShouldBeNull();
        project.LockName.ShouldBe("poetry.lock");
        project.IsLockExpected.ShouldBeTrue();
    }
}

public sealed class ListsOfRequirements
{
    [Theory]
    [InlineData("flask\n-r missing.txt\n", ProblemKind.Broken, "The file \"missing.txt\" that this line includes is not there.")]
    [InlineData("flask\n-c missing.txt\n", ProblemKind.Broken, "The file \"missing.txt\" that this line includes is not there.")]
    [InlineData("flask\n-r https://me:secret@example.org/more.txt\n", ProblemKind.Unsupported,
        "\"https://example.org/more.txt\" is fetched when pip runs, and what it asks for is not known.")]
    public void MayIncludeWhatIsNotThere(string text, ProblemKind kind, string message)
    {
        var problem = PythonProjects.Read(ManifestTrees.Of(("requirements.txt", text))).ShouldHaveSingleItem().Problems
            .ShouldHaveSingleItem();
        (problem.Kind, problem.Message).ShouldBe((kind, message));
        problem.Place.ShouldBe(new Place("requirements.txt", 2));
    }

    [Fact]
    public void MayIncludeWhatIsNotTheSubjectsOwn()
    {
        var files = ManifestTrees.Of(("requirements.txt", "flask\n-r vendor/more.txt\n"));
        var tree = new ManifestTree(files.Files, files.Text, []) { AllFiles = ["requirements.txt", "vendor/more.txt"] };
        PythonProjects.Read(tree).ShouldHaveSingleItem().Problems.ShouldBeEmpty();
    }

    [Fact]
    public void AreLockedByTheFileCompiledFromThem()
    {
        var project = PythonProjects.Read(ManifestTrees.Of(
            ("requirements.in", "flask>=2\n"),
            ("requirements.txt", "click==8.1\n    # via flask\nflask==2.0\n    # via -r requirements.in\n"))).ShouldHaveSingleItem();

        project.Manifest.ShouldBe("requirements.in");
        project.Lock.ShouldBe("requirements.txt");
        project.LockCommand.ShouldBe("pip-compile --generate-hashes --output-file requirements.txt requirements.in");
        project.Declarations.ShouldHaveSingleItem().Resolved.ShouldBe([new PackageId("flask", "2.0")]);
        project.Packages.Select(it => $"{it.Id} -> {string.Join(' ', it.Dependencies)}").ShouldBe(["click@8.1 -> ", "flask@2.0 -> click@8.1"]);
    }

    [Fact]
    public void AreTheirOwnLockWhenCompiled()
    {
        var project = PythonProjects.Read(ManifestTrees.Of(("requirements.txt", "click==8.1 # via flask\nflask==2.0\n"))).ShouldHaveSingleItem();

        project.Lock.ShouldBe("requirements.txt");
        project.Declarations.ShouldHaveSingleItem().Name.ShouldBe("flask");
        project.Packages.Count.ShouldBe(2);
    }

    [Fact]
    public void OfAPackageAreItsLock()
    {
        var project = PythonProjects.Read(ManifestTrees.Of(
            ("pyproject.toml", "[project]\nname = \"app\"\ndependencies = [\"flask\"]"),
            ("requirements.txt", "flask==2.0\n    # via app (pyproject.toml)\n"))).ShouldHaveSingleItem();

        project.Lock.ShouldBe("requirements.txt");
        project.Declarations.ShouldHaveSingleItem().Resolved.ShouldBe([new PackageId("flask", "2.0")]);
    }

    [Fact]
    public void ThatOnlyNamePinsHaveNoLock()
    {
        var project = PythonProjects.Read(ManifestTrees.Of(("requirements.txt", "flask==2.0\n"))).ShouldHaveSingleItem();

        project.Lock.ShouldBeNull();
        project.Packages.ShouldBeEmpty();
        project.Declarations.ShouldHaveSingleItem().IsExact.ShouldBeTrue();
    }

    [Fact]
    public void AreLockedByConstraintsThatPinAll()
    {
        var project = PythonProjects.Read(ManifestTrees.Of(("requirements.txt", "-c constraints.txt\nflask\n"), ("constraints.txt", "flask==2.0 # via x\n"))).ShouldHaveSingleItem();

        project.Lock.ShouldBe("constraints.txt");
        project.Declarations.ShouldHaveSingleItem().Resolved.ShouldBe([new PackageId("flask", "2.0")]);
    }

    [Theory]
    [InlineData("requirements.txt", false)]
    [InlineData("requirements-dev.txt", true)]
    [InlineData("dev-requirements.txt", true)]
    [InlineData("requirements/tests.txt", true)]
    [InlineData("requirements/base.txt", false)]
    [InlineData("requirements_lint.txt", true)]
    [InlineData("docs/requirements.txt", true)]
    [InlineData("test-requirements-1.txt", true)]
    public void TellByTheirNameWhatTheyAreFor(string path, bool expected) =>
        PythonProjects.Read(ManifestTrees.Of((path, "a"))).ShouldHaveSingleItem().IsDevelopment.ShouldBe(expected);

    [Theory]
    [InlineData("tests/requirements.txt")]
    [InlineData("notes.txt")]
    [InlineData("constraints.txt")]
    public void AreNotEveryFile(string path) => PythonProjects.Read(ManifestTrees.Of((path, "a"))).ShouldBeEmpty();

    [Fact]
    public void MayIncludeEachOther() => PythonProjects.Read(ManifestTrees.Of(("requirements.txt", "-r common.txt\na"), ("common.txt", "-r requirements.txt\nb")))
        .Select(project => project.Manifest).ShouldBe(["common.txt", "requirements.txt"]);

    [Fact]
    public void MayNameOwnProjects()
    {
        var project = PythonProjects.Read(ManifestTrees.Of(("lib/setup.cfg", "[metadata]\nname = own\n[options]\ninstall_requires = a"), ("ci/requirements.txt", "-e lib")))[0];

        project.Declarations.ShouldHaveSingleItem().Origin.ShouldBe(new PackageOrigin(OriginKind.Workspace, "lib"));
        project.Declarations[0].Name.ShouldBe("own");
    }
}

public sealed class PythonProjectsOfASubject
{
    [Fact]
    public void AreToldWhenTheyAreBrokenAndTheOthersRead()
    {
        var projects = PythonProjects.Read(ManifestTrees.Of(("a/pyproject.toml", "[project"), ("b/Pipfile", "[packages]\nx = \"*\""), ("b/Pipfile.lock", "{\"_meta\""), ("c/requirements.txt", "<<<<<<< a\n>>>>>>> b")));

        projects.Select(project => $"{project.Manifest} {project.Declarations.Count} {project.Problems.Count}").ShouldBe(["a/pyproject.toml 0 1", "b/Pipfile 1 1", "c/requirements.txt 0 1"]);
    }

    [Fact]
    public void AreNoneWhereOnlyToolsAreSet() => PythonProjects.Read(ManifestTrees.Of(("pyproject.toml", "[tool.ruff]\nline-length = 100"), ("setup.cfg", "[flake8]\nx = 1"))).ShouldBeEmpty();

    [Fact]
    public void TakeOlderManifestsWhereTheNewerSaysSo() => PythonProjects.Read(ManifestTrees.Of(
        ("pyproject.toml", "[project]\nname = \"app\"\ndynamic = [\"dependencies\"]"), ("setup.cfg", "[options]\ninstall_requires = a"))).ShouldHaveSingleItem().Declarations.ShouldHaveSingleItem().Name.ShouldBe("a");

    [Fact]
    public void PassOverOlderManifestsWhereTheNewerSaysAll() => PythonProjects.Read(ManifestTrees.Of(
        ("pyproject.toml", "[project]\nname = \"app\"\ndependencies = [\"a\"]"), ("setup.py", "setup(install_requires=read())"))).ShouldHaveSingleItem().Problems.ShouldBeEmpty();

    [Fact]
    public void NameThemselvesInTheirExtras() => PythonProjects.Read(ManifestTrees.Of(
        ("pyproject.toml", "[project]\nname = \"App\"\n[project.optional-dependencies]\nall = [\"app[x]\"]"))).ShouldHaveSingleItem().Declarations.ShouldHaveSingleItem().Origin.Kind.ShouldBe(OriginKind.Workspace);

    [Fact]
    public void NeedNoLockForWhatTheirBuildNeeds() => PythonProjects.Read(ManifestTrees.Of(
        ("pyproject.toml", "[build-system]\nrequires = [\"setuptools\"]"))).ShouldHaveSingleItem().IsLockExpected.ShouldBeFalse();
}
