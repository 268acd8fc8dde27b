using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Contracts;

/// <summary>What goes with the last heir of a class: its protected members, of which nothing else is told.</summary>
internal static class LostHeirs
{
    private const int Most = 5;

    /// <summary>Sentences with a blank before each; empty where heirs are left, or had nothing.</summary>
    /// <param name="before">The type as it was.</param>
    /// <param name="now">The type as it is; null when it is gone.</param>
    public static string Words(ISymbol before, ISymbol? now)
    {
        if (before is not INamedTypeSymbol old || now is not INamedTypeSymbol type || !Outside.CanDerive(old) || Outside.CanDerive(type))
            return "";

        var there = type.GetMembers().Select(ApiMembers.IdOf).ToHashSet(StringComparer.Ordinal);
        var lost = ApiMembers.Of(old, canDerive: true)
            .Where(member => !Outside.CanSee(member, canDerive: false) && member is not IMethodSymbol { MethodKind: MethodKind.Constructor })
            .ToLookup(member => there.Contains(ApiMembers.IdOf(member)));
        return Sentence("Nobody can derive from it to use", [.. lost[true]]) + Sentence("Gone with its heirs", [.. lost[false]]);
    }

    private static string Sentence(string words, IReadOnlyList<ISymbol> members) => members.Count == 0 ? ""
        : $" {words}: {string.Join(", ", members.Take(Most).Select(member => $"\"{ApiText.Of(member)}\""))}"
            + (members.Count > Most ? $" and {members.Count - Most} more." : ".");
}
