using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Tests.Dependencies.Usage.Python;

public sealed class DeclaredPackageOfPython
{
    [Fact]
    public void ThatNothingImportsIsReported()
    {
        var finding = Subject(Inventories.Asks("websockets", 24)).With("app/main.py", "import json").Unused.ShouldHaveSingleItem();

        finding.Outcome.ShouldBe(Outcome.Violated);
        finding.Message.ShouldBe("\"websockets\" is declared, and nothing imports or names it.");
        finding.Place.ShouldBe(new Place("pyproject.toml", 24));
        finding.Component.ShouldBe("websockets");
    }

    [Theory]
    [InlineData("PyYAML", "app/main.py", "import yaml")]
    [InlineData("opencv-python-headless", "app/main.py", "import cv2")]
    [InlineData("google-cloud-storage", "app/main.py", "from google.cloud import storage")]
    [InlineData("pydantic", "tests/test_main.py", "import pydantic")]
    [InlineData("torch", "app/main.py", "try:\n    import torch\nexcept ImportError:\n    torch = None")]
    [InlineData("celery", "app/main.py", "APPS = ['celery.contrib']")]
    [InlineData("pytest-cov", "tox.ini", "commands = pytest --cov=app")]
    [InlineData("pytest-cov", "docs/contributing.md", "Run `pytest --cov`.")]
    [InlineData("pytest-mock", "tests/test_main.py", "def test(mocker): pass")]
    [InlineData("redis", "compose.yml", "image: redis")]
    [InlineData("requests", "ci/run.sh", "pip download requests")]
    [InlineData("black", "README.md", "")]
    [InlineData("types-PyYAML", "README.md", "")]
    [InlineData("gadget", "app/main.py", "import widget")]
    public void ThatIsUsedOrMayBeHolds(string name, string path, string text) =>
        Subject(Inventories.Asks(name)).With("app/main.py", "").With(path, text).Unused.ShouldHaveSingleItem().Outcome
            .ShouldBe(Outcome.Holds);

    [Fact]
    public void MayServeAnotherThatIsDeclared() =>
        Subject(Inventories.Asks("uvicorn"), Inventories.Asks("fastapi"), Inventories.Asks("websockets"))
            .With("app/main.py", "import fastapi").Unused.ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void IsNotNamedByItsOwnDeclaration() =>
        Subject(Inventories.Asks("torch", 2)).With("app/main.py", "").With("pyproject.toml", "[project]\ndependencies = [\"torch\"]\n")
            .Unused.ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Violated);

    [Fact]
    public void OfAnExtraIsForThoseWhoAskForIt() =>
        Subject(Inventories.Asks("torch") with { IsOptional = true, Condition = "extra == \"gpu\"" }).With("app/main.py", "").Unused
            .ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void OfAProjectWithoutPythonDoesNotApply() => Subject(Inventories.Asks("torch")).With("main.c", "").Unused.ShouldHaveSingleItem()
        .Outcome.ShouldBe(Outcome.NotApplicable);

    [Theory]
    [InlineData("app/tables.py")]
    [InlineData("tox.ini")]
    public void MayBeUsedInWhatIsTooLong(string path) =>
        Subject(Inventories.Asks("torch")).With("app/main.py", "").With(path, new string('#', (1 << 20) + 1)).Unused.ShouldHaveSingleItem()
            .Outcome.ShouldBe(Outcome.NotChecked);

    [Fact]
    public void ThatIsSeenIsUsedWhateverWasNotRead() =>
        Subject(Inventories.Asks("torch")).With("app/main.py", "import torch").With("app/tables.py", new string('#', (1 << 20) + 1)).Unused
            .ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Holds);

    private static UsageBench Subject(params Declaration[] declarations) => new(
        Inventories.Of(Inventories.Python("pyproject.toml", declarations)));
}

public sealed class ImportedPackageOfPython
{
    [Fact]
    public void ThatNothingDeclaresIsReportedOnce()
    {
        var finding = Subject(Inventories.Asks("torch")).With("app/a.py", "import torch")
            .With("app/b.py", "def f():\n    from safetensors.torch import save_file").With("app/c.py", "import safetensors")
            .Undeclared.ShouldHaveSingleItem();

        finding.Outcome.ShouldBe(Outcome.Violated);
        finding.Message.ShouldBe("\"safetensors.torch\" is imported, in 1 more file too, and pyproject.toml does not declare it.");
        finding.Place.ShouldBe(new Place("app/b.py", 2));
        finding.Component.ShouldBe("safetensors");
    }

