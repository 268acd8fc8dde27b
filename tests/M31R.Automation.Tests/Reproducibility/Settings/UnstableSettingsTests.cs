using M31R.Automation.Inventory.DotNet;
using M31R.Automation.Reproducibility.Settings;

namespace M31R.Automation.Tests.Reproducibility.Settings;

public class UnstableSettingsTests
{
    [Theory]
    [InlineData("<Deterministic>false</Deterministic>")]
    [InlineData("<DeterministicSourcePaths> False </DeterministicSourcePaths>")]
    [InlineData("<AssemblyVersion>1.0.*</AssemblyVersion>")]
    [InlineData("<Copyright>Us, $([System.DateTime]::Now.Year)</Copyright>")]
    [InlineData("<InformationalVersion>1.0+$([System.DateTime]::UtcNow.ToString(`s`))</InformationalVersion>")]
    [InlineData("<BuildId>$([System.Guid]::NewGuid())</BuildId>")]
    [InlineData("<Company>$(USERNAME)</Company>")]
    [InlineData("<Product>$([System.Environment]::MachineName)</Product>")]
    public void AreFoundAtTheirLine(string property) =>
        In($"<Project>\n<PropertyGroup>\n{property}\n</PropertyGroup>\n</Project>").ShouldHaveSingleItem().Place.Line.ShouldBe(3);

    [Theory]
    [InlineData("<Deterministic>true</Deterministic>")]
    [InlineData("<Version>1.0.0</Version>")]
    [InlineData("<FrameworkVersion>10.*</FrameworkVersion>")]
    [InlineData("<Deterministic Condition=\"'$(Configuration)' == 'Debug'\">false</Deterministic>")]
    [InlineData("<Company>$(Company)</Company>")]
    public void AreNotSeenInStableOnes(string property) => In($"<Project><PropertyGroup>{property}</PropertyGroup></Project>").ShouldBeEmpty();

    [Fact]
    public void AreFoundInGroupsOfTargetsToo() =>
        In("<Project><Target Name=\"T\"><PropertyGroup><Id>$([System.DateTime]::Now)</Id></PropertyGroup></Target></Project>").ShouldHaveSingleItem();

    [Theory]
    [InlineData("[assembly: AssemblyVersion(\"1.0.*\")]", 1)]
    [InlineData("  <Assembly: System.Reflection.AssemblyFileVersion(\"2.*\")>", 1)]
    [InlineData("[<assembly: AssemblyVersionAttribute(\"1.0.0.*\")>]", 1)]
    [InlineData("// [assembly: AssemblyVersion(\"1.0.*\")]", 0)]
    [InlineData("[assembly: AssemblyVersion(\"1.0.0\")]", 0)]
    public void AreFoundInAttributes(string line, int count) => VersionAttributes.In("AssemblyInfo.cs", line).Count().ShouldBe(count);

    private static IEnumerable<UnstableSetting> In(string xml) => ProjectSettings.In("a.csproj", XmlManifest.Read("a.csproj", xml, ""));
}
