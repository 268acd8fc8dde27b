using M31R.Automation.Compatibility.Api.Sources;

namespace M31R.Automation.Tests.Compatibility.Api.Sources;

public sealed class AProjectForAFramework
{
    [Theory]
    [InlineData("net10.0", "net8.0", true)]
    [InlineData("net8.0", "net10.0", false)]
    [InlineData("net8.0", "netstandard2.1", true)]
    [InlineData("net472", "netstandard2.0", true)]
    [InlineData("net472", "netstandard2.1", false)]
    [InlineData("net451", "netstandard2.0", false)]
    [InlineData("net8.0", "net472", false)]
    [InlineData("net8.0-windows", "net8.0", true)]
    [InlineData("net8.0", "net8.0-windows", false)]
    [InlineData("netstandard2.0", "netstandard1.3", true)]
    [InlineData("netcoreapp3.1", "netstandard2.1", true)]
    public void UsesAssembliesOf(string mine, string other, bool expected) =>
        new FrameworkName(mine).CanUse(new FrameworkName(other)).ShouldBe(expected);

    [Theory]
    [InlineData("net10.0", "net8.0")]
    [InlineData("net6.0", "netstandard2.1")]
    [InlineData("net472", "net462")]
    public void TakesTheNearest(string mine, string expected) =>
        new FrameworkName(mine).Nearest(
            [.. new[] { "netstandard2.0", "net8.0", "netstandard2.1", "net462" }.Select(name => new FrameworkName(name))])!.Short
            .ShouldBe(expected);

    [Theory]
    [InlineData("net8.0", "NET8_0_OR_GREATER")]
    [InlineData("net8.0", "NETCOREAPP3_1_OR_GREATER")]
    [InlineData("net472", "NET461_OR_GREATER")]
    [InlineData("netstandard2.0", "NETSTANDARD1_6_OR_GREATER")]
    public void HasTheSymbolsOfTheSdk(string mine, string symbol) => new FrameworkName(mine).Symbols().ShouldContain(symbol);

    [Fact]
    public void HasNoSymbolsOfLaterOnes() => new FrameworkName("net8.0").Symbols().ShouldNotContain("NET9_0_OR_GREATER");
}
