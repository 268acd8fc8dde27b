using System.Reflection;
using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;

namespace M31R.Automation.Engine.Tests.Execution;

public sealed class ParametersWithValuesToChooseFrom
{
    [Fact]
    public void NameThem()
    {
        TestRun.Of<Build>("Default")
            .Text.ShouldContain("\nSeverity: Low Medium VeryHigh\nConfiguration: Debug Release\nProject: one two\nNothing: null\n");
    }

    [Fact]
    public void TakeOthersThanTheProviders() => TestRun.Of<Build>("Default", "--project", "three").Text.ShouldContain("given three");

    private sealed class Build : NukeBuild
    {
        [Parameter]
        readonly Severity[] Severity = [];

        [Parameter]
        readonly Nuke.Components.Configuration? Configuration;

        [Parameter(ValueProviderMember = nameof(Projects))]
        readonly string? Project;

        [Parameter]
        readonly string? Nothing;

        Target Default => _ => _.Executes(() =>
        {
            Show(nameof(Severity), Severity);
            Show(nameof(Configuration), Configuration);
            Show(nameof(Project), Project);
            Show(nameof(Nothing), Nothing);
            Serilog.Log.Information("given {Project:l}", Project);
        });

        private static IEnumerable<string> Projects => ["one", "two"];

        private void Show(string name, object? _)
        {
            var member = GetType().GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!;
            var values = member.GetCustomAttribute<ParameterAttribute>()!.GetValueSet(member, this)?.Select(v => v.Item1);
            Serilog.Log.Information("{Name:l}: {Values:l}", name, values is null ? "null" : string.Join(' ', values));
        }
    }
}
