using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.DotNet;

namespace M31R.Automation.Tests.Inventory.DotNet;

/// <summary>A project with a lock beside it.</summary>
public sealed class LockedProject
{
    private static readonly string Lock = $$"""
        {
          "version": 2,
          "dependencies": {
            "net8.0": {
              "A": { "type": "Direct", "requested": "[1.0.0, )", "resolved": "1.0.0", "contentHash": "{{DotNetTree.Hash}}", "dependencies": { "C": "1.0.0" } },
              "Tool": { "type": "Direct", "requested": "[2.0.0, )", "resolved": "2.0.0", "dependencies": { "D": "1.0.0" } },
              "C": { "type": "CentralTransitive", "requested": "[1.0.0, )", "resolved": "1.5.0", "dependencies": { "A": "1.0.0" } },
              "D": { "type": "Transitive", "resolved": "1.0.0" },
              "E": { "type": "Transitive", "resolved": "1.0.0" },
              "core": { "type": "Project", "dependencies": { "E": "[1.0.0, )" } }
            },
            "net8.0/linux-x64": {
              "C": { "type": "Transitive", "resolved": "1.5.0", "dependencies": { "runtime.C": "1.5.0" } },
              "runtime.C": { "type": "Transitive", "resolved": "1.5.0" }
            }
          }
        }
        """;

    private readonly DependencyProject project = DotNetTree.App(
        "<PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>"
        + "<ItemGroup><PackageReference Include=\"a\" Version=\"1.0\" /><PackageReference Include=\"Tool\" Version=\"2.0\" PrivateAssets=\"all\" />"
        + "<PackageReference Include=\"New\" Version=\"1\" /><ProjectReference Include=\"Core.csproj\" /></ItemGroup>",
        ("packages.lock.json", Lock));

    [Fact]
    public void ResolvesItsDeclarations() =>
        project.Declarations.Select(one => string.Join(',', one.Resolved)).ShouldBe(["A@1.0.0", "Tool@2.0.0", "", ""]);

    [Fact]
    public void HasEachPackageOnce() =>
        project.Packages.Select(one => one.Id.ToString())
            .ShouldBe(["A@1.0.0", "Tool@2.0.0", "C@1.5.0", "D@1.0.0", "E@1.0.0", "runtime.C@1.5.0"]);

    [Fact]
    public void TellsWhatIsForDevelopment() =>
        project.Packages.Where(one => one.Scope == DependencyScope.Development).Select(one => one.Id.Name).ShouldBe(["Tool", "D"]);

    [Fact]
    public void TellsWhatSomeMachinesInstall() =>
        project.Packages.Where(one => one.IsOptional).Select(one => one.Id.Name).ShouldBe(["runtime.C"]);

    [Fact]
    public void KnowsWhatBringsWhat() =>
        project.Packages.Single(one => one.Id.Name == "C")
            .Dependencies.ShouldBe([new PackageId("A", "1.0.0"), new PackageId("runtime.C", "1.5.0")]);

    [Fact]
    public void KnowsLinesAndWhatSealsTheContent()
    {
        project.Packages[0].Place.ShouldBe(new Place("packages.lock.json", 5));
        project.Packages[0].Hashes.ShouldBeEmpty();
        project.Packages[0].ContentSeal.ShouldNotBeNull().ShouldStartWith("AAAA");
    }

    [Fact]
    public void TellsWhatTheLockWasMadeFor() =>
        project.LockedRequests!.Select(one => $"{one.Name} {one.Range} {one.Condition}").ShouldBe(["A [1.0.0, ) ", "Tool [2.0.0, ) "]);
}

/// <summary>Locks by other names, for several frameworks, and what SDKs add to them.</summary>
public sealed class LocksOfSeveralFrameworks
{
    private const string Frameworks = "<PropertyGroup><TargetFrameworks>net8.0-windows;netstandard2.0</TargetFrameworks></PropertyGroup>";

