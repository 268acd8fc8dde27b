using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Python;

namespace M31R.Automation.Tests.Inventory.Python;

/// <summary>The hashes were made by Python's tomllib, json and hashlib.</summary>
public sealed class AHashThatPoetryKeeps
{
    private const string Tool = "[tool.poetry]\nname = \"app\"\n[tool.poetry.dependencies]\npython = \"^3.9\"\nflask = \"^3.0\"\n";

    private const string OfTool = "e3c79698aed91f8d0daf38925ceb07860612b6f2ff937c19e5eee8e8a3b9bc66";

    private const string Rich =
        """
        [tool.poetry.dependencies]
        python = "^3.9"
        "zürich\t\U0001F600\u007f" = [{version = "^1", optional = true}, {version = "2", priority = -3, extras = []}]
        [tool.poetry.group.dev.dependencies]
        pytest = {version = "~8.3", markers = "python_version < \"3.9\" and os_name != 'nt'"}
        [[tool.poetry.source]]
        name = "own"
        url = "https://example.org/simple/"
        default = false
        """;

    private const string Project =
        """
        [project]
        name = "app"
        requires-python = ">=3.9"
        dependencies = ["flask>=3"]
        [dependency-groups]
        dev = ["pytest", {include-group = "lint"}]
        lint = ["ruff"]
        [tool.poetry]
        package-mode = false
        """;

    /// <summary>Python sorts by code point: the second letter comes first, though its unit of UTF-16 is the higher one.</summary>
    private const string ByCodePoint = "[tool.poetry.dependencies]\n\"\U0001F600\" = \"2\"\n\"\uFB01\" = \"1\"\n";

    private const string Groups = "[dependency-groups]\ndev = [\"pytest\"]\n[tool.poetry.dependencies]\npython = \"^3.9\"\n";

    [Theory]
    [InlineData(Tool, "1.1", "", OfTool)]
    [InlineData(Tool, "2.0", "1.8.2", OfTool)]
    [InlineData(Tool, "2.1", "2.4.1", OfTool)]
    [InlineData(Rich, "2.0", "1.8.2", "93e0ef7a35b50db2494c35db076e9cf1c336351cda6123b3b16421e12d00e8a2")]
    [InlineData(Rich, "2.1", "2.1.0", "93e0ef7a35b50db2494c35db076e9cf1c336351cda6123b3b16421e12d00e8a2")]
    [InlineData(Project, "2.0", "1.8.2", "115cf985d932e9bf5f540555bbdd75decbb62cac81e399375fc19f6277f8c1d8")]
    [InlineData(Project, "2.1", "2.2.0", "8bdc5dc7fc3a55667db54a43c4528e9ebb47605fe8912af193d65ed53a5d7a71")]
    [InlineData(Project, "2.1", "2.2.0", "911297d238702476c39be0d11931e1fa84673923d9c4ce586a1fc50df0f51e8b")]
    [InlineData(Project, "2.1", "2.3.0", "911297d238702476c39be0d11931e1fa84673923d9c4ce586a1fc50df0f51e8b")]
    [InlineData(Groups, "2.1", "2.2.0", "c595a0588c25d58f3e3834ad7169126836d262b925fe6ca9b5d540dcf301d254")]
    [InlineData(Groups, "2.1", "2.3.0", "04b3a1d18795e990996fc6694dd5d8d470a0158a5a0ed97ea0457c283c6b1ff2")]
    [InlineData(Tool, "2.1", "9.0.0", OfTool)]
    [InlineData(ByCodePoint, "2.0", "1.8.2", "5e9dd13d4498270fff1cd3f424ca8cfc7564664cb186042138cef866bf96a16c")]
    public void IsThatOfTheManifest(string manifest, string version, string writer, string hash) =>
        Sealed(manifest, version, writer, hash).Current.ShouldBe(hash);

    [Theory]
    [InlineData("# A comment.\n" + Tool)]
    [InlineData("[tool.poetry.dependencies]\nflask   =   '^3.0'\npython = \"^3.9\"\n\n[tool.poetry]\nname = \"other\"\n")]
    [InlineData("[tool.poetry]\r\ndependencies = { flask = \"^3.0\", python = \"^3.9\" }\r\n")]
    public void DoesNotMindHowTheManifestIsWritten(string manifest) => Sealed(manifest, "2.1", "2.1.0", OfTool).Current.ShouldBe(OfTool);

    [Theory]
    [InlineData("2.2.0", "8bdc5dc7fc3a55667db54a43c4528e9ebb47605fe8912af193d65ed53a5d7a71")]
    [InlineData("2.3.0", "911297d238702476c39be0d11931e1fa84673923d9c4ce586a1fc50df0f51e8b")]
    public void IsBehindAChangedManifest(string writer, string hash)
    {
        var content = Sealed(Project.Replace("flask>=3", "flask>=2", StringComparison.Ordinal), "2.1", writer, hash);
        content.Current.ShouldNotBeNull().ShouldNotBe(hash);
        (content.Recorded, content.Manifest, content.Obstacle).ShouldBe((hash, "pyproject.toml", null));
    }

