using System.Reflection;

namespace M31R.Automation.Engine.Tests.Contract;

/// <summary>A contract without its source is an opinion.</summary>
public sealed class EveryScenario
{
    [Fact]
    public void NamesThePageItWasWrittenFrom() => typeof(EveryScenario).Assembly.GetTypes()
        .Where(
            t => t is { IsPublic: true, IsNested: false } && t.Namespace == typeof(EveryScenario).Namespace && t != typeof(EveryScenario))
        .ShouldAllBe(t => t.GetCustomAttributesData().Any(a => a.AttributeType == typeof(TraitAttribute) && Names(a, "NUKE page")));

    private static bool Names(CustomAttributeData attribute, string trait) =>
        attribute.ConstructorArguments is [{ Value: string name }, { Value: string }] && name == trait;
}
