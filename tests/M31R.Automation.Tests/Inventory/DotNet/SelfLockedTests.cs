using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.DotNet;
using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Inventory.DotNet;

/// <summary>Files that name exact versions, so that they are their own locks.</summary>
public sealed class FilesThatAreTheirOwnLock
{
    [Fact]
    public void AreToolManifests()
    {
        var project = DotNetTree.Read((".config/dotnet-tools.json", "{ \"version\": 1, \"isRoot\": true,\n \"tools\": {\n \"cake.tool\": { \"version\": \"1.0.0\", \"commands\": [\"c\"] } } }"))[0];
        (project.Lock, project.IsDevelopment).ShouldBe((".config/dotnet-tools.json", true));
        project.Declarations[0].Place.Line.ShouldBe(3);
        project.Packages.ShouldHaveSingleItem().Id.ShouldBe(new PackageId("cake.tool", "1.0.0"));
    }

    [Fact]
    public void ArePackagesConfig()
    {
        var project = DotNetTree.Read(("packages.config", "<packages>\n<package id=\"A\" version=\"1.0\" />\n<package id=\"B\" version=\"2\" developmentDependency=\"true\" />\n</packages>"))[0];
        project.Packages.Select(one => (one.Id.ToString(), one.Scope, one.Place.Line))
            .ShouldBe([("A@1.0", DependencyScope.Runtime, 2), ("B@2", DependencyScope.Development, 3)]);
        project.Declarations.ShouldAllBe(one => one.IsExact);
    }

    [Fact]
    public void AreSdksOfGlobalJson() =>
        DotNetTree.Read(("global.json", "{ \"sdk\": {}, // why\n \"msbuild-sdks\": { \"My.Sdk\": \"3.7.0\" } }"))[0]
            .Told()
            .ShouldBe(["My.Sdk 3.7.0 dev"]);

    [Fact]
    public void AreProjectsThatNameSdksDownloadsAndTools()
    {
        var project = DotNetTree.Read((
            "A.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk;Other.Sdk/1.2.0">
              <Sdk Name="Third.Sdk" Version="2.0.0" />
              <ItemGroup>
                <PackageDownload Include="D" Version="[1.0.0];[2.0.0]" />
                <DotNetCliToolReference Include="T" Version="1.*" />
              </ItemGroup>
            </Project>
            """)).Single(one => one.Lock == "A.csproj");
        project.Packages.Select(one => one.Id.ToString()).ShouldBe(["Other.Sdk@1.2.0", "Third.Sdk@2.0.0", "D@1.0.0", "D@2.0.0"]);
        project.Declarations[3].Resolved.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("packages.config", "<a/>")]
    [InlineData("dotnet-tools.json", "{}")]
    [InlineData("global.json", "[]")]
    public void MayBeBroken(string name, string text) =>
        DotNetTree.Read((name, text))[0].Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.Broken);

    [Theory]
    [InlineData("{ \"msbuild-sdks\": { \"A\": {} } }")]
    [InlineData("{ \"msbuild-sdks\": [] }")]
    public void MayNameNothing(string text) => DotNetTree.Read(("global.json", text)).ShouldBeEmpty();
}

/// <summary>C# files that run by themselves.</summary>
public sealed class FileBasedPrograms
{
    [Fact]
    public void AreProjects()
    {
        var project = DotNetTree.Read(("scripts/run.cs", "#!/usr/bin/env dotnet\n// says so\n#:package A@1.0.*\n#:property V=2\n#:package B@$(V)\n#:project ../src/Core\nusing System;\n#:package Late@1"))[0];
        project.Told().ShouldBe(["A 1.0.* dev", "B 2 dev", "Core  dev in src/Core"]);
        project.Declarations[0].Place.ShouldBe(new Place("scripts/run.cs", 3));
    }

    [Fact]
    public void MayNameAnSdk() =>
        DotNetTree.Read(("run.cs", "#:sdk Aspire.AppHost.Sdk@9.0.0\n"))
            .Single(one => one.Lock == "run.cs")
            .Told()
            .ShouldBe(["Aspire.AppHost.Sdk 9.0.0 dev"]);

    [Theory]
    [InlineData("a.cs", "class A { string s = \"#:package A@1\"; }")]
    [InlineData("a.cs", "/*\n#:package A@1\n*/")]
    public void AreNoneWithoutDirectives(string path, string text) => DotNetTree.Read((path, text)).ShouldBeEmpty();

    [Fact]
    public void AreNotLookedForInProjects() =>
        DotNetTree.Read(("App.csproj", DotNetTree.Project("")), ("x/a.cs", "#:package A@1")).Count.ShouldBe(1);
}

/// <summary>The word of a package about itself.</summary>
public sealed class NuspecOfAPackage
{
    private static Nuspec Read(string metadata) =>
        NuspecReader.Read(
            "a.nuspec",
            $"<package xmlns=\"http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd\"><metadata>{metadata}</metadata></package>");

    [Fact]
    public void TellsLicenceAndAuthors()
    {
        var nuspec = Read("<license type=\"expression\">MIT</license><licenseUrl>https://licenses.nuget.org/MIT</licenseUrl><authors>Ann</authors>"
            + "<developmentDependency>true</developmentDependency>");
        (nuspec.Licence, nuspec.Authors, nuspec.IsDevelopmentDependency).ShouldBe(("MIT", "Ann", true));
    }

    [Theory]
    [InlineData("<license type=\"file\">LICENSE.txt</license><licenseUrl>https://aka.ms/deprecateLicenseUrl</licenseUrl>", null, "LICENSE.txt")]
    [InlineData("<licenseUrl>https://licenses.nuget.org/(MIT%20OR%20Apache-2.0)</licenseUrl>", "(MIT OR Apache-2.0)", null)]
    [InlineData("<licenseUrl>https://example.org/licence</licenseUrl>", "https://example.org/licence", null)]
    [InlineData("<id>A</id>", null, null)]
    public void TellsLicencesOfAllAges(string metadata, string? licence, string? file) =>
        (Read(metadata).Licence, Read(metadata).LicenceFile).ShouldBe((licence, file));

    [Fact]
    public void IsRefusedWithADocumentType() =>
        DotNetTree.Refusal(() => NuspecReader.Read("a.nuspec", "<!DOCTYPE x [<!ENTITY a \"b\">]><package/>"))
            .Message.ShouldContain("document type");

    [Fact]
    public void IsFoundInTheFolder()
    {
        using var scratch = new Scratch();
        scratch.Write("newtonsoft.json/13.0.1/newtonsoft.json.nuspec", "<package><metadata><authors>J</authors></metadata></package>");
        var folder = new PackageFolder(scratch.Root, new FileDoor());
        folder.Find(new PackageId("Newtonsoft.Json", "13.0.1.0"))!.Authors.ShouldBe("J");
        folder.Find(new PackageId("..", "13.0.1")).ShouldBeNull();
        folder.Find(new PackageId("Nobody", "1.0")).ShouldBeNull();
    }
}
