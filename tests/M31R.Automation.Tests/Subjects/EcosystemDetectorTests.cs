using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Subjects;

/// <summary>
/// The manifests of public repositories, shortened by hand, and what their maintainers would call the roots: written down by reading
/// the repositories, before detection was tried on them.
/// </summary>
public sealed class EcosystemsOfRealRepositories
{
    [Fact]
    public void AreASolutionAndItsProjects() => Trees.Detect(
        """
        Serilog.sln
        src/Serilog/Serilog.csproj
        test/Serilog.Tests/Serilog.Tests.csproj
        test/TestDummies/TestDummies.csproj
        """).ShouldBe(["DotNet:Serilog.sln"]);

    [Fact]
    public void AreASolutionNotThatOfItsSamples() => Trees.Detect(
        """
        Polly.slnx
        bench/Polly.Benchmarks/Polly.Benchmarks.csproj
        samples/Samples.slnx
        samples/Retries/Retries.csproj
        src/Polly/Polly.csproj
        """).ShouldBe(["DotNet:Polly.slnx"]);

    [Fact]
    public void AreASolutionBelowTheTop() => Trees.Detect(
        """
        Src/Newtonsoft.Json.slnx
        Src/Newtonsoft.Json/Newtonsoft.Json.csproj
        Src/Newtonsoft.Json.Tests/Newtonsoft.Json.Tests.csproj
        """).ShouldBe(["DotNet:Src/Newtonsoft.Json.slnx"]);

    [Fact]
    public void AreAServerAndTheClientsInIt() => Trees.Detect(
        """
        CleanArchitecture.slnx
        src/Web/Web.csproj
        src/Web/ClientApp/package.json = {"scripts": {}}
        src/Web/ClientApp/package-lock.json
        src/Web/ClientApp-React/package.json = {"scripts": {}}
        src/Web/ClientApp-React/package-lock.json
        tests/Web.AcceptanceTests/Web.AcceptanceTests.csproj
        """).ShouldBe(["DotNet:CleanArchitecture.slnx", "Npm:src/Web/ClientApp-React/package.json", "Npm:src/Web/ClientApp/package.json"]);

    [Fact]
    public void AreAWorkspaceOfCrates() => Trees.Detect(
        """
        Cargo.toml = [package]\nname = "ripgrep"\n[workspace]\nmembers = ["crates/cli"]
        Cargo.lock
        crates/cli/Cargo.toml = [package]
        fuzz/Cargo.toml = [package]\n[workspace]
        fuzz/Cargo.lock
        """).ShouldBe(["Cargo:Cargo.toml"]);

    [Fact]
    public void AreAVirtualWorkspaceOfCrates() => Trees.Detect(
        """
        Cargo.toml = [workspace]
        benches/Cargo.toml = [package]
        examples/Cargo.toml = [package]
        stress-test/Cargo.toml = [package]
        tests-build/Cargo.toml = [package]
        tokio/Cargo.toml = [package]
        tokio/fuzz/Cargo.toml = [package]\n[workspace]
        """).ShouldBe(["Cargo:Cargo.toml"]);

    [Fact]
    public void AreOneForPythonAndOneForCargoBesideTestCratesThatAreLocked() => Trees.Detect(
        """
        Cargo.toml = [workspace.package]
        Cargo.lock
        pyproject.toml = [build-system]\n[project]
        setup.py = setup()
        test-crates/cffi-pure/Cargo.toml = [package]
        test-crates/cffi-pure/Cargo.lock
        test-crates/cffi-pure/pyproject.toml = [project]
        """).ShouldBe(["Cargo:Cargo.toml", "Python:pyproject.toml"]);

