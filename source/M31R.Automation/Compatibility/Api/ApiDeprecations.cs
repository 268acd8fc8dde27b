using M31R.Automation.Compatibility.Api.Contracts;
using M31R.Automation.Compatibility.Deprecations;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api;

/// <summary>Members that carry <c>[Obsolete]</c> themselves: those of an obsolete type go with it.</summary>
internal static class ApiDeprecations
{
    /// <summary>In ordinal order of documentation id.</summary>
    public static IReadOnlyList<Deprecation> Of(ApiSide side) =>
    [
        .. side.Types.Values
            .SelectMany(type => ApiMembers.Of(type, Outside.CanDerive(type)).Where(member => Says(type) is null).Prepend(type))
            .Select(symbol => (Symbol: symbol, Words: Says(symbol)))
            .Where(each => each.Words is not null)
            .Select(each => new Deprecation(ApiMembers.IdOf(each.Symbol), each.Words!)
            {
                Name = ApiText.Name(each.Symbol),
                Place = Places.Of(side, ApiMembers.IdOf(each.Symbol)),
            })
            .DistinctBy(each => each.Item, StringComparer.Ordinal)
            .OrderBy(each => each.Item, StringComparer.Ordinal),
    ];

    private static string? Says(ISymbol symbol) => BindingAttributes.Deprecation(symbol);
}
