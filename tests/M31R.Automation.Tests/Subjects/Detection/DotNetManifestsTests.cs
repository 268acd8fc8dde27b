namespace M31R.Automation.Tests.Subjects.Detection;

/// <summary>What speaks for a .NET subject.</summary>
public sealed class EcosystemOfDotNet
{
    [Fact]
    public void IsTheSolutionNamedLikeTheSubject() =>
        Trees.Detect("All.sln\nSubject.sln\nZ.sln", "subject").ShouldBe(["DotNet:Subject.sln"]);

    [Fact]
    public void IsTheFirstSolutionElse() => Trees.Detect("B.sln\nA.sln\nA.Tools.sln").ShouldBe(["DotNet:A.sln"]);

    [Fact]
    public void IsTheNewerFormatOfTheTwo() => Trees.Detect("A.sln\nA.slnx").ShouldBe(["DotNet:A.slnx"]);

    [Fact]
    public void IsEachSolutionOfItsOwnTree() =>
        Trees.Detect("client/Client.sln\nserver/Server.sln\nserver/tools/Tools.sln")
            .ShouldBe(["DotNet:client/Client.sln", "DotNet:server/Server.sln"]);

    [Fact]
    public void IsEachProjectWithoutASolutionTestsIncluded() =>
        Trees.Detect("src/A/A.fsproj\nsrc/A/inner/B.csproj\ntests/A.Tests/A.Tests.vbproj\nsamples/S/S.csproj")
            .ShouldBe(["DotNet:src/A/A.fsproj", "DotNet:src/A/inner/B.csproj", "DotNet:tests/A.Tests/A.Tests.vbproj"]);

    [Fact]
    public void IsNotTheInputOfAnothersTests() =>
        Trees.Detect("package.json = {\"scripts\": {}}\ntest/parser/Old.csproj").ShouldBe(["Npm:package.json"]);

    [Fact]
    public void IsTheSolutionOfASampleWhereAllIsSamples() =>
        Trees.Detect("samples/Samples.sln\nsamples/One/One.csproj").ShouldBe(["DotNet:samples/Samples.sln"]);

    [Fact]
    public void IsTheProjectsWhereOnlySamplesHaveASolution() =>
        Trees.Detect("src/A/A.csproj\nsamples/Samples.sln\nsamples/One/One.csproj").ShouldBe(["DotNet:src/A/A.csproj"]);
}
