using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Python;

namespace M31R.Automation.Tests.Inventory.Python;

public sealed class APyproject
{
    [Fact]
    public void DeclaresDependenciesExtrasGroupsAndWhatItsBuildNeeds() => Told(
        """
        [build-system]
        requires = ["hatchling"]
        [project]
        name = "app"
        dependencies = [
          "flask>=2",
          "tomli; python_version < '3.11'",
        ]
        [project.optional-dependencies]
        fast = ["uvloop==0.1"]
        docs = ["sphinx"]
        [dependency-groups]
        dev = ["pytest", { include-group = "lint" }]
        lint = ["ruff"]
        """).ShouldBe(
        [
            "6 flask >=2 Runtime", "7 tomli  Runtime if python_version < '3.11'", "10 uvloop ==0.1 Runtime if extra == \"fast\"",
            "11 sphinx  Development if extra == \"docs\"", "13 pytest  Development", "14 ruff  Development", "2 hatchling  Development not lockable",
        ]);

    [Fact]
    public void OfPoetryDeclaresRangesGroupsAndSources() => Told(
        """
        [tool.poetry]
        name = "app"
        [tool.poetry.dependencies]
        python = "^3.9"
        flask = "^2.0"
        own = { path = "../own", develop = true }
        tool = { git = "https://host/tool", tag = "v1" }
        old = [{ version = "<1", python = "<3.8" }, { version = ">=1", markers = "os_name == 'nt'" }]
        psycopg = { version = "3.*", optional = true }
        [tool.poetry.extras]
        pg = ["psycopg"]
        [tool.poetry.dev-dependencies]
        black = "*"
        [tool.poetry.group.test.dependencies]
        pytest = "^7"
        """).ShouldBe(
        [
            "5 flask ^2.0 Runtime", "6 own  Runtime Path own", "7 tool  Runtime Git https://host/tool", "8 old <1 Runtime if python <3.8",
            "8 old >=1 Runtime if os_name == 'nt'", "9 psycopg 3.* Runtime if extra == \"pg\"", "13 black * Development", "15 pytest ^7 Development",
        ]);

    [Fact]
    public void OfUvSaysWherePackagesComeFrom() => Told(
        """
        [project]
        dependencies = ["a", "b", "c", "d>=1"]
        [tool.uv]
        dev-dependencies = ["e"]
        [tool.uv.sources]
        a = { workspace = true }
        B = { git = "https://host/b", rev = "abc" }
        c = [{ path = "../c", marker = "x" }]
        d = { index = "private" }
        """).ShouldBe(["2 a  Runtime Workspace ", "2 b  Runtime Git https://host/b", "2 c  Runtime Path c", "2 d >=1 Runtime", "4 e  Development"]);

    [Theory]
    [InlineData("[project]\ndependencies = ['a', 'not a requirement!']", 2, "\"not a requirement!\" is no requirement of PEP 508.")]
    [InlineData("[project]\ndependencies = 'a'", 2, "\"dependencies\" holds what is not a list.")]
    [InlineData("project = 1", 1, "\"project\" holds what is not a table.")]
    [InlineData("[dependency-groups]\ndev = [1]", 2, "\"dev\" holds what is neither a requirement nor an inclusion.")]
    [InlineData("[tool.poetry.dependencies]\na = 1", 2, "\"a\" holds what is not a text.")]
    public void ThatIsBrokenSaysWhere(string text, int line, string message)
    {
        var problem = Should.Throw<UnreadableManifestException>(() => Read(text)).Problem;

        problem.Place.Line.ShouldBe(line);
        problem.Message.ShouldBe(message);
    }

    private static PythonManifest Read(string text) => PyprojectReader.Read("app/pyproject.toml", text);

    private static IEnumerable<string> Told(string text) => Declared.Told(Read(text));
}