    [Fact]
    public void AreBindingsWithoutATop() => Trees.Detect(
        """
        bindings/node/Cargo.toml = [package]
        bindings/node/package.json = {"name": "tokenizers", "version": "1.0.0"}
        bindings/node/npm/linux-x64-gnu/package.json = {"name": "tokenizers-linux", "version": "1.0.0"}
        bindings/node/yarn.lock
        bindings/python/Cargo.toml = [package]
        bindings/python/pyproject.toml = [project]
        bindings/python/setup.cfg = [metadata]
        bindings/python/tools/stub-gen/Cargo.toml = [package]
        tokenizers/Cargo.toml = [package]
        tokenizers/examples/unstable_wasm/Cargo.toml = [package]
        tokenizers/examples/unstable_wasm/www/package.json = {"scripts": {}}
        tokenizers/examples/unstable_wasm/www/package-lock.json
        """).ShouldBe(
        [
            "Cargo:bindings/node/Cargo.toml", "Npm:bindings/node/package.json", "Cargo:bindings/python/Cargo.toml",
            "Python:bindings/python/pyproject.toml", "Cargo:tokenizers/Cargo.toml",
        ]);

    [Fact]
    public void AreOnePackageOfNpm() => Trees.Detect("package.json = {\"name\": \"got\", \"scripts\": {}}").ShouldBe(["Npm:package.json"]);

    [Fact]
    public void AreAWorkspaceOfNpmWithFixturesTemplatesAndPlaygrounds() => Trees.Detect(
        """
        package.json = {"private": true, "scripts": {}}
        pnpm-lock.yaml
        pnpm-workspace.yaml
        docs/package.json = {"scripts": {}}
        packages/create-vite/package.json = {"version": "1.0.0"}
        packages/create-vite/template-vue/package.json = {"scripts": {}}
        packages/vite/package.json = {"version": "1.0.0"}
        packages/vite/src/node/__tests__/fixtures/cjs-ssr-dep/package.json = {"version": "0.0.0"}
        packages/vite/src/node/__tests__/packages/module/package.json = {"type": "module"}
        playground/alias/package.json = {"scripts": {}}
        playground/nested-deps/node_modules/a/package.json = {"version": "1.0.0"}
        """).ShouldBe(["Npm:package.json"]);

    [Fact]
    public void AreTwoWorkspacesAtOneTop() => Trees.Detect(
        """
        backend/pyproject.toml = [project]
        bun.lock
        frontend/package.json = {"scripts": {}}
        package.json = {"workspaces": ["frontend"]}
        pyproject.toml = [dependency-groups]\n[tool.uv.workspace]
        uv.lock
        """).ShouldBe(["Npm:package.json", "Python:pyproject.toml"]);

    [Fact]
    public void AreOneProjectOfPythonWhateverElseItKeeps() => Trees.Detect(
        """
        docs/conf.py
        docs/requirements.txt
        pyproject.toml = [build-system]
        requirements-dev.txt
        setup.py = setup()
        src/requests/api.py
        """).ShouldBe(["Python:pyproject.toml"]);

    [Fact]
    public void AreOneProjectOfPythonBesideItsExamples() => Trees.Detect(
        """
        examples/celery/pyproject.toml = [project]
        examples/celery/requirements.txt
        examples/celery/src/task_app/views.py
        pyproject.toml = [project]
        src/flask/app.py
        """).ShouldBe(["Python:pyproject.toml"]);

    [Fact]
    public void AreTheProjectsBelowSettingsOfTools() => Trees.Detect(
        """
        ci/validate.py
        pyproject.toml = [tool.ruff]
        python/cudf/pyproject.toml = [project]
        python/custreamz/pyproject.toml = [project]
        skills/evals/generate_data.py
        """).ShouldBe(["Python:python/cudf/pyproject.toml", "Python:python/custreamz/pyproject.toml"]);

    [Fact]
    public void AreNotTheTasksThatAModelIsMeasuredWith() => Trees.Detect(
        """
        benchmarks/bugs/task_001/Cargo.toml = [package]
        benchmarks/bugs/task_001/prompt.rs
        benchmarks/bugs/task_001/solution.rs
        benchmarks/fim/task_001/Cargo.toml = [package]
        m31r/cli/main.py
        pyproject.toml = [build-system]\n[project]
        tests/cli/test_cli_smoke.py
        """).ShouldBe(["Python:pyproject.toml"]);
}

