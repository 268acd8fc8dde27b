using M31R.Automation.Inventory.Sources;

namespace M31R.Automation.Tests.Inventory.Sources;

public sealed class SettingsOfSources
{
    [Theory]
    [InlineData("NuGet.Config")]
    [InlineData("nuget.config")]
    [InlineData("src/NUGET.CONFIG")]
    public void OfNuGetAreReadInAnyCase(string path)
    {
        var source = Read(path,
            "<configuration>\n<packageSources>\n<add key=\"a\" value=\"https://a.example.org/\" />\n</packageSources>\n</configuration>")
            .ShouldHaveSingleItem();
        source.Location.ShouldBe("https://a.example.org/");
        source.Place.Line.ShouldBe(3);
    }

    [Fact]
    public void OfNuGetCanBeClearedDisabledAndMapped() => Locations("nuget.config", """
        <configuration>
          <packageSources>
            <add key="old" value="https://old.example.org/" />
            <clear />
            <add key="a" value="https://a.example.org/" />
            <add key="off" value="https://off.example.org/" />
            <add key="unused" value="https://unused.example.org/" />
          </packageSources>
          <disabledPackageSources><add key="off" value="true" /></disabledPackageSources>
          <packageSourceMapping>
            <packageSource key="A"><package pattern="*" /></packageSource>
            <packageSource key="off"><package pattern="Off.*" /></packageSource>
          </packageSourceMapping>
        </configuration>
        """).ShouldBe(["https://a.example.org/"]);

    [Theory]
    [InlineData(".npmrc", "; registry=https://no.example.org\n@own:registry = \"https://a.example.org/\"\n//a.example.org/:_authToken=x\n")]
    [InlineData(".yarnrc", "# registry \"https://no.example.org\"\nregistry \"https://a.example.org/\"\n")]
    [InlineData(".yarnrc.yml", "npmRegistryServer: \"https://a.example.org/\"\n")]
    [InlineData(".yarnrc.yml", "npmScopes:\n  own:\n    npmRegistryServer: https://a.example.org/\n")]
    [InlineData("pnpm-workspace.yaml", "registry: https://a.example.org/\n")]
    [InlineData("pnpm-workspace.yaml", "registries:\n  '@own': https://a.example.org/\n")]
    [InlineData("pnpm-workspace.yaml", "registries:\n  https://a.example.org/:\n    scopes: ['@own']\n")]
    [InlineData("pnpm-workspace.yaml", "namedRegistries:\n  own: https://a.example.org/\n")]
    [InlineData("a.csproj", "<Project><PropertyGroup><RestoreSources>$(RestoreSources);https://a.example.org/</RestoreSources></PropertyGroup></Project>")]
    [InlineData("Directory.Build.props",
        "<Project><PropertyGroup><RestoreAdditionalProjectSources>https://a.example.org/</RestoreAdditionalProjectSources></PropertyGroup></Project>")]
    [InlineData("eng/a.targets",
        "<Project><PropertyGroup Condition=\"'$(CI)' == 'true'\"><RestoreSources>https://a.example.org/;</RestoreSources></PropertyGroup></Project>")]
    [InlineData("bunfig.toml", "[install.scopes]\nown = { url = \"https://a.example.org/\", token = \"x\" }\n")]
    [InlineData("requirements.txt", "--extra-index-url https://me:secret@a.example.org/\nrequests\n")]
    [InlineData("requirements-dev.txt", "-i=https://a.example.org/\n")]
    [InlineData("requirements/base.in", "--find-links https://a.example.org/ # for torch\n")]
    [InlineData("pip.conf", "[global]\nextra-index-url =\n    https://a.example.org/\n")]
    [InlineData("pip.ini", "[install]\nfind_links = https://a.example.org/\n")]
    [InlineData("pyproject.toml", "[[tool.poetry.source]]\nname = \"a\"\nurl = \"https://a.example.org/\"\n")]
    [InlineData("pyproject.toml", "[[tool.uv.index]]\nurl = \"https://a.example.org/\"\n")]
    [InlineData("pyproject.toml", "[tool.uv]\nextra-index-url = [\"https://a.example.org/\"]\n")]
    [InlineData("uv.toml", "index-url = \"https://a.example.org/\"\n")]
    [InlineData("Pipfile", "[[source]]\nurl = \"https://a.example.org/\"\nverify_ssl = true\n")]
    [InlineData(".cargo/config.toml", "[source.crates-io]\nreplace-with = \"a\"\n[source.a]\nregistry = \"https://a.example.org/\"\n")]
    [InlineData(".cargo/config", "[registries]\na = { index = \"https://a.example.org/\" }\n")]
    public void AreRead(string path, string text) => Locations(path, text).ShouldBe(["https://a.example.org/"]);

