using System.Text;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.DotNet;
using M31R.Automation.Inventory.DotNet.Evaluation;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Inventory.DotNet;

/// <summary>Projects that are made to harm.</summary>
public sealed class HostileProjects
{
    [Theory]
    [InlineData("<!DOCTYPE p [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Project>&a;</Project>", "document type")]
    [InlineData("<Project>\n<<<<<<< a\n>>>>>>> b\n</Project>", "merge")]
    [InlineData("<Project a=\"1\" a=\"2\" />", "twice")]
    [InlineData("<Project><ItemGroup>", "in the middle")]
    [InlineData("", "no XML element")]
    [InlineData("text", "not XML")]
    [InlineData("<a>\0</a>", "not XML")]
    public void AreRefused(string text, string expected) =>
        DotNetTree.Read(("A.csproj", text))[0].Problems.ShouldHaveSingleItem().Message.ShouldContain(expected);

    [Fact]
    public void MayNotNestWithoutEnd() =>
        DotNetTree.Refusal(() => XmlManifest.Read("a", string.Concat(Enumerable.Repeat("<a>", 100_000)), ""))
            .Message.ShouldContain("nested");

    [Fact]
    public void MayNotGrowProperties()
    {
        var doubled = string.Concat(Enumerable.Repeat("<V>$(V)$(V)$(V)$(V)</V>", 1000));
        DotNetTree.App($"<PropertyGroup><V>1</V>{doubled}</PropertyGroup>" + DotNetTree.References("Include=\"A\" Version=\"$(V)\""))
            .Told()
            .ShouldBe(["A $(V)"]);
    }

    [Fact]
    public void MayNotHaveFrameworksWithoutEnd() => DotNetTree.Read((
        "A.csproj",
        DotNetTree.Project(
            $"<PropertyGroup><TargetFrameworks>{string.Join(';', Enumerable.Range(1, 99))}</TargetFrameworks></PropertyGroup>")))[0]
        .Problems.ShouldHaveSingleItem().Message.ShouldContain("\"99\"");

    [Fact]
    public void MayNotImportWithoutEnd()
    {
        var chain = Enumerable.Range(0, 100)
            .Select(number => ($"{number}.props", $"<Project><Import Project=\"{number + 1}.props\" /></Project>"));
        DotNetTree.App("<Import Project=\"0.props\" />", [.. chain]).Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.Unsupported);
    }

    [Fact]
    public void MayNotSpendWithoutEnd()
    {
        var files = new StringBuilder("<ItemGroup>");
        foreach (var _ in Enumerable.Range(0, 30))
            files.Append("<PackageReference Include=\"A\" Version=\"1\" /><PackageReference Update=\"A\" Version=\"2\" Condition=\"'$(OS)' == 'x'\" />");

        DotNetTree.Read(("A.csproj", DotNetTree.Project(files.Append("</ItemGroup>").ToString())))[0]
            .Problems.ShouldHaveSingleItem()
            .Kind.ShouldBe(ProblemKind.Unsupported);
    }

    [Theory]
    [InlineData("$(")]
    [InlineData("$()")]
    [InlineData("$([MSBuild]::")]
    [InlineData("$([A]::B(")]
    [InlineData("$(A.B.C(')))")]
    [InlineData("$([MSBuild]::GetPathOfFileAbove())")]
    [InlineData("$(MSBuildProjectName.Replace('', 'x'))")]
    [InlineData("$([System.IO.Path]::Combine())")]
    [InlineData("$(Registry:HKEY_LOCAL_MACHINE\\Software@A)")]
    public void MayWriteNonsenseForProperties(string text) =>
        DotNetTree.App(DotNetTree.References($"Include=\"A\" Version=\"{text}\""))
            .Declarations.ShouldHaveSingleItem()
            .IsExact.ShouldBeFalse();

    [Theory]
    [InlineData("'")]
    [InlineData("(")]
    [InlineData("!")]
    [InlineData("'a' ==")]
    [InlineData("== 'a'")]
    [InlineData("Exists('x'")]
    [InlineData("Nonsense('x')")]
    [InlineData("'a' = 'a'")]
    [InlineData("true true")]
    [InlineData("'$('$('$('")]
    public void MayWriteNonsenseForConditions(string text) => ConditionReader.Holds(text, value => value, _ => true).ShouldBeNull();

    [Fact]
    public void MayNestConditionsWithoutEnd() => ConditionReader.Holds(new string('(', 4000), value => value, _ => true).ShouldBeNull();

    [Theory]
    [InlineData("true", true)]
    [InlineData("'1.0' == '1'", true)]
    [InlineData("'a' == 'A' and 'b' != 'c'", true)]
    [InlineData("false or !(true and false)", true)]
    [InlineData("Exists('x') and !HasTrailingSlash('a/')", false)]
    [InlineData("'8.0' >= '10.0'", false)]
    [InlineData("'1.2.3' < '1.10.0'", true)]
    public void MayAlsoWriteSense(string text, bool expected) => ConditionReader.Holds(text, value => value, _ => true).ShouldBe(expected);
}

