using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api;

/// <summary>A positional record: its constructor, its deconstruction and its properties change together.</summary>
/// <param name="old">As it was.</param>
/// <param name="type">As it is.</param>
internal sealed class RecordParts(INamedTypeSymbol old, INamedTypeSymbol type)
{
    /// <summary>
    /// What is left of new members: where the constructor with the new part took the place of the old one, that says it all; where it
    /// stands beside it, the property says it.
    /// </summary>
    /// <param name="added">New members without those that took the place of another.</param>
    public IEnumerable<ISymbol> Unexplained(IReadOnlyCollection<ISymbol> added)
    {
        var before = Parts(old);
        string[] grown = [.. Parts(type).Where(part => !before.Contains(part))];
        var isBeside = added.Any(IsPositional);
        return added.Where(member => isBeside
            ? !IsPositional(member) || !added.Any(each => each is IPropertySymbol && grown.Contains(each.Name, StringComparer.Ordinal))
            : member is not IPropertySymbol || !grown.Contains(member.Name, StringComparer.Ordinal));
    }

    private static bool IsPositional(ISymbol member) => member is IMethodSymbol { Name: "Deconstruct" }
        || member is IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: > 0 };

    /// <summary>Names of what a record is taken apart into.</summary>
    private static HashSet<string> Parts(INamedTypeSymbol type) => type.GetMembers("Deconstruct").OfType<IMethodSymbol>()
        .SelectMany(method => method.Parameters)
        .Select(parameter => parameter.Name)
        .ToHashSet(StringComparer.Ordinal);
}
