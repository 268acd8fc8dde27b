using M31R.Automation.Compatibility.Api.Sources;

namespace M31R.Automation.Tests.Compatibility.Api.Sources;

public sealed class AProjectOfATree
{
    private const string Library =
        "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework>{0}</PropertyGroup>{1}</Project>";

    [Theory]
    [InlineData("", true)]
    [InlineData("<IsPackable>false</IsPackable>", false)]
    [InlineData("<OutputType>Exe</OutputType>", false)]
    [InlineData("<OutputType>Exe</OutputType><PackAsTool>true</PackAsTool>", false)]
    [InlineData("<OutputType>Exe</OutputType><IsPackable>true</IsPackable>", true)]
    [InlineData("<IsTestProject>true</IsTestProject>", false)]
    public void IsUnderContractWhenOthersCanReferToIt(string property, bool expected) =>
        Tree(("src/Lib/Lib.csproj", Written(property))).Packed.ContainsKey("Lib").ShouldBe(expected);

    [Fact]
    public void BelowSamplesIsNone() => Tree(("samples/Lib/Lib.csproj", Written(""))).Packed.ShouldBeEmpty();

    [Fact]
    public void IsNamedByItsPackage() =>
        Tree(("src/Lib/Lib.csproj", Written("<PackageId>Other</PackageId>"))).Packed.Keys.ShouldBe(["Other"]);

    [Fact]
    public void TakesWhatStandsAboveIt() =>
        Tree(
            ("Directory.Build.props", "<Project><PropertyGroup><IsPackable>false</IsPackable></PropertyGroup></Project>"),
            ("src/Lib/Lib.csproj", Written(""))).Packed.ShouldBeEmpty();

    [Fact]
    public void IsToldWhenItCannotBeRead() =>
        Tree(("src/Lib/Lib.csproj", "<Project")).Unread.ShouldHaveSingleItem().Path.ShouldBe("src/Lib/Lib.csproj");

    [Fact]
    public void CompilesWhatLiesBelowItAndWhatItNames() =>
        Sources(
            "<ItemGroup><Compile Remove=\"Old.cs\" /><Compile Include=\"../Shared/**/*.cs\" Exclude=\"../Shared/Not.cs\" /></ItemGroup>",
            "src/Lib/A.cs", "src/Lib/Old.cs", "src/Lib/obj/B.cs", "src/Lib/deep/C.cs", "src/Shared/D.cs", "src/Shared/Not.cs",
                "src/Other/E.cs")
            .ShouldBe(["src/Lib/A.cs", "src/Lib/deep/C.cs", "src/Shared/D.cs"]);

    [Fact]
    public void DefinesTheSymbolsOfARelease() =>
        Settings(
            "<PropertyGroup Condition=\"'$(Configuration)' == 'Release'\">"
            + "<DefineConstants>$(DefineConstants);FAST</DefineConstants></PropertyGroup>")
            .Symbols.ShouldContain("FAST");

    [Fact]
    public void OpensTheNamespacesThatTheSdkOpens() =>
        Settings(
            "<PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>"
            + "<ItemGroup><Using Remove=\"System.IO\" /><Using Include=\"Lib.More\" /></ItemGroup>")
            .Implied.ShouldSatisfyAllConditions(
                text => text.ShouldContain("global using global::System.Linq;"),
                text => text.ShouldContain("global using global::Lib.More;"),
                text => text.ShouldNotContain("global using global::System.IO;"));

    private static string Written(string property, string rest = "") =>
        Library.Replace("{0}", property, StringComparison.Ordinal).Replace("{1}", rest, StringComparison.Ordinal);

    private static ApiTree Tree(params (string Path, string Text)[] files) =>
        new(new MemorySide(files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal)));

    private static IReadOnlyList<string> Sources(string rest, params string[] paths)
    {
        var tree = Tree([("src/Lib/Lib.csproj", Written("", rest)), .. paths.Select(path => (path, ""))]);
        var project = tree.Packed["Lib"];
        return SourceFiles.Of(project.Directory, project.Frameworks[0].Project, tree.Side.Files);
    }

    private static SourceSettings Settings(string rest) =>
        SourceSettings.Of(Tree(("src/Lib/Lib.csproj", Written("", rest))).Packed["Lib"].Frameworks[0].Project,
            new FrameworkName("net10.0"));
}