    [Theory]
    [InlineData("app/main.py", "import os, asyncio, tomllib, distutils")]
    [InlineData("app/main.py", "import app.other, app")]
    [InlineData("tests/test_main.py", "import kit")]
    [InlineData("app/main.py", "try:\n    import requests\nexcept ImportError:\n    requests = None")]
    [InlineData("scripts/run.py", "import requests")]
    [InlineData("examples/run.py", "import requests")]
    [InlineData("app/_vendored/run.py", "import requests")]
    [InlineData("app/patched/run.py", "import requests")]
    [InlineData("third-party/run.py", "import requests")]
    [InlineData("app/main.py", "import app_pb2, _speedups")]
    [InlineData("app/main.py", "from google.cloud import spanner")]
    [InlineData("app/fetch.py", "#!/usr/bin/env -S uv run --script\n# /// script\n# dependencies = ['requests']\n# ///\nimport requests")]
    public void ThatIsNoneOrIsNotNeededHolds(string path, string text) =>
        Subject(Inventories.Asks("torch")).With("app/__init__.py", "import torch").With("tests/kit.py", "").With(path, text).Undeclared
            .ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void ThatIsForDevelopmentOnlyMustNotBeNeededByTheRuntime()
    {
        var finding = Subject(Inventories.ForDevelopment("requests")).With("app/__init__.py", "").With("app/main.py", "import requests")
            .Undeclared.ShouldHaveSingleItem();

        finding.Message.ShouldBe("\"requests\" is imported by runtime code, and declared for development only.");
        finding.Remedy.ShouldBe("Declare it among the dependencies of the runtime.");
    }

    [Theory]
    [InlineData("import invoke", Outcome.Holds)]
    [InlineData("import celery", Outcome.Violated)]
    public void ThatIsForDevelopmentOnlyServesTasks(string text, Outcome expected) =>
        Subject(Inventories.ForDevelopment("invoke"), Inventories.ForDevelopment("celery")).With("app/__init__.py", "")
            .With("tasks/__init__.py", "").With("tasks/release.py", text).Undeclared.ShouldHaveSingleItem().Outcome.ShouldBe(expected);

    [Fact]
    public void ThatIsForDevelopmentOnlyServesTests() =>
        Subject(Inventories.ForDevelopment("requests")).With("tests/test_main.py", "import requests").Undeclared.ShouldHaveSingleItem()
            .Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void ThatOnlyOthersBringInIsReportedWithTheWay()
    {
        var project = Inventories.Python(
            "pyproject.toml", Inventories.Asks("flask") with { Resolved = [new PackageId("flask", "3.0.0")] }) with
        {
            Packages = [Inventories.Locked("flask", "3.0.0", null, new PackageId("werkzeug", "3.0.1")), Inventories.Locked("werkzeug",
                "3.0.1")],
        };
        new UsageBench(Inventories.Of(project)).With("app/main.py", "import flask, werkzeug").Undeclared.ShouldHaveSingleItem()
            .Message.ShouldBe("\"werkzeug\" is imported, and pyproject.toml does not declare it. It comes in by \"flask 3.0.0\".");
    }

    [Fact]
    public void OfUnknownNameMayBeWhatAPackageOfUnknownNameBrings() =>
        Subject(Inventories.Asks("gadget")).With("app/main.py", "import widget").Undeclared.ShouldHaveSingleItem().Outcome
            .ShouldBe(Outcome.Holds);

    [Theory]
    [InlineData("setup.py", "setup(install_requires=REQUIRED)")]
    [InlineData("pyproject.toml", "[project]\ndynamic = [\"dependencies\"]\n")]
    [InlineData("environment.yml", "dependencies: [requests]")]
    public void MayBeDeclaredWhereItCannotBeRead(string path, string text) =>
        Subject(Inventories.Asks("torch")).With("app/main.py", "import requests").With(path, text).Undeclared.ShouldHaveSingleItem().Outcome
            .ShouldBe(Outcome.NotChecked);

    [Fact]
    public void MayBeDeclaredAboveAMember()
    {
        var workspace = Inventories.Of(
            Inventories.Python("pyproject.toml", Inventories.ForDevelopment("pytest")),
            Inventories.Python("packages/a/pyproject.toml", Inventories.Asks("torch")));
        new UsageBench(workspace).With("packages/a/test_a.py", "import pytest, torch").Undeclared.ShouldHaveSingleItem().Outcome
            .ShouldBe(Outcome.Holds);
    }

