using M31R.Automation.Compatibility.Api.Sources;

namespace M31R.Automation.Tests.Compatibility.Api.Sources;

public sealed class APackageThatNeedsOthers
{
    private const string Grouped = """
        <package><metadata><id>A</id><dependencies>
          <group targetFramework=".NETFramework4.7.2"><dependency id="Full" version="1.0.0" /></group>
          <group targetFramework=".NETStandard2.0"><dependency id="Standard" version="[2.0.0, 3.0.0)" /></group>
          <group targetFramework="net8.0" />
        </dependencies></metadata></package>
        """;

    [Theory]
    [InlineData("net472", "Full 1.0.0")]
    [InlineData("netstandard2.1", "Standard 2.0.0")]
    [InlineData("net10.0", "")]
    public void NeedsThoseOfTheNearestFramework(string framework, string expected) =>
        string.Join(',', PackageNeeds.Read(Grouped, new FrameworkName(framework)).Select(each => $"{each.Name} {each.Version}"))
            .ShouldBe(expected);
}
