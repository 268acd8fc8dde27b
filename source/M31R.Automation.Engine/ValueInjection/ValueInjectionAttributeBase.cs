using System.Reflection;
using Nuke.Common.Execution;

namespace Nuke.Common.ValueInjection;

/// <summary>
/// Gives a field or property of the build its value before <c>OnBuildInitialized</c>, and a component's property when it asks with
/// <c>TryGetValue(() => Name)</c>. Each member is asked for once a run.
/// </summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public abstract class ValueInjectionAttributeBase : Attribute
{
    private INukeBuild? build;

    /// <summary>For derived attributes.</summary>
    protected ValueInjectionAttributeBase()
    {
    }

    /// <summary>The build whose member gets the value.</summary>
    public INukeBuild Build
    {
        get => build ?? BuildRun.Here.Build ?? throw new InvalidOperationException("There is no build yet.");
        internal set => build = value;
    }

    /// <summary>Members of a higher priority get their values first; parameters come first among equals. Default: 0.</summary>
    public virtual int Priority => 0;

    /// <summary>Whether nothing is said when the value cannot be found. Default: false.</summary>
    public virtual bool SuppressWarnings => false;

    /// <summary>The value that a member gets; null leaves it as it is.</summary>
    public abstract object? GetValue(MemberInfo member, object instance);

    /// <summary>The value that a member gets; when it cannot be found, a warning says why and the answer is null.</summary>
    public object? TryGetValue(MemberInfo member, object instance) =>
        Injection.Make(member, this, instance, BuildRun.Here).Warned().Value;

    /// <summary>The value of a field, property or method without parameters of the build or of its components.</summary>
    /// <exception cref="InvalidOperationException">There is no such member, or it has no value of that type.</exception>
    protected T GetMemberValue<T>(string memberName, object instance) => GetMemberValueOrNull<T>(memberName, instance) is { } value
        ? value
        : throw new InvalidOperationException($"\"{memberName}\" of {instance.GetType().Name} has no value");

    /// <summary>
    /// The value of a field, property or method without parameters; null when no name is given, and when there is no value.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no such member, or its value is of another type.</exception>
    protected T? GetMemberValueOrNull<T>(string? memberName, object instance)
    {
        var value = memberName is null ? null : BuildMember.Read(instance.GetType(), memberName, instance);
        return value switch
        {
            null => default,
            T found => found,
            _ => throw new InvalidOperationException(
                $"{GetType().Name} needs a {typeof(T).Name}, and \"{memberName}\" is a {value.GetType().Name}"),
        };
    }
}
