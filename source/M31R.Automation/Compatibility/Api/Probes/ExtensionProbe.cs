using M31R.Automation.Compatibility.Api.Contracts;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>The caller of a static method that need not name its class.</summary>
internal static class ExtensionProbe
{
    /// <summary>One; null when the method extends nothing.</summary>
    /// <param name="writer">For the class.</param>
    /// <param name="method">The method, or what the compiler writes for a member of an extension block.</param>
    public static Probe? Of(CallerWriter writer, IMethodSymbol method) => ExtensionMembers.Form(method) is { Length: > 0 } form
        ? writer.Use(method, CodeText.Values(method.Parameters), Body(method, form), method.TypeParameters) with
        {
            Usings = method.ContainingNamespace.IsGlobalNamespace ? [] : [method.ContainingNamespace.ToDisplayString()],
        }
        : null;

    private static string Body(IMethodSymbol method, string form) => form switch
    {
        "property" => Property(method, "a0", method.Parameters.Skip(1)),
        "static property" => Property(method, Extended(method), method.Parameters),
        "static" => Call(method, Extended(method), method.Parameters),
        _ => Call(method, "a0", method.Parameters.Skip(1)),
    };

    private static string Call(IMethodSymbol method, string receiver, IEnumerable<IParameterSymbol> rest) =>
        $"{receiver}.{CodeText.Name(method.Name)}{CodeText.List(method.TypeParameters)}({CodeText.Arguments(rest)});";

    /// <summary>An accessor gives what it takes to the property, or takes what that gives.</summary>
    private static string Property(IMethodSymbol method, string receiver, IEnumerable<IParameterSymbol> rest)
    {
        var property = $"{receiver}.{CodeText.Name(method.Name[(method.Name.IndexOf('_', StringComparison.Ordinal) + 1)..])}";
        return rest.FirstOrDefault() is { } value ? $"{property} = {CodeText.Argument(value)};" : $"_ = {property};";
    }

    private static string Extended(IMethodSymbol method) =>
        CodeText.Of(ExtensionMembers.Declared(method)!.ContainingType.ExtensionParameter!.Type.WithNullableAnnotation(NullableAnnotation.None));
}
