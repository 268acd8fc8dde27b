using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Tests.Inventory.DotNet;

/// <summary>The ways in which a project itself names packages.</summary>
public sealed class PackageReferencesOfAProject
{
    [Fact]
    public void AreAttributesAndElements() => DotNetTree.App(
        """
        <ItemGroup>
          <PackageReference Include="A" Version="1.0" />
          <PackageReference Include="B">
            <Version>
              [2.0]
            </Version>
          </PackageReference>
        </ItemGroup>
        """).Told().ShouldBe(["A 1.0", "B [2.0]"]);

    [Fact]
    public void KnowTheirLines()
    {
        var project = DotNetTree.App(
            "<ItemGroup>\n<PackageReference Include=\"A\">\n<Version>1.0</Version>\n</PackageReference>\n</ItemGroup>");
        project.Declarations[0].Place.ShouldBe(new Place("App.csproj", 3));
        project.Declarations[0].RangePlace.ShouldBe(new Place("App.csproj", 4));
    }

    [Fact]
    public void MayComeFromFilesAbove() => DotNetTree.One(
        "src/App/App.csproj",
        ("Directory.Build.props", "<Project><PropertyGroup><V>3.1</V></PropertyGroup></Project>"),
        ("src/Directory.Build.targets", $"<Project>{DotNetTree.References("Include=\"Late\" Version=\"9\"")}</Project>"),
        ("src/App/App.csproj", DotNetTree.Project(DotNetTree.References("Include=\"A\" Version=\"$(V)\"")))).Told().ShouldBe(["A 3.1", "Late 9"]);

    [Fact]
    public void MayBeUpdatedAndRemoved() => DotNetTree.App(
        """
        <ItemGroup>
          <PackageReference Include="A;B;C" Version="1" />
          <PackageReference Update="b" Version="2" PrivateAssets="All" />
          <PackageReference Remove="C" />
          <PackageReference Update="Nobody" Version="1" />
        </ItemGroup>
        """).Told().ShouldBe(["A 1", "B 2 dev"]);

    [Fact]
    public void ThatAnSdkMakesMayBeUpdated() =>
        DotNetTree.App(DotNetTree.References("Update=\"FSharp.Core\" Version=\"8.0\"")).Told().ShouldBe(["FSharp.Core 8.0"]);

    [Fact]
    public void InTargetsDoNotCount() =>
        DotNetTree.App("<Target Name=\"T\">" + DotNetTree.References("Include=\"A\" Version=\"1\"") + "</Target>").Told().ShouldBeEmpty();

    [Fact]
    public void KeepWhatCannotBeExpanded() => DotNetTree.App(
        DotNetTree.References("Include=\"A\" Version=\"$(BundledNETCoreAppPackageVersion)\""))
        .Told().ShouldBe(["A $(BundledNETCoreAppPackageVersion)"]);

    [Theory]
    [InlineData("PrivateAssets=\"all\"", true)]
    [InlineData("PrivateAssets=\"compile\"", false)]
    [InlineData("IncludeAssets=\"analyzers; build\"", true)]
    [InlineData("IncludeAssets=\"runtime\"", false)]
    [InlineData("ExcludeAssets=\"all\"", true)]
    [InlineData("ExcludeAssets=\"compile\"", false)]
    public void AreForDevelopmentByTheirAssets(string assets, bool expected) =>
        (DotNetTree.App(DotNetTree.References($"Include=\"A\" Version=\"1\" {assets}")).Declarations[0].Scope == DependencyScope.Development).ShouldBe(expected);

    [Fact]
    public void AreExactInBracketsOnly() =>
        DotNetTree.App(DotNetTree.References("Include=\"A\" Version=\"1\"", "Include=\"B\" Version=\"[1]\""))
            .Declarations.Select(one => one.IsExact)
            .ShouldBe([false, true]);
}

/// <summary>Versions in <c>Directory.Packages.props</c>.</summary>
public sealed class CentralVersions
{
    private static readonly (string, string) Central = (
        "Directory.Packages.props",
        """
        <Project>
          <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
          <ItemGroup>
            <PackageVersion Include="A" Version="1.0" />
            <PackageVersion Include="B" Version="2.0" />
            <PackageVersion Include="Unused" Version="3.0" />
            <GlobalPackageReference Include="Everywhere" Version="4.0" />
          </ItemGroup>
        </Project>
        """);