/// <summary>What speaks for a .NET subject.</summary>
public sealed class EcosystemOfDotNet
{
    [Fact]
    public void IsTheSolutionNamedLikeTheSubject() =>
        Trees.Detect("All.sln\nSubject.sln\nZ.sln", "subject").ShouldBe(["DotNet:Subject.sln"]);

    [Fact]
    public void IsTheFirstSolutionElse() => Trees.Detect("B.sln\nA.sln\nA.Tools.sln").ShouldBe(["DotNet:A.sln"]);

    [Fact]
    public void IsTheNewerFormatOfTheTwo() => Trees.Detect("A.sln\nA.slnx").ShouldBe(["DotNet:A.slnx"]);

    [Fact]
    public void IsEachSolutionOfItsOwnTree() =>
        Trees.Detect("client/Client.sln\nserver/Server.sln\nserver/tools/Tools.sln").ShouldBe(["DotNet:client/Client.sln", "DotNet:server/Server.sln"]);

    [Fact]
    public void IsEachProjectWithoutASolutionTestsIncluded() =>
        Trees.Detect("src/A/A.fsproj\nsrc/A/inner/B.csproj\ntests/A.Tests/A.Tests.vbproj\nsamples/S/S.csproj")
            .ShouldBe(["DotNet:src/A/A.fsproj", "DotNet:src/A/inner/B.csproj", "DotNet:tests/A.Tests/A.Tests.vbproj"]);

    [Fact]
    public void IsNotTheInputOfAnothersTests() =>
        Trees.Detect("package.json = {\"scripts\": {}}\ntest/parser/Old.csproj").ShouldBe(["Npm:package.json"]);

    [Fact]
    public void IsTheSolutionOfASampleWhereAllIsSamples() =>
        Trees.Detect("samples/Samples.sln\nsamples/One/One.csproj").ShouldBe(["DotNet:samples/Samples.sln"]);

    [Fact]
    public void IsTheProjectsWhereOnlySamplesHaveASolution() =>
        Trees.Detect("src/A/A.csproj\nsamples/Samples.sln\nsamples/One/One.csproj").ShouldBe(["DotNet:src/A/A.csproj"]);
}

/// <summary>What speaks for a subject of npm.</summary>
public sealed class EcosystemOfNpm
{
    [Theory]
    [InlineData("""{"type": "module"}""")]
    [InlineData("""{"name": "alias", "main": "../lib/index.js"}""")]
    [InlineData("[]")]
    [InlineData("1")]
    public void IsNotWhatOnlyTellsNodeHowToLoad(string content) => Trees.Detect($"package.json = {content}").ShouldBeEmpty();

    [Theory]
    [InlineData("""{"devDependencies": {}}""")]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("")]
    [InlineData("/* why */ {\"scripts\": {}, }")]
    public void IsWhatCanBeInstalledOrIsBroken(string content) => Trees.Detect($"package.json = {content}").ShouldBe(["Npm:package.json"]);

    [Fact]
    public void IsASiteWithALockOfItsOwn() =>
        Trees.Detect("package.json = {\"scripts\": {}}\nwebsite/package.json = {\"scripts\": {}}\nwebsite/yarn.lock")
            .ShouldBe(["Npm:package.json", "Npm:website/package.json"]);
}

/// <summary>What speaks for a subject of Python.</summary>
public sealed class EcosystemOfPython
{
    [Fact]
    public void IsAListOfRequirementsBesideCode() => Trees.Detect("requirements.txt\nrequirements-dev.txt\napp/main.py").ShouldBe(["Python:requirements.txt"]);

    [Fact]
    public void IsAListOfRequirementsBesideCodeThoughAProjectLiesBelow() =>
        Trees.Detect("requirements.txt\napp/main.py\nlibs/helper/pyproject.toml = [project]\nlibs/helper/a.py")
            .ShouldBe(["Python:libs/helper/pyproject.toml", "Python:requirements.txt"]);