public sealed class ASetupScript
{
    [Theory]
    [InlineData("setup(install_requires=['a>=1', \"b\"])", "1 a >=1 Runtime;1 b  Runtime")]
    [InlineData("setup(install_requires=[\n  'a', # 'c'\n  'b'\n  '>=2',\n])", "2 a  Runtime;3 b >=2 Runtime")]
    [InlineData("REQUIRED = ['a']\nsetup(install_requires=REQUIRED)", "1 a  Runtime")]
    [InlineData("setup(install_requires=[], extras_require={'x': ['a'], 'test': ['b', 'c'],})", "1 a  Runtime if extra == \"x\";1 b  Development if extra == \"test\";1 c  Development if extra == \"test\"")]
    [InlineData("setup(tests_require=('a',), setup_requires=['b'])", "1 a  Development;1 b  Development not lockable")]
    [InlineData("# install_requires=['a']\ns = '''install_requires=['b']'''\nsetup()", "")]
    public void IsReadWhereItIsLiteral(string text, string expected)
    {
        var manifest = SetupScriptReader.Read("setup.py", text);

        string.Join(';', Declared.Told(manifest)).ShouldBe(expected);
        manifest.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("setup(install_requires=read('requirements.txt'))")]
    [InlineData("setup(install_requires=['a'] + more)")]
    [InlineData("setup(install_requires=[f'a=={v}'])")]
    [InlineData("setup(install_requires=[x for x in y])")]
    [InlineData("setup(install_requires=['a', b])")]
    [InlineData("setup(extras_require={'x': ['a'] + ['b']})")]
    [InlineData("setup(extras_require={**more})")]
    [InlineData("setup(install_requires=['a'")]
    [InlineData("setup(install_requires=['not a requirement!'])")]
    public void IsToldAsNotReadWhereItIsComputed(string text)
    {
        var manifest = SetupScriptReader.Read("setup.py", text);

        manifest.Declarations.ShouldBeEmpty();
        manifest.Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.Unsupported);
        manifest.Problems[0].Message.ShouldContain("is computed, and setup.py is not run to read it");
    }
}

public sealed class ASetupCfg
{
    [Fact]
    public void DeclaresDependenciesAndExtras() => Declared.Told(SetupCfgReader.Read("setup.cfg",
        """
        [metadata]
        name = app
        [options]
        install_requires =
            flask >= 2  # why
            tomli; python_version < "3.11"
            # none
            file: requirements.txt
        setup_requires = a; b
        [options.extras_require]
        test = pytest
        [flake8]
        install_requires = x
        """)).ShouldBe(
        [
            "5 flask >= 2 Runtime", "6 tomli  Runtime if python_version < \"3.11\"", "9 a  Development not lockable", "9 b  Development not lockable",
            "11 pytest  Development if extra == \"test\"",
        ]);

    [Fact]
    public void ThatIsBrokenSaysWhere() =>
        Should.Throw<UnreadableManifestException>(() => SetupCfgReader.Read("setup.cfg", "[options]\ninstall_requires =\n  two words"))
            .Problem.Place.Line.ShouldBe(3);
}

public sealed class APipfile
{
    [Fact]
    public void DeclaresPackagesAndThoseForDevelopment() => Declared.Told(PipfileReader.Read("Pipfile",
        """
        [[source]]
        url = "https://pypi.org/simple"
        name = "pypi"
        [packages]
        flask = "*"
        x = { version = "==1.0", markers = "os_name == 'nt'", extras = ["y"] }
        r = { git = "https://host/r", ref = "main" }
        [dev-packages]
        pytest = ">=7"
        [requires]
        python_version = "3.12"
        """)).ShouldBe(["5 flask * Runtime", "6 x ==1.0 Runtime if os_name == 'nt'", "7 r  Runtime Git https://host/r", "9 pytest >=7 Development"]);
}

internal static class Declared
{
    public static IEnumerable<string> Told(PythonManifest manifest) => manifest.Declarations.Select(it =>
        $"{it.Place.Line} {it.Name} {it.Range} {it.Scope}"
        + (it.Origin.Kind == OriginKind.Registry ? "" : $" {it.Origin.Kind} {it.Origin.Location}")
        + (it.Condition is null ? "" : $" if {it.Condition}")
        + (it.IsLockable ? "" : " not lockable"));
}
