using System.Text;
using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common.IO;
using Nuke.Common.ProjectModel;
using Nuke.Common.Tooling;

namespace M31R.Automation.Engine.Tests.ProjectModel;

public sealed class SolutionInTheOldFormat : IDisposable
{
    private const string Folder = "{2150E333-8FDC-42A3-9474-1A3956D46DE8}";
    private const string CSharp = "{9A19103F-16F7-4668-BE54-9A1E7A4F7556}";

    private readonly Root root = new();

    public void Dispose() => root.Dispose();

    [Fact]
    public void HasItsProjectsInItsFolders()
    {
        var solution = Read(
            Entry(Folder, "src", "src", "{1}"),
            Entry(Folder, "tools", "tools", "{2}"),
            Entry(CSharp, "Tool", @"src\tools\Tool.csproj", "{3}"),
            Entry(CSharp, "Top", "Top.csproj", "{4}"),
            "Global",
            "\tGlobalSection(NestedProjects) = preSolution",
            "\t\t{2} = {1}",
            "\t\t{3} = {2}",
            "\tEndGlobalSection",
            "EndGlobal");
        solution.AllProjects.Select(p => p.Name).ShouldBe(["Tool", "Top"]);
        solution.Projects.ShouldHaveSingleItem().Name.ShouldBe("Top");
        solution.SolutionFolders.ShouldHaveSingleItem()
            .SolutionFolders.ShouldHaveSingleItem()
            .Projects.ShouldHaveSingleItem()
            .Name.ShouldBe("Tool");
        solution.GetProject("Tool").ShouldNotBeNull().Path.ShouldBe((AbsolutePath)root["src/tools/Tool.csproj"]);
        solution.GetProject("Tool")!.RelativePath.ShouldBe("src/tools/Tool.csproj");
        solution.GetSolutionFolder("tools").ShouldNotBeNull().Parent.ShouldBe(solution.GetSolutionFolder("src"));
    }

    [Fact]
    public void IsAPath()
    {
        var solution = Read();
        ((string)solution).ShouldBe(root["All.sln"]);
        ((AbsolutePath)solution).ShouldBe((AbsolutePath)root["All.sln"]);
        solution.ToString().ShouldBe(root["All.sln"]);
        (solution.Name, solution.FileName, (string)solution.Directory).ShouldBe(("All", "All.sln", root.Path));
    }

    [Fact]
    public void IsAnArgumentOfTools()
    {
        var solution = Read(Entry(CSharp, "A", "with space/A.csproj", "{1}"));
        ArgumentStringHandler arguments = $"build {solution} {solution.GetProject("A")}";
        arguments.ToStringAndClear().ShouldBe($"build {root["All.sln"]} \"{root["with space/A.csproj"]}\"");
    }

    [Theory]
    [InlineData(@"..\Beside\Beside.csproj", "/beside-root/../Beside/Beside.csproj")]
    [InlineData("/opt/Away/Away.csproj", "/opt/Away/Away.csproj")]
    public void NamesProjectsElsewhere(string path, string place)
    {
        var project = Read(Entry(CSharp, "P", path, "{1}")).AllProjects.ShouldHaveSingleItem();
        ((string)project).ShouldBe(Path.GetFullPath(place.Replace("/beside-root", root.Path, StringComparison.Ordinal)));
    }

    [Fact]
    public void MayHoldQuotesInNames() =>
        Read(Entry(CSharp, "the \"best\", of all", "a.csproj", "{1}")).AllProjects.ShouldHaveSingleItem()
            .Name.ShouldBe("the \"best\", of all");

    [Fact]
    public void MayHoldSectionsNobodyKnows() => Read(
        "Project(\"{930C7802-A8C4-4BBB-B2A3-2A4A51A6A6C4}\") = \"Docker\", \"docker.dcproj\", \"{7}\"",
        "\tProjectSection(Future) = preProject",
        "\t\tEnd = Project",
        "\tEndProjectSection",
        "EndProject",
        "Something = else",
        "\tGlobalSection(Unending) = preSolution",
        Entry(CSharp, "After", "After.csproj", "{8}")).AllProjects.Select(p => p.Name).ShouldBe(["Docker", "After"]);

    [Fact]
    public void LeavesOutSitesWithoutFiles() => Read(
        Entry("{E24C65DC-7377-472B-9ABA-BC803B73C61A}", "Site", "http://localhost:8080", "{1}"),
        Entry(
            "{E24C65DC-7377-472B-9ABA-BC803B73C61A}",
            "Here",
            @"sites\here\",
            "{2}")).AllProjects.ShouldHaveSingleItem().Name.ShouldBe("Here");

