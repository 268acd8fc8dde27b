using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Subjects.Detection;

/// <summary>What speaks for a subject of Python.</summary>
public sealed class EcosystemOfPython
{
    [Fact]
    public void IsAListOfRequirementsBesideCode() =>
        Trees.Detect("requirements.txt\nrequirements-dev.txt\napp/main.py").ShouldBe(["Python:requirements.txt"]);

    [Fact]
    public void IsAListOfRequirementsBesideCodeThoughAProjectLiesBelow() =>
        Trees.Detect("requirements.txt\napp/main.py\nlibs/helper/pyproject.toml = [project]\nlibs/helper/a.py")
            .ShouldBe(["Python:libs/helper/pyproject.toml", "Python:requirements.txt"]);

    [Fact]
    public void IsNotAListOfRequirementsAboveProjectsThatHoldAllCode() =>
        Trees.Detect("requirements.txt\nlibs/helper/pyproject.toml = [project]\nlibs/helper/a.py")
            .ShouldBe(["Python:libs/helper/pyproject.toml"]);

    [Fact]
    public void IsNotAListOfRequirementsForTheDocsOfAnother() =>
        Trees.Detect("A.sln\ndocs/requirements.txt\ndocs/conf.py").ShouldBe(["DotNet:A.sln"]);

    [Fact]
    public void IsNotAListOfRequirementsForTheScriptsOfAnother() =>
        Trees.Detect("Cargo.toml = [package]\nrequirements.txt\nscripts/release.py").ShouldBe(["Cargo:Cargo.toml"]);

    [Fact]
    public void IsAListOfRequirementsForScriptsWhereThereIsNothingElse() =>
        Trees.Detect("requirements.txt\nscripts/release.py").ShouldBe(["Python:requirements.txt"]);

    [Fact]
    public void IsNotTheSettingsOfATool() =>
        Trees.Detect("Cargo.toml = [package]\npyproject.toml = [tool.black]").ShouldBe(["Cargo:Cargo.toml"]);

    [Fact]
    public void IsTestsAloneAtTheRoot()
    {
        var map = Trees.Map("tests/deep/test_b.py\ntests/test_a.py\nmain.py");
        map.Roots.ShouldBe([new EcosystemRoot(Ecosystem.Python, "", "tests/test_a.py")]);
    }

    [Fact]
    public void IsNotAScriptAlone() => Trees.Detect("main.py").ShouldBeEmpty();
}
