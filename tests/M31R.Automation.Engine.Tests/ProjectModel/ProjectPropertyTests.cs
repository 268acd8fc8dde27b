using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common.IO;
using Nuke.Common.ProjectModel;

namespace M31R.Automation.Engine.Tests.ProjectModel;

[Trait("Speed", "Slow")]
public sealed class ProjectThatMSBuildEvaluates : IDisposable
{
    private readonly Root root = new();

    public void Dispose() => root.Dispose();

    /// <summary>One scenario, since each question to MSBuild takes half a second.</summary>
    [Fact]
    public void AnswersWhatItSays()
    {
        root.Write(
            "Directory.Packages.props",
            "<Project><ItemGroup><PackageVersion Include=\"Central\" Version=\"3.1.0\" /></ItemGroup></Project>");
        root.Write("All.slnx", "<Solution><Project Path=\"A.csproj\" /></Solution>").Write("A.csproj", """
            <Project>
              <PropertyGroup>
                <TargetFrameworks>net10.0; netstandard2.0</TargetFrameworks>
                <IsPackable>$([MSBuild]::ValueOrDefault('true', ''))</IsPackable>
                <OutputType>Exe</OutputType>
              </PropertyGroup>
              <Import Project="Directory.Packages.props" />
              <ItemGroup>
                <Compile Include="a/B.cs" Kind="first" />
                <PackageReference Include="Direct" Version="1.2.3" />
                <PackageReference Include="Central" />
              </ItemGroup>
            </Project>
            """);
        var project = ((AbsolutePath)root["All.slnx"]).ReadSolution().GetProject("A")!;
        project.GetTargetFrameworks().ShouldBe(["net10.0", "netstandard2.0"]);
        project.GetRuntimeIdentifiers().ShouldBeEmpty();
        project.GetProperty<bool>("IsPackable").ShouldBeTrue();
        project.GetOutputType().ShouldBe("Exe");
        project.HasPackageReference("direct").ShouldBeTrue();
        project.HasPackageReference("Indirect").ShouldBeFalse();
        project.GetPackageReferenceVersion("Direct").ShouldBe("1.2.3");
        project.GetPackageReferenceVersion("Central").ShouldBe("3.1.0");
        project.GetItems<AbsolutePath>("Compile").ShouldBe([(AbsolutePath)root["a/B.cs"]]);
        project.GetItemMetadata("Compile", "Kind").ShouldBe(["first"]);
        project.GetItemMetadataSingleOrDefault("Compile", "a/B.cs", "kind").ShouldBe("first");
    }

    [Fact]
    public void CannotBeEvaluatedWhenBroken()
    {
        root.Write("All.slnx", "<Solution><Project Path=\"A.csproj\" /><Project Path=\"B.csproj\" /></Solution>")
            .Write("A.csproj", "<Project>\n<Oops");
        var solution = ((AbsolutePath)root["All.slnx"]).ReadSolution();
        Should.Throw<Exception>(() => solution.GetProject("A")!.GetOutputType()).Message.ShouldContain(": error MSB4025");
        Should.Throw<Exception>(() => solution.GetProject("B")!.GetOutputType())
            .Message.ShouldBe($"No such project \"{root["B.csproj"]}\".");
        Should.Throw<Exception>(() => solution.GetProject("A")!.GetProperty("a;b"))
            .Message.ShouldBe("\"a;b\" is no name of a property or group of items.");
    }
}