    [Fact]
    public void AreTakenFromTheFileAbove() =>
        DotNetTree.App(DotNetTree.References("Include=\"a\""), Central).Told().ShouldBe(["Everywhere 4.0 dev", "a 1.0"]);

    [Fact]
    public void AreToldWithTheirLine() =>
        DotNetTree.App(DotNetTree.References("Include=\"A\""), Central).Declarations[1]
            .RangePlace.ShouldBe(new Place("Directory.Packages.props", 4));

    [Fact]
    public void AreOverridden() =>
        DotNetTree.App(DotNetTree.References("Include=\"B\" VersionOverride=\"[2.5]\""), Central).Told().ShouldContain("B [2.5]");

    [Fact]
    public void AreNotReadWhereTheProjectOptsOut() => DotNetTree.App(
        "<PropertyGroup><ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally></PropertyGroup>" + DotNetTree.References("Include=\"A\" Version=\"7\""),
        Central).Told().ShouldBe(["A 7"]);

    [Fact]
    public void ThatAreMissingLeaveTheRangeEmpty() =>
        DotNetTree.App(DotNetTree.References("Include=\"Z\""), Central).Told().ShouldContain("Z ");
}

/// <summary>Conditions and target frameworks.</summary>
public sealed class ConditionalReferences
{
    private const string TwoFrameworks = "<PropertyGroup><TargetFrameworks>net8.0;net472</TargetFrameworks></PropertyGroup>";

    [Fact]
    public void AreDroppedWhenTheyDoNotHold() => DotNetTree.App(
        "<PropertyGroup><TargetFramework>net8.0</TargetFramework><X>y</X></PropertyGroup>"
        + DotNetTree.References(
            "Include=\"A\" Version=\"1\" Condition=\"'$(TargetFramework)' == 'net472'\"",
            "Include=\"B\" Version=\"1\" Condition=\" '$(X)' == 'y' and !('$(Nobody)' != '') \"")).Told().ShouldBe(["B 1"]);

    [Fact]
    public void AreKeptWhenNobodyKnows()
    {
        var project = DotNetTree.App(DotNetTree.References("Include=\"A\" Version=\"1\" Condition=\"'$(Configuration)' == 'Debug'\""));
        project.Told().ShouldBe(["A 1 if '$(Configuration)' == 'Debug'"]);
        project.Declarations[0].IsOptional.ShouldBeTrue();
    }

    [Fact]
    public void AreToldOnceAFramework() => DotNetTree.App(
        TwoFrameworks + DotNetTree.References(
            "Include=\"Both\" Version=\"1\"",
            "Include=\"Old\" Version=\"1\" Condition=\"'$(TargetFramework)' == 'net472'\"",
            "Include=\"Own\" Version=\"1\" Condition=\"'$(TargetFrameworkIdentifier)' == '.NETCoreApp'\""))
        .Told().ShouldBe(["Both 1", "Own 1 if net8.0", "Old 1 if net472"]);

    [Fact]
    public void AreToldWithoutFrameworkWhenAllOfThemAskAlike() => DotNetTree.App(
        TwoFrameworks + DotNetTree.References(
            "Include=\"A\" Version=\"1.0\" Condition=\"'$(TargetFramework)' == 'net472'\"",
            "Include=\"A\" Version=\"1.0.0\" Condition=\"'$(TargetFramework)' != 'net472'\"")).Told().ShouldBe(["A 1.0.0", "A 1.0"]);

    [Fact]
    public void CountFrameworksThatSomeMachinesBuild() => DotNetTree.App(
        """
        <PropertyGroup>
          <TargetFrameworks>net8.0</TargetFrameworks>
          <TargetFrameworks Condition="$([MSBuild]::IsOSPlatform('Windows'))">$(TargetFrameworks);net472</TargetFrameworks>
        </PropertyGroup>
        """ + DotNetTree.References("Include=\"A\" Version=\"1\" Condition=\"'$(TargetFramework)' == 'net472'\"")).Told().ShouldBe(["A 1 if net472"]);