    [Theory]
    [InlineData("utf-8", "\r\n")]
    [InlineData("utf-8", "\n")]
    [InlineData("utf-16", "\r\n")]
    [InlineData("utf-16BE", "\n")]
    public void IsReadInAnyEncoding(string encoding, string end)
    {
        var text = string.Join(
            end, "", "Microsoft Visual Studio Solution File, Format Version 12.00", Entry(CSharp, "Größe", "Größe.csproj", "{1}"));
        File.WriteAllText(root["All.sln"], text, Encoding.GetEncoding(encoding));
        ((AbsolutePath)root["All.sln"]).ReadSolution().GetProject("Größe").ShouldNotBeNull();
    }

    [Fact]
    public void AnswersProjectsByPattern()
    {
        var solution = Read(
            Entry(CSharp, "A.Tests", "1.csproj", "{1}"), Entry(CSharp, "A.TestsX", "2.csproj", "{2}"), Entry(
                CSharp, "B.Tests", "3.csproj", "{3}"));
        solution.GetAllProjects("*.Tests").Select(p => p.Name).ShouldBe(["A.Tests", "B.Tests"]);
        solution.GetAllProjects("?.Tests*").Count().ShouldBe(3);
        solution.GetAllProjects("a.tests").ShouldBeEmpty();
        solution.GetProject("C").ShouldBeNull();
    }

    [Fact]
    public void DoesNotGuessBetweenEqualNames() => Fails(() =>
        Read(Entry(CSharp, "A", "x/A.csproj", "{1}"), Entry(CSharp, "A", "y/A.csproj", "{2}")).GetProject("A"))
        .ShouldBe($"Several entries of the solution are named \"A\": {root["x/A.csproj"]}, {root["y/A.csproj"]}.");

    [Fact]
    public void AnswersTheNearestOfEqualNames() => Read(
        Entry(Folder, "old", "old", "{1}"),
        Entry(CSharp, "A", "old/A.csproj", "{2}"),
        Entry(CSharp, "A", "A.csproj", "{3}"),
        "GlobalSection(NestedProjects) = preSolution",
        "{2} = {1}").GetProject("A").ShouldNotBeNull().RelativePath.ShouldBe("A.csproj");

    [Fact]
    public void CannotLieInItself() => Fails(() => Read(
        Entry(Folder, "a", "a", "{1}"), Entry(Folder, "b", "b", "{2}"), "GlobalSection(NestedProjects) = preSolution", "{1} = {2}",
        "{2} = {1}"))
        .ShouldBe($"{root["All.sln"]}: the solution folder \"a\" lies in itself.");

    [Theory]
    [InlineData("Project(\"{1}\") = \"A\"", "is no project; it should look like Project(\"{type}\") = \"name\", \"path\", \"{id}\".")]
    [InlineData("Project(\"{1}\") = \"A\", \"\", \"{2}\"", "names \"\", which is no path.")]
    [InlineData("<<<<<<< HEAD", "holds a merge conflict; resolve it first.")]
    public void NamesTheLineThatIsWrong(string line, string problem) =>
        Fails(() => Read("", line)).ShouldBe($"{root["All.sln"]}:3 {problem}");

    [Theory]
    [InlineData("")]
    [InlineData("<Solution />")]
    public void BeginsWithItsFormat(string text)
    {
        root.Write("All.sln", text);
        Fails(() => ((AbsolutePath)root["All.sln"]).ReadSolution()).ShouldStartWith($"{root["All.sln"]}:1 is no solution");
    }

    [Fact]
    public void IsNotReadWithoutEnd()
    {
        using (var file = File.Create(root["All.sln"]))
        {
            file.SetLength((5 * 1024 * 1024) + 1);
        }

        Fails(() => ((AbsolutePath)root["All.sln"]).ReadSolution()).ShouldBe($"\"{root["All.sln"]}\" is larger than 5 MB.");
    }

    [Fact]
    public void IsMissed() => Fails(() => ((AbsolutePath)root["No.sln"]).ReadSolution()).ShouldBe($"No such file \"{root["No.sln"]}\".");

    [Fact]
    public void IsNoOtherFile() =>
        Fails(() => ((AbsolutePath)root["a.csproj"]).ReadSolution())
            .ShouldBe($"\"{root["a.csproj"]}\" is no solution; known are .sln, .slnx, .slnf.");

    private static string Entry(string type, string name, string path, string id) =>
        $"Project(\"{type}\") = \"{name}\", \"{path}\", \"{id}\"\nEndProject";

    private static string Fails(Action code) => Should.Throw<Exception>(code).Message;

