using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Components;

namespace M31R.Automation.Engine.Tests.Execution;

public enum Severity
{
    Low,
    Medium,
    VeryHigh,
}

[ParameterPrefix("Deep")]
public interface IHavePrefixedParameters : INukeBuild
{
    [Parameter]
    string? Value => TryGetValue(() => Value);
}

public interface IHaveParameters : IHavePrefixedParameters, IHazConfiguration
{
    [Parameter]
    bool? Strict => TryGetValue<bool?>(() => Strict);

    [Parameter]
    DateOnly? AsOf => TryGetValue<DateOnly?>(() => AsOf);

    [Parameter]
    string[]? Names => TryGetValue(() => Names);
}

public sealed class ParameterBuild : NukeBuild, IHaveParameters
{
    [Parameter]
    readonly string Word = "default";

    [Parameter]
    readonly bool RunSubjectCode;

    [Parameter]
    readonly int? Count;

    [Parameter]
    readonly Severity Severity;

    [Parameter(Separator = "+")]
    readonly IReadOnlyList<int> Numbers = [];

    [Parameter(Name = "Renamed")]
    readonly string? Other;

    [Parameter]
    readonly AbsolutePath? Place;

    [Parameter]
    public string? Property { get; }

    [Parameter]
    List<Severity> Levels { get; set; } = [];

    [Parameter]
    [Secret]
    readonly string? Token;

    Target Default => _ => _.Executes(() =>
    {
        Show("token", Token);
        var component = (IHaveParameters)this;
        Show("word", Word);
        Show("code", RunSubjectCode);
        Show("count", Count);
        Show("severity", Severity);
        Show("numbers", string.Join(',', Numbers));
        Show("other", Other);
        Show("place", Place is null ? null : RootDirectory.GetRelativePathTo(Place));
        Show("property", Property);
        Show("levels", string.Join(',', Levels));
        Show("strict", component.Strict);
        Show("asof", component.AsOf?.ToString("o"));
        Show("names", component.Names is { } names ? string.Join(',', names) : null);
        Show("deep", component.Value);
        Show("configuration", component.Configuration);
    });

    private static void Show(string name, object? value) =>
        Serilog.Log.Information("{Name:l}={Value:l}", name, value?.ToString() ?? "null");
}
