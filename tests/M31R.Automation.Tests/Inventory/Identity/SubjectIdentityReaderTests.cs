using M31R.Automation.Inventory.Identity;

namespace M31R.Automation.Tests.Inventory.Identity;

public sealed class PropertiesOfAllProjects
{
    [Fact]
    public void SayWhatASubjectIs() => SubjectIdentityReader.DotNet(["Kettle.slnx", "README.md"], """
        <Project>
          <!-- <Version>9.9.9</Version> -->
          <PropertyGroup>
            <Version>$(Other)</Version>
            <Version Condition="'$(CI)' != ''">8.8.8</Version>
            <VersionPrefix>1.2.0</VersionPrefix>
            <Company>Ann &amp; Bob</Company>
            <PackageLicenseExpression>MIT</PackageLicenseExpression>
            <RepositoryUrl>git+https://user:word@example.org/kettle</RepositoryUrl>
          </PropertyGroup>
        </Project>
        """).ShouldBe(new SubjectIdentity
    {
        Name = "Kettle",
        Version = "1.2.0",
        Supplier = "Ann & Bob",
        Licence = "MIT",
        Repository = "https://example.org/kettle",
    });

    [Theory]
    [InlineData("")]
    [InlineData("<Project><PropertyGroup><Version>1.2.0</Version>")]
    public void SayNothingWhereTheyAreMissingOrBroken(string properties) =>
        SubjectIdentityReader.DotNet([], properties).ShouldBe(new SubjectIdentity());
}

public sealed class TablesOfAManifest
{
    [Fact]
    public void SayWhatASubjectIs() => Read("""
        [project]
        name = "kettle"
        version = "0.0.0"
        license = { file = "LICENSE" }

        [project.urls]
        Home = "https://example.org"
        "Source Code" = "https://example.org/kettle"

        [tool.poetry]
        name = "other"
        version = "1.2.0"
        license = "MIT"
        """).ShouldBe(new SubjectIdentity { Name = "kettle", Version = "1.2.0", Licence = "MIT", Repository = "https://example.org/kettle" });

    [Fact]
    public void MayBeWrittenInline() => Read("""
        project = { name = "kettle", urls = { repository = "https://example.org/kettle" } }
        """).ShouldBe(new SubjectIdentity { Name = "kettle", Repository = "https://example.org/kettle" });

    [Theory]
    [InlineData("")]
    [InlineData("[project]\nname = \"\"\n")]
    [InlineData("[project]\nname = \"kettle\n")]
    public void SayNothingWhereTheyAreMissingOrBroken(string text) => Read(text).ShouldBe(new SubjectIdentity());

    private static SubjectIdentity Read(string text) => TomlIdentity.OfPython(text);
}
