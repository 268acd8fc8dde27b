namespace M31R.Automation.Tests.Compatibility.Api;

[Trait("Speed", "Slow")]
public sealed class AFrameworkThatIsTooOldToBeRead
{
    [Theory]
    [InlineData("public class C { }", "public class C { public void A() { } }", "addition M:C.A")]
    [InlineData("public class C { }\n#if NET35\npublic class Old { }\n#endif", "public class C { }", "unproven framework:net35")]
    [InlineData("public class C { }\n#if NETCOREAPP1_0\npublic class Old { }\n#endif", "public class C { }", "")]
    [InlineData("public class C { }", "public class C { }", "")]
    public void IsNotCheckedWhereAFileThatChangedIsAnotherOneForIt(string before, string now, string expected) =>
        ComparedTrees.Told(ComparedTrees.Compare(Tree(before), Tree(now)).Single()).ShouldBe(expected);

    [Fact]
    public void SaysWhichFileThatIs() => ComparedTrees.Compare(Tree("#if NET35\npublic class Old { }\n#endif"), Tree("")).Single()
        .Changes.Single().Statement.ShouldBe(
            "What changed for \"net35\" in \"src/Lib/C.cs\" was not compared: assemblies of so old a framework are not read.");

    private static (string, string)[] Tree(string source) =>
    [
        (ComparedTrees.Library, "<Project Sdk=\"Microsoft.NET.Sdk\">"
            + "<PropertyGroup><TargetFrameworks>net10.0;net35</TargetFrameworks></PropertyGroup></Project>"),
        ("src/Lib/C.cs", source),
    ];
}
