using Nuke.Common;
using Nuke.Components;

namespace M31R.Automation.Engine.Tests.Execution;

public interface IHelpful : IHazConfiguration
{
    [Parameter("Date that counts as today; without it, the day on which the build runs, wherever that happens to be in the world.")]
    DateOnly? AsOf => TryGetValue<DateOnly?>(() => Throw());

    private static object Throw() => throw new InvalidOperationException("evaluated");

    Target CheckAllTheThingsThatThereAre => _ => _.Description("Checks.").Executes(() => { });
}

public sealed class HelpfulBuild : NukeBuild, IHelpful
{
    [Parameter("Key of the server.")]
    [Secret]
    [Required]
    readonly string? ApiKey;

    [Parameter(List = false)]
    readonly string? Hidden;

    Target Restore => _ => _.Executes(() => { });

    Target Compile =>
        _ => _.Description("Compiles all projects.").DependsOn(Restore).Executes(() => Serilog.Log.Information("{K} {H}", ApiKey, Hidden));

    Target Default => _ => _.Description("Runs what a change has to pass.").DependsOn(Compile).DependsOn<IHelpful>();

    Target Secret => _ => _.Unlisted();
}