/// <summary>Texts that are a little different from good ones: a change a step, the same ones every time.</summary>
public sealed class MutatedFiles
{
    private static readonly (string Name, string Text, Action<string> Read)[] Seeds =
    [
        ("lock", "{\"version\":1,\"dependencies\":{\"net8.0\":{\"A\":{\"type\":\"Direct\",\"requested\":\"[1.0.0, )\",\"resolved\":\"1.0.0\",\"contentHash\":\"eA==\",\"dependencies\":{\"B\":\"1.0\"}}}}}",
            text => PackagesLockReader.Read("a", text)),
        ("assets", "{\"version\":3,\"targets\":{\"net8.0\":{\"A/1\":{\"type\":\"package\",\"dependencies\":{\"B\":\"1\"}}}},\"libraries\":{\"A/1\":{\"sha512\":\"x\"}},\"project\":{\"frameworks\":{\"net8.0\":{}}}}",
            text => ProjectAssetsReader.Read("a", text)),
        ("config", "<packages><package id=\"A\" version=\"1.0\" developmentDependency=\"true\" /></packages>", text => PackagesConfigReader.Read("a", text)),
        ("tools", "{\"version\":1,\"tools\":{\"a\":{\"version\":\"1.0.0\",\"commands\":[\"a\"]}}}", text => ToolManifestReader.Read("a", text)),
        ("global", "{\"sdk\":{\"version\":\"8.0.100\"},\"msbuild-sdks\":{\"A\":\"1.0.0\"}}", text => GlobalJsonReader.Read("a", text)),
        ("nuspec", "<package><metadata><license type=\"expression\">MIT</license><licenseUrl>https://licenses.nuget.org/MIT</licenseUrl><repository url=\"https://a\"/></metadata></package>",
            text => NuspecReader.Read("a", text)),
        ("solution", "<Solution><Folder><Project Path=\"a\\b.csproj\" /></Folder></Solution>", text => SolutionReader.Read("a.slnx", text)),
        ("old solution", "Project(\"{A}\") = \"b\", \"b\\b.csproj\", \"{C}\"\n", text => SolutionReader.Read("a.sln", text)),
        ("program", "#!x\n#:package A@1\n#:sdk B@2\n#:property C=$(D.E('f'))\n/* */", text => DotNetTree.Read(("a.cs", text))),
        ("project", "<Project Sdk=\"A/1\"><PropertyGroup><TargetFrameworks Condition=\"'$(A)'=='$([MSBuild]::X('a'))'\">net8.0;net9.0</TargetFrameworks></PropertyGroup><ItemGroup>"
            + "<PackageReference Include=\"A;B\" Version=\"$(V.Trim())\" Condition=\"!(Exists('a') or '1'>'2')\"><PrivateAssets>all</PrivateAssets></PackageReference></ItemGroup></Project>",
            text => DotNetTree.Read(("a.csproj", text), ("packages.lock.json", "{\"version\":1,\"dependencies\":{}}"))),
    ];

    [Fact]
    public void AreReadOrRefused()
    {
        foreach (var (name, text, read) in Seeds)
        {
            for (var round = 0; round < 30; round++)
            {
                var (changed, how) = Mutation.Of(new Random(round), text);
                Should.NotThrow(() => Refusable(read, changed), $"{name}: {how}");
            }
        }
    }

    private static void Refusable(Action<string> read, string text)
    {
        try
        {
            read(text);
        }
        catch (UnreadableManifestException)
        {
            // Refused, as it should be.
        }
    }
}
