using M31R.Automation.Compatibility.Api.Contracts;

namespace M31R.Automation.Compatibility.Api;

/// <summary>The contract as lines: documentation id and declaration.</summary>
internal static class ApiSnapshot
{
    /// <summary>In ordinal order.</summary>
    public static IReadOnlyList<string> Of(ApiSide side) =>
    [
        .. side.Types.Values
            .SelectMany(type => ApiMembers.Of(type, Outside.CanDerive(type)).Prepend(type))
            .Select(symbol => $"{ApiMembers.IdOf(symbol)} | {ApiText.Of(symbol)}")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