    [Theory]
    [InlineData("pyproject.toml", "[project]\nname = \"app\"\n", Outcome.Violated)]
    [InlineData("setup.py", "setup(name='app')", Outcome.Violated)]
    [InlineData("pyproject.toml", "[tool.black]\n", Outcome.NotApplicable)]
    public void IsMissingInAManifestThatDeclaresNothing(string path, string text, Outcome expected) =>
        new UsageBench(Inventories.Of()).With(path, text).With("app/main.py", "import requests").Undeclared.ShouldHaveSingleItem().Outcome
            .ShouldBe(expected);

    [Fact]
    public void OfASampleForTestsIsTheSamplesToDeclare() =>
        Subject(Inventories.Asks("torch")).With("app/main.py", "import torch")
            .With("tests/sample/pyproject.toml", "[project]\nname = \"sample\"\n")
            .With("tests/sample/tests/test_it.py", "import requests").Undeclared.ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void BelowAManifestThatCannotBeReadIsNotChecked()
    {
        var broken = Inventories.Python("pyproject.toml") with
        {
            Problems = [new ReadingProblem(ProblemKind.Broken, new Place("pyproject.toml", 3), "This is not TOML.", "Mend it.")],
        };
        var bench = new UsageBench(Inventories.Of(broken)).With("pyproject.toml", "[project]\nname =")
            .With("app/main.py", "import requests");
        bench.Undeclared.ShouldHaveSingleItem().Message
            .ShouldBe("Not all manifests and locks could be read; \"lock-file-matches-manifest\" names them.");
        bench.Unused.ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.NotChecked);
    }

    [Fact]
    public void InASourceThatIsTooLongIsNotChecked() =>
        Subject(Inventories.Asks("torch")).With("app/main.py", "import torch").With("app/tables.py", new string('#', (1 << 20) + 1))
            .Undeclared
            .ShouldHaveSingleItem().Message
                .ShouldBe("What \"app/tables.py\" imports is not known: it is longer than 1 MiB.");

    [Fact]
    public void InSourcesThatAreTooLongOrUnreadableIsNotChecked() =>
        Subject(Inventories.Asks("torch")).With("app/main.py", "import torch").With("app/tables.py", new string('#', (1 << 20) + 1)).With("app/z.py", null!)
            .Undeclared
            .ShouldHaveSingleItem().Message
                .ShouldBe("What \"app/tables.py\" and \"app/z.py\" import is not known: \"app/tables.py\" is longer than 1 MiB and \"app/z.py\" cannot be read.");

    [Theory]
    [InlineData("# of all\n-r base.txt\n-c pins.txt\n--index-url https://a.example/\n", Outcome.Violated)]
    [InlineData("-e ../other\n", Outcome.NotChecked)]
    [InlineData("-r base.txt\nrequests\n", Outcome.NotChecked)]
    public void MayBeDeclaredInAListThatIsNotReadOnlyWhereItAsksForSomething(string list, Outcome outcome) =>
        Subject(Inventories.Asks("torch")).With("app/main.py", "import torch\nimport requests").With("app/requirements.txt", list)
            .Undeclared.ShouldHaveSingleItem().Outcome.ShouldBe(outcome);

    [Fact]
    public void MustNotBeDeclaredByANeighbourOnly()
    {
        var workspace = Inventories.Of(
            Inventories.Python("packages/a/pyproject.toml", Inventories.Asks("torch")),
            Inventories.Python("packages/b/pyproject.toml", Inventories.Asks("requests")));
        new UsageBench(workspace).With("packages/a/a.py", "import torch").With("packages/b/b.py", "import requests, torch").Undeclared
            .ShouldHaveSingleItem().Place.ShouldBe(new Place("packages/b/b.py", 1));
    }

    private static UsageBench Subject(params Declaration[] declarations) => new(
        Inventories.Of(Inventories.Python("pyproject.toml", declarations)));
}

public sealed class PackagesOfDotNet
{
    [Fact]
    public void AreNotChecked() =>
        new UsageBench(Inventories.Of(Inventories.Project(PackageSystem.NuGet, "a.csproj", Inventories.Asks("Polly")))).Unused
            .ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.NotChecked);

    [Fact]
    public void AreNotLookedForInTheCode() =>
        new UsageBench(Inventories.Of(Inventories.Project(PackageSystem.NuGet, "a.csproj", Inventories.Asks("Polly")))).Undeclared
            .ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.NotChecked);
}
