using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>The ways in which arguments can be written for the same parameters.</summary>
/// <param name="Values">Parameters of the caller.</param>
/// <param name="Text">What stands between the parentheses.</param>
internal sealed record ArgumentLists(IReadOnlyList<string> Values, string Text)
{
    private const int MostNamed = 8;

    /// <summary>All in order; without optional ones; by name from each place on; <c>params</c> one by one; null.</summary>
    public static IEnumerable<ArgumentLists> Of(IMethodSymbol method)
    {
        var parameters = method.Parameters;
        IReadOnlyList<string> values = [.. CodeText.Values(parameters)];
        yield return new ArgumentLists(values, CodeText.Arguments(parameters));
        if (parameters.Any(each => each.IsOptional || each.IsParams))
            yield return new ArgumentLists(values, CodeText.Arguments(parameters.Where(each => !each.IsOptional && !each.IsParams)));

        for (var first = Math.Min(parameters.Length, MostNamed) - 1; first >= 0; first--)
            yield return new ArgumentLists(values,
                string.Join(", ", parameters.Select(each => each.Ordinal < first ? CodeText.Argument(each) : Named(each))));

        if (parameters is [.., { IsParams: true } rest] && ElementOf(rest.Type) is { } element)
        {
            yield return new ArgumentLists(
                [.. values, $"{CodeText.Of(element)} e"],
                string.Join(", ", parameters.SkipLast(1).Select(CodeText.Argument).Append("e").Append("e")));
        }

        if (parameters.Any(TakesNull))
            yield return new ArgumentLists(values,
                string.Join(", ", parameters.Select(each => TakesNull(each) ? "null!" : CodeText.Argument(each))));
    }

    /// <summary>Whether <c>null</c> can stand for it.</summary>
    public static bool TakesNull(IParameterSymbol parameter) => parameter.RefKind == RefKind.None && !parameter.IsThis
        && (parameter.Type.IsReferenceType || parameter.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        && parameter.Type is not ITypeParameterSymbol;

    private static string Named(IParameterSymbol parameter) => $"{CodeText.Name(parameter.Name)}: {CodeText.Argument(parameter)}";

    private static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var only] } => only,
        _ => null,
    };
}
