namespace Nuke.Common.Execution;

/// <summary>
/// Base of attributes that extend a build; they also implement at least one of the events, like <see cref="IOnBuildFinished"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class BuildExtensionAttributeBase : Attribute, IBuildExtension
{
    /// <summary>The build that has this attribute; set before the first event.</summary>
    public INukeBuild Build { get; internal set; } = null!;

    /// <inheritdoc />
    public virtual float Priority { get; set; }
}
