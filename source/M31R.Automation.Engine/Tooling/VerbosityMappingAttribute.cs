using Nuke.Common.Execution;

namespace Nuke.Common.Tooling;

/// <summary>
/// On a build class: tools print as much as the build does. Their options that hold a verbosity of the type and do not set it get the one
/// that is given for <c>--verbosity</c>; a level without one leaves them alone.
/// </summary>
/// <param name="targetType">The verbosity of the tool, such as <c>DotNetVerbosity</c>.</param>
public class VerbosityMappingAttribute(Type targetType) : BuildExtensionAttributeBase, IOnBuildInitialized
{
    /// <summary>The name of the tool's verbosity for <see cref="Verbosity.Quiet"/>.</summary>
    public string? Quiet { get; set; }

    /// <summary>The name of the tool's verbosity for <see cref="Verbosity.Minimal"/>.</summary>
    public string? Minimal { get; set; }

    /// <summary>The name of the tool's verbosity for <see cref="Verbosity.Normal"/>.</summary>
    public string? Normal { get; set; }

    /// <summary>The name of the tool's verbosity for <see cref="Verbosity.Verbose"/>.</summary>
    public string? Verbose { get; set; }

    /// <inheritdoc />
    public void OnBuildInitialized(
        IReadOnlyCollection<ExecutableTarget> executableTargets, IReadOnlyCollection<ExecutableTarget> executionPlan)
    {
        var name = BuildRun.Here.Verbosity switch
        {
            Verbosity.Quiet => Quiet,
            Verbosity.Minimal => Minimal,
            Verbosity.Verbose => Verbose,
            _ => Normal,
        };
        if (name is not null)
        {
            BuildRun.Here.ToolVerbosities[targetType] = Value(name);
        }
    }

    private object Value(string name)
    {
        var known = targetType.GetFields().Select(field => field.Name);
        return targetType.GetField(name)?.GetValue(null) ?? throw new UsageException(
            $"[VerbosityMapping] names \"{name}\", which {targetType.Name} does not have.{Names.Suggestion(name, known)}");
    }
}

/// <summary>Gives options of tools the verbosity of the run.</summary>
internal static class ToolVerbosity
{
    /// <summary>Options in which each verbosity that a mapping is for, and that is not set, is the mapped one.</summary>
    internal static T Mapped<T>(T options)
        where T : ToolOptions
    {
        foreach (var (type, value) in BuildRun.Here.ToolVerbosities)
        {
            foreach (var property in options.GetType().GetProperties().Where(p => p.PropertyType == type && p.GetValue(options) is null))
            {
                options = options.Set(property.Name, value);
            }
        }

        return options;
    }
}