    private Solution Read(params string[] lines)
    {
        root.Write("All.sln", string.Join('\n', ["Microsoft Visual Studio Solution File, Format Version 12.00", .. lines]));
        return ((AbsolutePath)root["All.sln"]).ReadSolution();
    }
}

public sealed class SolutionInXml : IDisposable
{
    private readonly Root root = new();

    public void Dispose() => root.Dispose();

    [Fact]
    public void HasItsProjectsInItsFolders()
    {
        var solution = Read("""
            <Solution>
              <Configurations><Platform Name="x64" /></Configurations>
              <Folder Name="/src/deep/">
                <File Path="a.md" />
                <Project Path="src\deep\Deep.csproj" Type="C#"><BuildDependency Project="Top.csproj" /></Project>
              </Folder>
              <Folder Name="/empty/" />
              <Project Path="Top.csproj" DisplayName="On Top" Id="5" />
              <Properties Name="Visual Studio"><Property Name="Project" Value="x" /></Properties>
            </Solution>
            """);
        solution.AllProjects.Select(p => p.Name).ShouldBe(["Deep", "On Top"]);
        solution.AllSolutionFolders.Select(f => f.Name).ShouldBe(["src", "deep", "empty"]);
        solution.GetProject("Deep").ShouldNotBeNull().Parent.ShouldBe(solution.GetSolutionFolder("deep"));
        solution.GetSolutionFolder("deep")!.Parent.ShouldBe(solution.GetSolutionFolder("src"));
        solution.GetProject("Deep")!.Directory.ShouldBe((AbsolutePath)root["src/deep"]);
    }

    [Theory]
    [InlineData("<Solution>\n  <Folder", "All.slnx:2 is not valid XML: ")]
    [InlineData("<Project />", "All.slnx:1 is no solution: its root is \"Project\", not \"Solution\".")]
    [InlineData("<Solution>\n<Project />\n</Solution>", "All.slnx:2 names \"\", which is no path.")]
    [InlineData("<Solution>\n<Folder Name=\"src\" />\n</Solution>",
        "All.slnx:2 names a folder \"src\"; it should begin and end with a slash, like \"/src/\".")]
    [InlineData("<!DOCTYPE s [<!ENTITY e SYSTEM \"/etc/passwd\">]><Solution>&e;</Solution>", "All.slnx:1 is not valid XML: ")]
    public void NamesTheLineThatIsWrong(string text, string problem) =>
        Should.Throw<Exception>(() => Read(text)).Message.ShouldContain(problem);

    private Solution Read(string text)
    {
        root.Write("All.slnx", text);
        return ((AbsolutePath)root["All.slnx"]).ReadSolution();
    }
}

public sealed class FilterOfASolution : IDisposable
{
    private readonly Root root = new();

    public FilterOfASolution() => root.Write("src/All.slnx", """
        <Solution>
          <Folder Name="/a/"><Project Path="a/A.csproj" /></Folder>
          <Folder Name="/b/"><Project Path="b/B.csproj" /></Folder>
        </Solution>
        """);

    public void Dispose() => root.Dispose();

    [Fact]
    public void HasItsProjectsOnly()
    {
        var solution = Read("""{ "solution": { "path": "..\\src\\All.slnx", "projects": [ "b\\B.csproj", ] } } // comments are usual""");
        solution.AllProjects.ShouldHaveSingleItem().Path.ShouldBe((AbsolutePath)root["src/b/B.csproj"]);
        solution.AllProjects.Single().RelativePath.ShouldBe("../src/b/B.csproj");
        solution.AllSolutionFolders.ShouldHaveSingleItem().Name.ShouldBe("b");
        solution.FileName.ShouldBe("Some.slnf");
    }

    [Theory]
    [InlineData(
        """{ "solution": { "path": "../src/All.slnx", "projects": ["b/Bee.csproj"] } }""",
        "names \"b/Bee.csproj\", which is not in ../src/All.slnx; the nearest there is \"b/B.csproj\".")]
    [InlineData("""{ "solution": { "path": "../src/No.slnx", "projects": [] } }""", "No such file ")]
    [InlineData("""{ "solution": { "path": "Some.slnf", "projects": [] } }""", ":1 filters \"Some.slnf\", which is a filter too.")]
    [InlineData("""{ "solution": { "projects": [] } }""", ":1 is no filter; ")]
    [InlineData("[]", ":1 is no filter; ")]
    [InlineData("{\n\"solution\":", ":2 is not valid JSON.")]
    public void SaysWhatIsWrong(string text, string problem) => Should.Throw<Exception>(() => Read(text)).Message.ShouldContain(problem);

    private Solution Read(string text)
    {
        root.Write("filters/Some.slnf", text);
        return ((AbsolutePath)root["filters/Some.slnf"]).ReadSolution();
    }
}
