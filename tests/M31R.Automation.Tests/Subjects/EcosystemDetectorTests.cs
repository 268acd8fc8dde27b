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