    [Theory]
    [InlineData(Tool, "9.1.0", "It was written by Poetry 9.1, and the hashes of those up to 2.4 are known.")]
    [InlineData("[tool.poetry.dependencies]\na = {version = \"1\", since = 2024-01-01}", "2.1.0", "What is hashed of \"pyproject.toml\" holds a float or a date.")]
    [InlineData("[tool.poetry.dependencies]\na = {version = \"1\", weight = 1.5}", "2.1.0", "What is hashed of \"pyproject.toml\" holds a float or a date.")]
    public void IsNotComparedWhereItsFormIsNotKnown(string manifest, string writer, string obstacle)
    {
        var content = Sealed(manifest, "2.1", writer, new string('0', 64));
        (content.Current, content.Obstacle).ShouldBe((null, obstacle));
    }

    [Fact]
    public void IsNotComparedWithAManifestThatCannotBeRead()
    {
        var project = PythonProjects.Read(ManifestTrees.WithUnreadable(
            "pyproject.toml", ("poetry.lock", $"[metadata]\nlock-version = \"2.1\"\ncontent-hash = \"{OfTool}\""))).ShouldHaveSingleItem();
        project.LockedContent.ShouldBeNull();
        project.Problems.ShouldHaveSingleItem().Place.Path.ShouldBe("pyproject.toml");
    }

    [Fact]
    public void MayBeMissing() => Read(Tool, "[metadata]\nlock-version = \"2.1\"").LockedContent.ShouldBeNull();

    private static LockedContent Sealed(string manifest, string version, string writer, string hash) => Read(
        manifest,
        $"# This file is automatically @generated by Poetry {writer} and should not be changed by hand.\n\n"
            + $"[metadata]\nlock-version = \"{version}\"\ncontent-hash = \"{hash}\"").LockedContent.ShouldNotBeNull();

    private static DependencyProject Read(string manifest, string text) =>
        PythonProjects.Read(ManifestTrees.Of(("pyproject.toml", manifest), ("poetry.lock", text))).ShouldHaveSingleItem();
}

public sealed class AHashThatPipenvKeeps
{
    private const string Whole =
        """
        [[source]]
        url = "https://pypi.org/simple"
        verify_ssl = true
        name = "pypi"
        [packages]
        Flask_Login = "*"
        [dev-packages]
        [requires]
        python_version = "3.11"
        [docs]
        Sphinx = {version = "*", extras = ["a"]}
        [scripts]
        t = "x"
        """;

    private const string Bare = "[packages]\nflask = \"*\"\n";

    [Theory]
    [InlineData(Whole, "2a49853ce50803552ebee310362decf8bd8b7ae57547171e1550665fd48b14fb")]
    [InlineData(Whole, "4e96be7025733c0e50c7c9de791e7c0b6140e3dec2b38e2f15529cd4967b2511")]
    [InlineData(Bare, "f226f2c246fa4694a5658fd6793e384e9b5ea4b2502a4da2f7d0a795e3efb63f")]
    [InlineData(Bare, "903ea670e1e389320ed1f7cac23eb9b152bf693ab77c2e9e1ac1c68d43d3d473")]
    [InlineData(Bare, "5fd9a5c2936443cdb163ac26928e6a9b7a492d084eaef82a690503a1d56b9250")]
    public void IsThatOfTheManifest(string manifest, string hash) => Sealed(manifest, hash).Current.ShouldBe(hash);

    [Fact]
    public void IsBehindAChangedManifest()
    {
        var content = Sealed(Whole.Replace("\"*\"", "\">=1\"", StringComparison.Ordinal), new string('0', 64));
        content.Current.ShouldNotBeNull();
        (content.Manifest, content.Place.Line).ShouldBe(("a/Pipfile", 3));
    }

    [Fact]
    public void IsNotComparedWithAManifestThatCannotBeRead()
    {
        var project = PythonProjects.Read(ManifestTrees.WithUnreadable("a/Pipfile", ("a/Pipfile.lock", LockOf(new string('0', 64)))))
            .ShouldHaveSingleItem();
        project.LockedContent.ShouldBeNull();
        project.Problems.ShouldHaveSingleItem().Place.Path.ShouldBe("a/Pipfile");
    }

    private static LockedContent Sealed(string manifest, string hash) => PythonProjects.Read(ManifestTrees.Of(
        ("a/Pipfile", manifest), ("a/Pipfile.lock", LockOf(hash)))).ShouldHaveSingleItem().LockedContent.ShouldNotBeNull();

    private static string LockOf(string hash) =>
        $"{{\"_meta\": {{\n\"hash\": {{\n\"sha256\": \"{hash}\" }},\n\"pipfile-spec\": 6 }}, \"default\": {{}} }}";
}