    [Theory]
    [InlineData(".npmrc", "strict-ssl=false")]
    [InlineData(".yarnrc.yml", "enableStrictSsl: false")]
    [InlineData("pnpm-workspace.yaml", "strictSsl: false")]
    [InlineData("uv.toml", "allow-insecure-host = [\"a.example.org\"]")]
    [InlineData("pip.conf", "[global]\ntrusted-host = a.example.org")]
    public void MaySwitchOffCertificates(string path, string text) => Read(path, text).ShouldHaveSingleItem().Kind
        .ShouldBe(SourceKind.Unverified);

    [Fact]
    public void OfCargoMeanPathsFromAboveTheirDirectory() =>
        Locations("tools/.cargo/config.toml", "[source.kept]\ndirectory = \"kept\"\n").ShouldBe(["tools/kept"]);

    [Theory]
    [InlineData("https://a.example.org/:\n    scopes: ['@one', '@two']\n", "@one @two")]
    [InlineData("https://a.example.org/:\n    scopes: ['@']\n", "")]
    [InlineData("https://a.example.org/:\n    prefix: own\n", "own:")]
    [InlineData("https://a.example.org/: {}\n", "")]
    [InlineData("default: https://a.example.org/\n", "")]
    public void OfPnpmTellTheirScopes(string registry, string scopes) => string.Join(
        ' ', Read("pnpm-workspace.yaml", $"registries:\n  {registry}").Select(source => source.Scope)).ShouldBe(scopes);

    [Fact]
    public void OfMSBuildMayBeDirectoriesOfTheSubject()
    {
        var source = Read("eng/a.props",
            "<Project>\n<PropertyGroup>\n<RestoreSources>$(MSBuildThisFileDirectory)..\\kept</RestoreSources>\n</PropertyGroup>\n</Project>")
            .ShouldHaveSingleItem();
        (source.Kind, source.Location, source.Place.Line).ShouldBe((SourceKind.Inside, "kept", 3));
    }

    [Theory]
    [InlineData("<PropertyGroup><RestoreSources>$(Mine)</RestoreSources></PropertyGroup>", SourceKind.Computed, "$(Mine)")]
    [InlineData(
        "<PropertyGroup><RestoreSources Condition=\"'$(Internal)' == 'true'\">https://a.example.org/</RestoreSources></PropertyGroup>",
        SourceKind.Url, "https://a.example.org/")]
    [InlineData("<Target Name=\"T\"><PropertyGroup><RestoreSources>https://a.example.org/</RestoreSources></PropertyGroup></Target>",
        SourceKind.Url, "https://a.example.org/")]
    public void OfMSBuildAreTakenAsWrittenWhereNothingSetsThem(string content, SourceKind kind, string location)
    {
        var source = Read("a.csproj", $"<Project>{content}</Project>").ShouldHaveSingleItem();
        (source.Kind, source.Location).ShouldBe((kind, location));
    }

    [Theory]
    [InlineData("<RestoreSources>$(Mine);https://a.example.org/</RestoreSources>", new[] { "https://a.example.org/", "$(Mine)" })]
    [InlineData("<RestoreSources>https://a.example.org/</RestoreSources><RestoreSources>$(RestoreSources); $(Mine)</RestoreSources>",
        new[] { "https://a.example.org/", "$(Mine)" })]
    [InlineData("<Mine>https://b.example.org/</Mine><RestoreSources>$(Mine);https://a.example.org/;$(RestoreSources)</RestoreSources>",
        new[] { "https://b.example.org/", "https://a.example.org/" })]
    [InlineData(
        "<RestoreSources>https://a.example.org/</RestoreSources><RestoreSources Condition=\"'$(Extra)' != ''\">$(RestoreSources);$(Extra)</RestoreSources>",
        new[] { "https://a.example.org/" })]
    public void OfMSBuildAreNamedWhereNoFileSetsOneOfThem(string content, string[] locations) =>
        Locations("a.csproj", $"<Project><PropertyGroup>{content}</PropertyGroup></Project>").ShouldBe(locations);

    [Theory]
    [InlineData("//me:secret@a.example.org/x", "//a.example.org/x")]
    [InlineData("https:/me:secret@a.example.org/x", "https:/a.example.org/x")]
    public void HoldNoPasswordHoweverTheSlashesStand(string written, string location) =>
        Locations(".npmrc", $"registry={written}\n").ShouldBe([location]);

    [Fact]
    public void OfMSBuildAreNotReadWhereTheFileIsBroken() => Read("a.csproj", "<Project><RestoreSources>x").ShouldBeEmpty();

    [Fact]
    public void OfIncludedRequirementsAreReadToo()
    {
        var tree = ManifestTrees.Of(("requirements.txt", "-r more/deps.txt\n"), ("more/deps.txt", "-f https://a.example.org/\n"));
        SourceSettings.Read(tree).Sources.ShouldHaveSingleItem().Place.Path.ShouldBe("more/deps.txt");
    }

    private static IEnumerable<string> Locations(string path, string text) => Read(path, text).Select(source => source.Location);

    private static IReadOnlyList<ConfiguredSource> Read(string path, string text) =>
        SourceSettings.Read(ManifestTrees.Of((path, text))).Sources;
}