    [Fact]
    public void IsNotAListOfRequirementsAboveProjectsThatHoldAllCode() =>
        Trees.Detect("requirements.txt\nlibs/helper/pyproject.toml = [project]\nlibs/helper/a.py").ShouldBe(["Python:libs/helper/pyproject.toml"]);

    [Fact]
    public void IsNotAListOfRequirementsForTheDocsOfAnother() => Trees.Detect("A.sln\ndocs/requirements.txt\ndocs/conf.py").ShouldBe(["DotNet:A.sln"]);

    [Fact]
    public void IsNotAListOfRequirementsForTheScriptsOfAnother() =>
        Trees.Detect("Cargo.toml = [package]\nrequirements.txt\nscripts/release.py").ShouldBe(["Cargo:Cargo.toml"]);

    [Fact]
    public void IsAListOfRequirementsForScriptsWhereThereIsNothingElse() =>
        Trees.Detect("requirements.txt\nscripts/release.py").ShouldBe(["Python:requirements.txt"]);

    [Fact]
    public void IsNotTheSettingsOfATool() => Trees.Detect("Cargo.toml = [package]\npyproject.toml = [tool.black]").ShouldBe(["Cargo:Cargo.toml"]);

    [Fact]
    public void IsTestsAloneAtTheRoot()
    {
        var map = Trees.Map("tests/deep/test_b.py\ntests/test_a.py\nmain.py");
        map.Roots.ShouldBe([new EcosystemRoot(Ecosystem.Python, "", "tests/test_a.py")]);
    }

    [Fact]
    public void IsNotAScriptAlone() => Trees.Detect("main.py").ShouldBeEmpty();
}

/// <summary>Trees that are not the subject's own.</summary>
public sealed class ForeignTree
{
    [Theory]
    [InlineData("node_modules/a/package.json = {\"version\": \"1\"}", "it lies in the tree \"node_modules\"")]
    [InlineData("src/vendor/serde/Cargo.toml = [package]", "it lies in the tree \"vendor\"")]
    [InlineData("a/Third_Party/B.csproj", "it lies in the tree \"Third_Party\"")]
    [InlineData("lib/python3.12/site-packages/setup.py = setup()", "it lies in the tree \"site-packages\"")]
    [InlineData("{{cookiecutter.name}}/pyproject.toml = [project]", "it lies in the tree \"{{cookiecutter.name}}\"")]
    [InlineData("__fixtures__/x/package.json = {\"scripts\": {}}", "it lies in the tree \"__fixtures__\"")]
    public void IsPassedOverForItsName(string tree, string reason)
    {
        var map = Trees.Map(tree);
        map.Roots.ShouldBeEmpty();
        map.PassedOver.ShouldHaveSingleItem().Reason.ShouldBe(reason);
    }

    [Fact]
    public void IsPassedOverWhenIgnored()
    {
        var map = EcosystemDetector.Detect("s", ["a/Cargo.toml", "b/Cargo.toml"], ["/a/"], _ => "[package]");
        map.Roots.ShouldHaveSingleItem().Manifest.ShouldBe("b/Cargo.toml");
        map.PassedOver.ShouldHaveSingleItem().ShouldBe(new PassedOverManifest("a/Cargo.toml", "\"ignore\" of maintenance.yml names it"));
    }

    [Theory]
    [InlineData("lib/** linguist-vendored", 0)]
    [InlineData("lib/** linguist-generated=true", 0)]
    [InlineData("lib/** -linguist-vendored", 1)]
    [InlineData("lib/** linguist-vendored=false", 1)]
    [InlineData("# lib/** linguist-vendored", 1)]
    [InlineData("lib/** text=auto", 1)]
    [InlineData("lib/** linguist-vendored\\nlib/own/** -linguist-vendored", 1)]
    [InlineData("lib/ linguist-vendored\\n[ linguist-vendored", 0)]
    public void IsWhatGitAttributesSay(string attributes, int roots) =>
        Trees.Detect($".gitattributes = {attributes}\nlib/own/Cargo.toml = [package]").Count.ShouldBe(roots);