    private static string Lock(string modern, string standard) =>
        $$"""{ "version": 1, "dependencies": { "net8.0-windows7.0": { {{modern}} }, ".NETStandard,Version=v2.0": { {{standard}} } } }""";

    private static string Direct(string name, string version) =>
        $$"""  "{{name}}": { "type": "Direct", "requested": "[{{version}}, )", "resolved": "{{version}}" } """;

    [Fact]
    public void AreComparedFrameworkByFramework()
    {
        var project = DotNetTree.App(
            Frameworks + DotNetTree.References(
                "Include=\"A\" Version=\"1.0.0\"",
                "Include=\"B\" Version=\"1.0.0\" Condition=\"'$(TargetFramework)' == 'netstandard2.0'\"",
                "Include=\"B\" Version=\"2.0.0\" Condition=\"'$(TargetFramework)' != 'netstandard2.0'\""),
            ("packages.lock.json", Lock($"{Direct("A", "1.0.0")},{Direct("B", "2.0.0")}", $"{Direct("A", "1.0.0")},{Direct("B", "1.0.0")}")));
        project.Declarations.Select(one => $"{one.Name} {one.Condition} {string.Join(',', one.Resolved)}")
            .ShouldBe(["A  A@1.0.0", "B net8.0-windows B@2.0.0", "B netstandard2.0 B@1.0.0"]);
        project.LockedRequests!.Select(one => $"{one.Name} {one.Condition}").ShouldBe(["A ", "B net8.0-windows", "B netstandard2.0"]);
    }

    [Fact]
    public void ThatLackAFrameworkSaySo() => DotNetTree.App(
        Frameworks + DotNetTree.References("Include=\"A\" Version=\"1.0.0\""),
        ("packages.lock.json", $$"""{ "version": 1, "dependencies": { "netstandard2.0": { {{Direct("A", "1.0.0")}} } } }"""))
        .LockedRequests!.ShouldHaveSingleItem().Condition.ShouldBe("netstandard2.0");

    [Fact]
    public void HoldWhatTheSdkAsksFor()
    {
        var project = DotNetTree.App(Frameworks, ("packages.lock.json", Lock("", Direct("NETStandard.Library", "2.0.3"))));
        project.Told().ShouldBe(["NETStandard.Library [2.0.3, ) if netstandard2.0"]);
        project.Declarations[0].Resolved.ShouldBe([new PackageId("NETStandard.Library", "2.0.3")]);
    }

    [Fact]
    public void MayBeCalledOtherwise() => DotNetTree.App(
        "<PropertyGroup><NuGetLockFilePath>locks/app.json</NuGetLockFilePath></PropertyGroup>", ("locks/app.json", Lock("", ""))).Lock.ShouldBe("locks/app.json");

    [Fact]
    public void MayBeCalledAfterTheProject() =>
        DotNetTree.App("", ("packages.App.lock.json", Lock("", "")), ("packages.lock.json", "{")).Lock.ShouldBe("packages.App.lock.json");
}