    [Fact]
    public void CompareWithTheLockOfAMachineThatDoesNotBuildThem() => DotNetTree.App(
        """
        <PropertyGroup>
          <TargetFrameworks>net8.0;netstandard2.0</TargetFrameworks>
          <TargetFrameworks Condition="'$(OS)' == 'Windows_NT'">$(TargetFrameworks);net472</TargetFrameworks>
        </PropertyGroup>
        """,
        ("packages.lock.json", """
        { "version": 1, "dependencies": {
          "net8.0": { "A": { "type": "Direct", "requested": "[1.0.0, )", "resolved": "1.0.0" } },
          "netstandard2.0": { "A": { "type": "Direct", "requested": "[1.0.0, )", "resolved": "1.0.0" } } } }
        """)).LockedRequests!.ShouldHaveSingleItem().Condition.ShouldBeNull();

    [Fact]
    public void MayBeChosen() => DotNetTree.App(
        "<Choose><When Condition=\"'$(X)' == ''\">" + DotNetTree.References("Include=\"A\" Version=\"1\"") + "</When><Otherwise>"
        + DotNetTree.References("Include=\"B\" Version=\"1\"") + "</Otherwise></Choose>").Told().ShouldBe(["A 1"]);

    [Fact]
    public void MayAskPropertyFunctions() => DotNetTree.App(
        TwoFrameworks + DotNetTree.References(
            "Include=\"A\" Version=\"1\" Condition=\"$([MSBuild]::IsTargetFrameworkCompatible('$(TargetFramework)', 'net6.0'))\"",
            "Include=\"B\" Version=\"1\" Condition=\"$(MSBuildProjectName.EndsWith('pp')) and '$([MSBuild]::GetTargetFrameworkIdentifier(`$(TargetFramework)`))' == '.NETFramework'\""))
        .Told().ShouldBe(["A 1 if net8.0", "B 1 if net472"]);

    [Fact]
    public void OfPropertiesAreKeptFromGuessing() => DotNetTree.App(
        "<PropertyGroup><V>1</V><V Condition=\"'$(CI)' == 'true'\">2</V></PropertyGroup>" + DotNetTree.References("Include=\"A\" Version=\"$(V)\"")).Told().ShouldBe(["A $(V)"]);
}

/// <summary>Imports inside the tree.</summary>
public sealed class ImportedFiles
{
    [Fact]
    public void AreFoundByTheirPaths() => DotNetTree.One(
        "src/App.csproj",
        ("src/App.csproj", DotNetTree.Project("<Import Project=\"..\\eng\\a.props\" /><Import Project=\"$([MSBuild]::GetPathOfFileAbove('b.props'))\" />")),
        ("eng/a.props", "<Project>" + DotNetTree.References("Include=\"A\" Version=\"1\"") + "</Project>"),
        ("b.props", "<Project>" + DotNetTree.References("Include=\"B\" Version=\"1\"") + "</Project>")).Told().ShouldBe(["A 1", "B 1"]);

    [Fact]
    public void FromAboveAreImportedByHand() => DotNetTree.One(
        "src/App.csproj",
        ("src/App.csproj", DotNetTree.Project("")),
        ("src/Directory.Build.props", "<Project><Import Project=\"$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))\" /></Project>"),
        ("Directory.Build.props", "<Project>" + DotNetTree.References("Include=\"A\" Version=\"1\"") + "</Project>")).Told().ShouldBe(["A 1"]);

    [Fact]
    public void MayGoInCircles() => DotNetTree.App(
        "<Import Project=\"a.props\" />",
        ("a.props", "<Project><Import Project=\"b.props\" />" + DotNetTree.References("Include=\"A\" Version=\"1\"") + "</Project>"),
        ("b.props", "<Project><Import Project=\"a.props\" /><Import Project=\"App.csproj\" /></Project>")).Told().ShouldBe(["A 1"]);

