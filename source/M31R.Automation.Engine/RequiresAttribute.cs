using Nuke.Common.Tooling;

namespace Nuke.Common;

/// <summary>Demands a tool before anything runs.</summary>
public abstract class RequiresAttribute : Attribute
{
    /// <summary>For derived attributes.</summary>
    protected RequiresAttribute()
    {
    }

    /// <summary>The tool that must be there, and from where: PATH, a NuGet package or an npm package.</summary>
    public abstract ToolRequirement GetRequirement();
}

/// <summary>Demands the tool of a class (<c>[Requires&lt;DotNetTasks&gt;]</c>), whatever targets of the build run.</summary>
/// <typeparam name="T">A class of tasks.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true)]
public class RequiresAttribute<T> : RequiresAttribute
    where T : IRequireTool
{
    /// <summary>The exact version of the tool's package; null takes the one that is referenced.</summary>
    public string? Version { get; set; }

    /// <inheritdoc />
    public override ToolRequirement GetRequirement() => RequiredTools.Of(typeof(T), Version);
}
