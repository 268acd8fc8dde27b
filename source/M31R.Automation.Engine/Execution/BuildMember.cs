using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>Reads members that attributes name by text.</summary>
internal static class BuildMember
{
    private const BindingFlags Any =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>
    /// The value of a field, property or method without parameters, of the type itself, its base classes or its interfaces.
    /// </summary>
    /// <exception cref="InvalidOperationException">No such member; the message names the nearest one.</exception>
    internal static object? Read(Type type, string name, object? instance)
    {
        foreach (var owner in Owners(type))
        {
            foreach (var member in owner.GetMember(name, Any))
            {
                if (IsReadable(member))
                {
                    return Value(member, instance);
                }
            }
        }

        throw new InvalidOperationException($"{type.Name} has no member \"{name}\" to read.{Names.Suggestion(name, Readable(type))}");
    }

    /// <summary>The type of what a field or property holds.</summary>
    internal static Type TypeOf(MemberInfo member) => member is FieldInfo field ? field.FieldType : ((PropertyInfo)member).PropertyType;

    private static IEnumerable<string> Readable(Type type) => Owners(type)
        .SelectMany(owner => owner.GetMembers(Any))
        .Where(member => IsReadable(member) && !member.Name.Contains('<', StringComparison.Ordinal))
        .Select(member => member.Name);

    private static IEnumerable<Type> Owners(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            yield return at;
        }

        foreach (var component in type.GetInterfaces())
        {
            yield return component;
        }
    }

    private static bool IsReadable(MemberInfo member) => member switch
    {
        FieldInfo => true,
        PropertyInfo property => property.CanRead && property.GetIndexParameters().Length == 0,
        MethodInfo method => method.ReturnType != typeof(void) && method.GetParameters().Length == 0 && !method.IsGenericMethodDefinition,
        _ => false,
    };

    private static object? Value(MemberInfo member, object? instance) => member switch
    {
        FieldInfo field => field.GetValue(instance),
        PropertyInfo property => property.GetValue(instance),
        _ => ((MethodInfo)member).Invoke(instance, null),
    };
}
