using System.Reflection;

namespace Nuke.Common.Utilities;

/// <summary>This part: what members are, hold and take.</summary>
public static partial class ReflectionUtility
{
    /// <summary>The type of a field, property or event, or what a method answers.</summary>
    /// <exception cref="ArgumentException">The member is a constructor or a type.</exception>
    public static Type GetMemberType(this MemberInfo member) => member switch
    {
        FieldInfo field => field.FieldType,
        PropertyInfo property => property.PropertyType,
        MethodInfo method => method.ReturnType,
        EventInfo { EventHandlerType: { } type } => type,
        _ => throw new ArgumentException($"\"{member}\" has no type of its own.", nameof(member)),
    };

    /// <summary>What a field or property holds, or a method answers to these arguments; no object for a static one.</summary>
    public static T? GetValue<T>(this MemberInfo member, object? obj = null, object?[]? args = null) => (T?)member.GetValue(obj, args);

    /// <summary>What a field or property holds, or a method answers to these arguments; no object for a static one.</summary>
    /// <exception cref="ArgumentException">The member is of another kind.</exception>
    public static object? GetValue(this MemberInfo member, object? obj = null, object?[]? args = null) => member switch
    {
        FieldInfo field => field.GetValue(obj),
        PropertyInfo property => property.GetValue(obj, unwrapped, binder: null, args, culture: null),
        MethodInfo method => method.Invoke(obj, unwrapped, binder: null, args, culture: null),
        _ => throw new ArgumentException($"\"{member}\" holds no value.", nameof(member)),
    };

    /// <summary>Sets a field or property; no object for a static one.</summary>
    /// <exception cref="ArgumentException">The member is of another kind, or cannot be set.</exception>
    public static void SetValue(this MemberInfo member, object? instance, object? value)
    {
        switch (member)
        {
            case FieldInfo field:
                field.SetValue(instance, value);
                break;
            case PropertyInfo { CanWrite: true } property:
                property.SetValue(instance, value, unwrapped, binder: null, index: null, culture: null);
                break;
            default:
                throw new ArgumentException($"\"{member}\" cannot be set.", nameof(member));
        }
    }

    /// <summary>Whether the member has such an attribute, itself or by inheritance.</summary>
    public static bool HasCustomAttribute<T>(this MemberInfo member)
        where T : Attribute => member.IsDefined(typeof(T), inherit: true);

    /// <summary>Whether the parameter has such an attribute.</summary>
    public static bool HasCustomAttribute<T>(this ParameterInfo parameter)
        where T : Attribute => parameter.IsDefined(typeof(T), inherit: true);

    /// <summary>Whether the type is a <see cref="Nullable{T}"/>.</summary>
    public static bool IsNullableType(this Type type) => Nullable.GetUnderlyingType(type) is not null;

    /// <summary>Whether everybody may use the member; a property when one of its accessors may be.</summary>
    public static bool IsPublic(this MemberInfo member) => member switch
    {
        Type type => type.IsVisible,
        FieldInfo field => field.IsPublic,
        MethodBase method => method.IsPublic,
        _ => Accessors(member).Any(m => m.IsPublic),
    };

    /// <summary>Whether the member belongs to the type rather than to its objects.</summary>
    public static bool IsStatic(this MemberInfo member) => member switch
    {
        Type type => type is { IsAbstract: true, IsSealed: true },
        FieldInfo field => field.IsStatic,
        MethodBase method => method.IsStatic,
        _ => Accessors(member).Any(m => m.IsStatic),
    };

    private static MethodInfo[] Accessors(MemberInfo member) => member switch
    {
        PropertyInfo property => property.GetAccessors(nonPublic: true),
        EventInfo { AddMethod: { } add } => [add],
        _ => [],
    };
}
