using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>Lambdas that call a function of their own, so that they fit delegates with a result and without.</summary>
internal static class LambdaText
{
    /// <summary><c>(p0) =&gt; Give1()</c> for the parameter <c>a1</c>; null where it is no delegate.</summary>
    public static string? Of(IParameterSymbol parameter) => Signature(parameter) is { } signature
        ? $"({string.Join(", ", signature.Parameters.Select(each => $"p{each.Ordinal}"))}) => Give{parameter.Ordinal}()"
        : null;

    /// <summary>The function that such a lambda calls, with a blank before it; empty where the parameter is no delegate.</summary>
    public static string Given(IParameterSymbol parameter) => Signature(parameter) is { } signature
        ? $" static {CodeText.Of(signature.ReturnType)} Give{parameter.Ordinal}() => throw null!;"
        : "";

    private static IMethodSymbol? Signature(IParameterSymbol parameter) =>
        parameter is { RefKind: RefKind.None, Type: INamedTypeSymbol { DelegateInvokeMethod: { RefKind: RefKind.None } invoke } }
            && invoke.Parameters.All(each => each.RefKind == RefKind.None)
            ? invoke
            : null;
}