/// <summary>Locks that are not as they should be.</summary>
public sealed class UnreadableLocks
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("[]", 1)]
    [InlineData("{", 1)]
    [InlineData("{ \"dependencies\": {} }", 1)]
    [InlineData("{ \"version\": \"1\",\n \"dependencies\": {} }", 1)]
    [InlineData("{ \"version\": 1,\n \"dependencies\": [] }", 2)]
    [InlineData("{ \"version\": 1, \"dependencies\": {\n \"net8.0\": 1 } }", 2)]
    [InlineData("{ \"version\": 1, \"dependencies\": { \"net8.0\": {\n \"A\": null } } }", 2)]
    [InlineData("{ \"version\": 1, \"dependencies\": { \"net8.0\": {\n \"A\": { \"type\": \"Odd\" } } } }", 2)]
    [InlineData("{ \"version\": 1, \"dependencies\": { \"net8.0\": {\n \"A\": { \"type\": \"Direct\" } } } }", 2)]
    [InlineData("{ \"version\": 1, \"dependencies\": { \"net8.0\": {\n \"A\": { \"type\": \"Project\" },\n \"a\": { \"type\": \"Project\" } } } }", 3)]
    [InlineData("{\n<<<<<<< a\n=======\n>>>>>>> b\n}", 2)]
    public void AreBrokenAtALine(string text, int line)
    {
        var problem = DotNetTree.Refusal(() => PackagesLockReader.Read("packages.lock.json", text));
        problem.Kind.ShouldBe(ProblemKind.Broken);
        problem.Place.Line.ShouldBe(line);
    }

    [Fact]
    public void OfANewerVersionAreNotRead()
    {
        var problem = DotNetTree.Refusal(() => PackagesLockReader.Read("packages.lock.json", "{ \"version\": 3 }"));
        problem.Kind.ShouldBe(ProblemKind.Unsupported);
        problem.Message.ShouldContain("\"3\"");
    }

    [Fact]
    public void LeaveTheDeclarations()
    {
        var project = DotNetTree.App(DotNetTree.References("Include=\"A\" Version=\"1\""), ("packages.lock.json", "{"));
        project.Told().ShouldBe(["A 1"]);
        project.Lock.ShouldBe("packages.lock.json");
        project.LockedRequests.ShouldBeNull();
        project.Problems.ShouldHaveSingleItem();
    }
}

/// <summary>What restore left on this machine.</summary>
public sealed class RestoredProject
{
    private const string Assets = """
        {
          "version": 3,
          "targets": { "net8.0": {
            "A/1.0.0": { "type": "package", "dependencies": { "B": "1.0.0" } },
            "B/1.2.0": { "type": "package" },
            "Core/1.0.0": { "type": "project" } } },
          "libraries": { "A/1.0.0": { "type": "package" } },
          "project": { "frameworks": { "net8.0": { "dependencies": { "A": { "target": "Package", "version": "[1.0.0, )" } } } } }
        }
        """;

    private static readonly (string, string) App =
        ("src/App.csproj", DotNetTree.Project(DotNetTree.References("Include=\"A\" Version=\"1\"")));

    [Fact]
    public void IsReadOnDemandOnly() => DotNetProjects.Read(DotNetTree.Of(App))[0].Packages.ShouldBeEmpty();

    [Fact]
    public void HasItsPackages()
    {
        var project = DotNetProjects.Read(DotNetTree.Of(App), path => path == "src/obj/project.assets.json" ? Assets : null)[0];
        project.Packages.Select(one => one.Id.ToString()).ShouldBe(["A@1.0.0", "B@1.2.0"]);
        project.Declarations[0].Resolved.ShouldBe([new PackageId("A", "1.0.0")]);
        project.Lock.ShouldBeNull();
        project.LockedRequests.ShouldBeNull();
        project.Restored.ShouldBe("src/obj/project.assets.json");
    }

    [Fact]
    public void HasNoneWhereTheFileIsBroken()
    {
        var project = DotNetProjects.Read(DotNetTree.Of(App), _ => "{")[0];
        project.Packages.ShouldBeEmpty();
        project.Problems.ShouldBeEmpty();
        project.Restored.ShouldBeNull();
    }

    [Fact]
    public void HasThoseOfItsLockWhereThereIsOne()
    {
        var tree = DotNetTree.Of(App, ("src/packages.lock.json", """{ "version": 1, "dependencies": { "net8.0": {} } }"""));
        var project = DotNetProjects.Read(tree, _ => Assets)[0];
        project.Packages.ShouldBeEmpty();
        project.Restored.ShouldBeNull();
    }

    [Theory]
    [InlineData("{}", ProblemKind.Broken)]
    [InlineData("{ \"version\": 9, \"targets\": {} }", ProblemKind.Unsupported)]
    public void MayBeUnreadable(string text, ProblemKind kind) =>
        DotNetTree.Refusal(() => ProjectAssetsReader.Read("obj/project.assets.json", text)).Kind.ShouldBe(kind);
}