    [Fact]
    public void IsOwnWhenGitAttributesSaySo() =>
        Trees.Detect(".gitattributes = vendor/ours/** linguist-vendored=false\nvendor/ours/Cargo.toml = [package]").ShouldBe(["Cargo:vendor/ours/Cargo.toml"]);

    [Fact]
    public void MaySayMoreInItsOwnDirectory() =>
        Trees.Detect("a/.gitattributes = * linguist-vendored\na/Cargo.toml = [package]\nb/Cargo.toml = [package]").ShouldBe(["Cargo:b/Cargo.toml"]);
}

/// <summary>A manifest that says nothing, or that nothing can be read of.</summary>
public sealed class UnclearManifest
{
    [Fact]
    public void IsPassedOverWhenItDeclaresNothing()
    {
        var map = Trees.Map("Cargo.toml = [dependencies]");
        map.Roots.ShouldBeEmpty();
        map.PassedOver.ShouldHaveSingleItem().Reason.ShouldBe("it declares neither a package nor a workspace");
    }

    [Fact]
    public void CountsWhenItCannotBeRead() =>
        EcosystemDetector.Detect("s", ["Cargo.toml", "package.json", "pyproject.toml"], [], _ => null).Roots.Count.ShouldBe(3);

    [Fact]
    public void IsNeverLost()
    {
        var map = Trees.Map("A.sln\nB.sln\nsrc/A.csproj\npackage.json = {}\nexamples/Cargo.toml = [package]\nrequirements.txt\nfixtures/setup.py");
        map.Roots.Select(root => root.Manifest).Concat(map.PassedOver.Select(manifest => manifest.Path)).Order(StringComparer.Ordinal)
            .ShouldBe(["A.sln", "B.sln", "examples/Cargo.toml", "fixtures/setup.py", "package.json", "requirements.txt", "src/A.csproj"]);
    }

    [Fact]
    public void GivesTheSameAnswerInAnyOrder()
    {
        string[] files = ["b/Cargo.toml", "a/Cargo.toml", "B.sln", "A.sln", "requirements.txt", "x.py", "a/b/package.json"];
        var answers = new[] { files, [.. files.Reverse()] }.Select(order => EcosystemDetector.Detect("s", order, [], _ => null)).ToList();
        answers[0].Roots.ShouldBe(answers[1].Roots);
        answers[0].PassedOver.ShouldBe(answers[1].PassedOver);
    }
}

/// <summary>A tree that is made to hurt.</summary>
public sealed class HostileTree
{
    [Fact]
    public void IsSurveyedInLinearTime()
    {
        string[] files =
        [
            .. Enumerable.Range(0, 5_000).SelectMany(number => new[] { $"c{number}/Cargo.toml", $"c{number}/Cargo.lock", $"p{number}/requirements.txt", $"p{number}/a.py", $"q{number}/setup.py" }),
            string.Concat(Enumerable.Repeat("d/", 2000)) + "Cargo.toml",
        ];
        Should.CompleteIn(() => EcosystemDetector.Detect("s", files, [], _ => null).Roots.Count.ShouldBe(15_001), TimeSpan.FromSeconds(5));
    }
}

/// <summary>File lists written as text: a path a line, with its content after " = " where that matters.</summary>
internal static class Trees
{
    public static EcosystemMap Map(string tree, string name = "subject")
    {
        var lines = tree.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(" =", 2)).ToList();
        var contents = lines.ToDictionary(line => line[0], line => line.Length == 1 ? "" : line[1].Trim().Replace("\\n", "\n"), StringComparer.Ordinal);
        return EcosystemDetector.Detect(name, [.. contents.Keys], [], path => contents[path]);
    }

    public static IReadOnlyList<string> Detect(string tree, string name = "subject") =>
        [.. Map(tree, name).Roots.Select(root => $"{root.Ecosystem}:{root.Manifest}")];
}
