namespace M31R.Automation.Tests.Architecture;

/// <summary>
/// Dependencies point one way: build, components, then the domains and the engine, which know nobody but the generator that helps to
/// compile it.
/// </summary>
public sealed class Projects
{
    [Theory]
    [InlineData("source/M31R.Automation/M31R.Automation.csproj")]
    [InlineData("source/M31R.Automation.Engine.Generators/M31R.Automation.Engine.Generators.csproj")]
    [InlineData("source/M31R.Automation.Engine/M31R.Automation.Engine.csproj", "M31R.Automation.Engine.Generators")]
    [InlineData("source/M31R.Automation.Components/M31R.Automation.Components.csproj", "M31R.Automation", "M31R.Automation.Engine")]
    [InlineData("build/_build.csproj", "M31R.Automation.Components", "M31R.Automation", "M31R.Automation.Engine")]
    public void ReferenceOnlyWhatLiesBelowThem(string project, params string[] allowed) =>
        Repository.ItemsOf(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension).Except(allowed).ShouldBeEmpty();

    [Fact]
    public void AreAllKnownToTheseTests() =>
        new[] { "build", "source" }
            .SelectMany(
                directory => Directory.EnumerateFiles(Path.Combine(Repository.Root, directory), "*.csproj", SearchOption.AllDirectories))
            .Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal)
            .ShouldBe(
                ["M31R.Automation", "M31R.Automation.Components", "M31R.Automation.Engine", "M31R.Automation.Engine.Generators", "_build"]);

    [Fact]
    public void OfTheDomainsNeedNoEngineAndNoLogger()
    {
        var packages = Repository.ItemsOf("source/M31R.Automation/M31R.Automation.csproj", "PackageReference");

        packages.ShouldContain("YamlDotNet");
        packages.Where(name => name.StartsWith("Nuke", StringComparison.Ordinal) || name.StartsWith("Serilog", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }
}
