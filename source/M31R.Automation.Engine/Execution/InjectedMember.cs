using System.Reflection;
using Nuke.Common.ValueInjection;

namespace Nuke.Common.Execution;

/// <summary>A field or property that gets its value from an attribute.</summary>
/// <param name="Member">Of the build class, of a base class, or of a component's interface.</param>
/// <param name="Attribute">What finds the value.</param>
internal sealed record InjectedMember(MemberInfo Member, ValueInjectionAttributeBase Attribute)
{
    /// <summary>Set by the command line and the like, and by nothing else.</summary>
    internal bool IsPlainParameter => Attribute.GetType() == typeof(ParameterAttribute);

    internal bool IsOfComponent => Member.DeclaringType!.IsInterface;

    internal bool IsRequired => Member.IsDefined(typeof(RequiredAttribute));

    internal bool IsSecret => Member.IsDefined(typeof(SecretAttribute));

    internal bool IsOptional => Member.IsDefined(typeof(OptionalAttribute));

    /// <summary>The member with the attribute that gives it its value; null without one.</summary>
    internal static InjectedMember? Of(MemberInfo member) =>
        member.GetCustomAttribute<ValueInjectionAttributeBase>() is { } attribute ? new InjectedMember(member, attribute) : null;

    /// <summary>
    /// Whether the member gets its value only when something asks for it: it says so itself, or the class of its attribute or of the build
    /// does. Parameters of a build that says so are set all the same, since nothing would ask for them.
    /// </summary>
    internal bool IsOnDemand(Type build) =>
        Member.IsDefined(typeof(OnDemandAttribute)) || (!IsPlainParameter && (IsLazy(build) || IsLazy(Attribute.GetType())));

    /// <summary>What the member holds; null for one that computes its value.</summary>
    internal object? Get(object build) => Field()?.GetValue(build);

    /// <summary>
    /// Sets the member; a property without setter through the field behind it. One that computes its value asks for it instead.
    /// </summary>
    internal void Set(object build, object value)
    {
        if (Member is PropertyInfo { CanWrite: true } property)
        {
            property.SetValue(build, value);
        }
        else
        {
            Field()?.SetValue(build, value);
        }
    }

    private static bool IsLazy(Type type) => type.IsDefined(typeof(OnDemandValueInjectionAttribute));

    private FieldInfo? Field() => Member as FieldInfo
        ?? Member.DeclaringType!.GetField(
            $"<{Member.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic);
}