    [Fact]
    public void ThatCannotBeReadAreProblemsOfTheProject()
    {
        var project = DotNetTree.App(
            "<Import Project=\"a.props\" />" + DotNetTree.References("Include=\"A\" Version=\"1\""), ("a.props", "<Project>\n<Broken"));
        project.Problems.ShouldHaveSingleItem().Place.ShouldBe(new Place("a.props", 2));
        project.Told().ShouldBe(["A 1"]);
    }

    [Fact]
    public void OutsideOfTheTreeMayHaveSetAnything() => DotNetTree.App(
        "<Import Project=\"..\\..\\other.props\" />" + DotNetTree.References("Include=\"A\" Version=\"1\" Condition=\"'$(X)' == ''\""))
        .Told().ShouldBe(["A 1 if '$(X)' == ''"]);
}

/// <summary>References between projects.</summary>
public sealed class ProjectReferences
{
    [Fact]
    public void AreOfTheWorkspace() => DotNetTree.One(
        "src/App/App.csproj",
        ("src/App/App.csproj", DotNetTree.Project("<ItemGroup><ProjectReference Include=\"..\\Core\\Core.csproj\" /><ProjectReference Include=\"../../../x.csproj\" /></ItemGroup>")))
        .Declarations
        .Select(one => one.Origin)
        .ShouldBe(
            [new PackageOrigin(OriginKind.Workspace, "src/Core/Core.csproj"), new PackageOrigin(OriginKind.Path, "../../../x.csproj")]);

    [Fact]
    public void NeedALockWhereTheyBringPackages()
    {
        var projects = DotNetTree.Read(
            ("A.csproj", DotNetTree.Project("<ItemGroup><ProjectReference Include=\"B.csproj\" /></ItemGroup>")),
            ("B.csproj", DotNetTree.Project(DotNetTree.References("Include=\"P\" Version=\"1\""))),
            ("C.csproj", DotNetTree.Project("")));
        projects.Select(project => project.IsLockExpected).ShouldBe([true, true, false]);
    }
}

/// <summary>Which projects of a tree are read, and what they are for.</summary>
public sealed class ProjectsOfATree
{
    private static readonly string Empty = DotNetTree.Project("");

    [Fact]
    public void AreMembersOfTheSolutionAndSideTrees() => DotNetTree.Read(
        ("All.slnx", "<Solution><Folder Name=\"/t/\"><Project Path=\"tests/T/T.csproj\" /></Folder></Solution>"),
        ("tests/T/T.csproj", Empty),
        ("tests/Samples/Sample.csproj", Empty),
        ("docs/D.csproj", Empty),
        ("src/S.csproj", Empty)).Select(project => (project.Manifest, project.IsDevelopment))
        .ShouldBe([("docs/D.csproj", true), ("src/S.csproj", false), ("tests/T/T.csproj", true)]);

    [Fact]
    public void AreReadFromTheOldSolution() => DotNetTree.Read(
        ("All.sln", "Project(\"{9A19103F-16F7-4668-BE54-9A1E7A4F7556}\") = \"T\", \"tests\\T\\T.fsproj\", \"{1}\"\r\nEndProject\r\nProject(\"{2150E333}\") = \"docs\", \"docs\", \"{2}\"\r\n"),
        ("tests/T/T.fsproj", Empty)).Select(project => project.Manifest).ShouldBe(["tests/T/T.fsproj"]);

    [Theory]
    [InlineData("<PropertyGroup><IsTestProject>true</IsTestProject></PropertyGroup>")]
    [InlineData("<ItemGroup><PackageReference Include=\"Microsoft.NET.Test.Sdk\" Version=\"17.0.0\" /></ItemGroup>")]
    public void AreForDevelopmentWhenTheyHoldTests(string content) => DotNetTree.App(content).IsDevelopment.ShouldBeTrue();

    [Fact]
    public void ThatAreBrokenDoNotHideOthers()
    {
        var projects = DotNetTree.Read(("A.csproj", "<Project"), ("B.csproj", Empty));
        projects[0].Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.Broken);
        projects[1].Problems.ShouldBeEmpty();
    }

    [Fact]
    public void OfPaketAreNotRead() =>
        DotNetTree.Read(("paket.dependencies", "nuget A"))[0].Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.Unsupported);
}
