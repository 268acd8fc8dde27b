using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>Classes of others that override, and that implement an interface.</summary>
internal static class Implementations
{
    /// <summary>A class that overrides one member.</summary>
    public static IEnumerable<Probe> Overriding(CallerWriter writer, ISymbol member)
    {
        yield return writer.Derived(MemberText.Overriding(member));
        if (member.IsAbstract)
            yield return writer.Derived(MemberText.Overriding(member).Replace(" override ", " sealed override ", StringComparison.Ordinal));
        else if (Whole(writer) is { } whole)
            yield return whole;
    }

    /// <summary>Classes that implement an interface: one names the member, one does not have to where the interface has a body.</summary>
    public static IEnumerable<Probe> Of(CallerWriter writer, ISymbol member)
    {
        var others = Needed(writer.Type).Where(each => !SymbolEqualityComparer.Default.Equals(each, member))
            .Select(each => MemberText.Implementing(each, writer.Type));
        if (!member.IsStatic)
            yield return writer.Implementing(string.Join(' ', others.Prepend(MemberText.Explicit(member))));
        yield return writer.Implementing(string.Join(' ', Needed(writer.Type).Select(each => MemberText.Implementing(each, writer.Type))));
    }

    /// <summary>
    /// A class that has what the last release asks for and no more; null where nobody can write one, or nothing is asked for.
    /// </summary>
    public static Probe? Whole(CallerWriter writer) => writer.Type.TypeKind switch
    {
        TypeKind.Interface =>
            writer.Implementing(string.Join(' ', Needed(writer.Type).Select(each => MemberText.Implementing(each, writer.Type)))),
        TypeKind.Class => Concrete(writer),
        _ => null,
    };

    private static Probe Concrete(CallerWriter writer)
    {
        var members = string.Join(' ', Abstract(writer.Type).Select(MemberText.Overriding));
        var probe = writer.Derived(members);
        return probe with
        {
            Code = probe.Code.Replace("abstract class W", "class W", StringComparison.Ordinal)
            .Replace("abstract record W", "record W", StringComparison.Ordinal),
            Control = writer.Heir,
        };
    }

    private static IEnumerable<ISymbol> Needed(INamedTypeSymbol type) =>
        type.AllInterfaces.Prepend(type).SelectMany(each => each.GetMembers()).Where(IsMember).Where(each => each.IsAbstract);

    /// <summary>What is abstract in a class or its bases, and not overridden on the way.</summary>
    private static IEnumerable<ISymbol> Abstract(INamedTypeSymbol type)
    {
        var done = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers().Where(IsMember))
            {
                if (Overridden(member) is { } overridden)
                    done.Add(overridden.OriginalDefinition);
                if (!done.Contains(member.OriginalDefinition) && member.IsAbstract)
                    yield return member;
            }
        }
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol @event => @event.OverriddenEvent,
        _ => null,
    };

    private static bool IsMember(ISymbol member) => member is IPropertySymbol or IEventSymbol
        or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.UserDefinedOperator or MethodKind.Conversion };
}
