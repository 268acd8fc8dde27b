using M31R.Automation.Engine.Tests.Conformance.Reflected;
using M31R.Automation.Engine.Tests.Conformance.Signatures;
using Nuke.Common;

namespace M31R.Automation.Engine.Tests.Tools;

/// <summary>
/// What the generator makes of a settings class is what NUKE has for it: no method is lacking. That none is too many, the conformance test
/// says.
/// </summary>
public sealed class GeneratedMethods
{
    private const string Tools = "Nuke.Common.Tools.";

    private static readonly Dictionary<string, TypeSignature> ours =
        ReflectedType.Visible(typeof(NukeBuild).Assembly, Tools).ToDictionary(type => type.Key, StringComparer.Ordinal);

    private static readonly IReadOnlyList<TypeSignature> listed =
        [.. SignatureList.OfNuke()
            .Where(type => type.Namespace.StartsWith(Tools, StringComparison.Ordinal)
            && type.Name.Contains("Settings", StringComparison.Ordinal))];

    [Fact]
    public void AreThoseOfNuke() => listed.Where(type => ours.ContainsKey(type.Key)).SelectMany(Lacking).ShouldBeEmpty();

    [Fact]
    public void ExistForEverySettingsClassOfNuke() => listed.Select(type => type.Key).Except(ours.Keys).ShouldBeEmpty();

    [Theory]
    [InlineData("DotNet.DotNetTasks")]
    [InlineData("ReportGenerator.ReportGeneratorTasks")]
    [InlineData("Coverlet.CoverletTasks")]
    public void RunEveryToolThatHasSettings(string tasks)
    {
        var known = listed.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        Lacking(SignatureList.OfNuke().Single(type => type.Key == Tools + tasks))
            .Where(member => known.Contains($"{member.Split('(')[0].Split(' ')[^1]}Settings"))
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> Lacking(TypeSignature theirs)
    {
        var known = ours[theirs.Key].Members.Select(member => member.Key).ToHashSet(StringComparer.Ordinal);
        return theirs.Members.Where(member => !known.Contains(member.Key)).Select(member => $"{theirs.Name}: {member}");
    }
}
