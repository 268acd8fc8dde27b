using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using static Nuke.Common.Tools.DotNet.DotNetTasks;

namespace M31R.Automation.Engine.Tests.Tools;

public sealed class ValuesOfProperties
{
    [Theory]
    [InlineData("a;b,c\"", "a%3Bb%2Cc%22")]
    [InlineData("https://x/a%20b%C3%a9", "https://x/a%2520b%25C3%25a9")]
    [InlineData("100% 5%z %", "100% 5%z %")]
    [InlineData("a%3Bb%2cc%25%24%0D%0a", "a%3Bb%2cc%25%24%0D%0a")]
    public void AreEscapedUnlessTheyAreAlready(string value, string written) => Written(value).ShouldBe(written);

    private static string Written(string value) =>
        OptionsText.Words(new DotNetBuildSettings().SetProperty("X", value))[^1]["--property:X=".Length..];
}

[Trait("Speed", "Slow")]
public sealed class ValuesThatMSBuildReads
{
    [Fact]
    public void AreThoseThatWereGiven()
    {
        string[] values = ["a;b, \"c\"", "https://x/a%20b%2Fc", "100%", "$(Y)", EscapeMSBuild("50%25;@(Z)")];
        using var root = new Root().Write("p.proj", """
            <Project DefaultTargets="Build">
              <Target Name="Restore" />
              <Target Name="Build"><WriteLinesToFile File="read" Lines="$(V0);$(V1);$(V2);$(V3);$(V4)" Overwrite="true" /></Target>
            </Project>
            """);
        DotNetBuild(_ => values.Index().Aggregate(_, (settings, value) => settings.SetProperty($"V{value.Index}", value.Item))
            .SetProjectFile(root["p.proj"]).DisableProcessOutputLogging().DisableProcessInvocationLogging());
        File.ReadAllLines(root["read"]).ShouldBe([.. values[..^1], "50%25;@(Z)"]);
    }
}
