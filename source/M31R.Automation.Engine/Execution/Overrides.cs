using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>Calls target properties past the overrides that virtual calls would end in.</summary>
internal static class Overrides
{
    private const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>What a component's interface, or the nearest one it derives from, implements for a target.</summary>
    internal static Target Implementation(Type component, PropertyInfo target, object build)
    {
        var name = $"{target.DeclaringType!.FullName?.Replace('+', '.')}.{target.Name}";
        var own = Array.Find(component.GetProperties(Own), p => p.Name.Equals(name, StringComparison.Ordinal));
        if (own is not null || component == target.DeclaringType)
        {
            return Call(own ?? target, build);
        }

        // Of the interfaces in between the last in the list derives from those before it.
        var between = Array.FindLast(component.GetInterfaces(), i => i != target.DeclaringType && target.DeclaringType.IsAssignableFrom(i));
        return Implementation(between ?? target.DeclaringType, target, build);
    }

    /// <summary>What a base class, or else a component, implements for a property of the same name; null when none does.</summary>
    internal static Target? Base(PropertyInfo target, object build)
    {
        var first = target.DeclaringType!.IsInterface ? build.GetType() : target.DeclaringType.BaseType;
        for (var type = first; type is not null; type = type.BaseType)
        {
            if (type.GetProperty(target.Name, Own) is { } inherited
                && inherited.PropertyType == typeof(Target)
                && !inherited.GetMethod!.IsAbstract)
            {
                return Call(inherited, build);
            }
        }

        var components = build.GetType().GetInterfaces();
        var declaration = target.DeclaringType.IsInterface
            ? target
            : components.Select(i => i.GetProperty(target.Name)).FirstOrDefault(p => p?.PropertyType == typeof(Target));
        return declaration is null ? null : Implementation(declaration.DeclaringType!, declaration, build);
    }

    private static Target Call(PropertyInfo property, object build)
    {
        var getter = property.GetMethod!;
        if (getter.IsAbstract)
        {
            throw new UsageException($"Target \"{property.Name}\" of {property.DeclaringType!.Name} has no implementation to inherit.");
        }

        // A delegate made from the method's own address calls that method, where one made from its MethodInfo would call the override.
        var call = (Func<Target>)Activator.CreateInstance(typeof(Func<Target>), build, getter.MethodHandle.GetFunctionPointer())!;
        return call();
    }
}
