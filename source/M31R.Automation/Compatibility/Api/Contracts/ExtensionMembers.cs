using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Contracts;

/// <summary>
/// Members of extension blocks. Callers that were compiled know only the static method that the compiler writes for one
/// (learn.microsoft.com/dotnet/csharp/language-reference/proposals/csharp-14.0/extensions), so that it is the one under contract.
/// </summary>
internal static class ExtensionMembers
{
    /// <summary>What a block declares for a static method; null when it stands in no block.</summary>
    public static IMethodSymbol? Declared(IMethodSymbol method) => !method.IsStatic || method.ContainingType is not { IsStatic: true } type ? null
        : type.GetTypeMembers().Where(block => block.IsExtension)
            .SelectMany(block => block.GetMembers(method.Name).OfType<IMethodSymbol>())
            .FirstOrDefault(member => Written(member).SequenceEqual(method.Parameters.Select(Text), StringComparer.Ordinal)
                && member.ContainingType.TypeParameters.Length + member.TypeParameters.Length == method.TypeParameters.Length);

    /// <summary>The parameters, with what the block says of what it extends.</summary>
    public static IEnumerable<IParameterSymbol> Parameters(IMethodSymbol method) => Declared(method) is { } member
        ? Extended(member).Concat(member.Parameters)
        : method.Parameters;

    /// <summary>The type parameters, with what the block says of them.</summary>
    public static IEnumerable<ITypeParameterSymbol> TypeParameters(IMethodSymbol method) => Declared(method) is { } member
        ? member.ContainingType.TypeParameters.Concat(member.TypeParameters)
        : method.TypeParameters;

    /// <summary>How it is called without its class: <c>this</c>, <c>property</c>, <c>static</c>; empty when it cannot be.</summary>
    public static string Form(IMethodSymbol method) => Declared(method) switch
    {
        null => method.IsExtensionMethod ? "this" : "",
        { AssociatedSymbol: IPropertySymbol { IsStatic: true } } => "static property",
        { AssociatedSymbol: IPropertySymbol } => "property",
        { IsStatic: true } => "static",
        _ => "this",
    };

    private static IEnumerable<string> Written(IMethodSymbol member) => Extended(member).Concat(member.Parameters).Select(Text);

    private static IEnumerable<IParameterSymbol> Extended(IMethodSymbol member) =>
        member is { IsStatic: false, ContainingType.ExtensionParameter: { } receiver } ? [receiver] : [];

    private static string Text(IParameterSymbol parameter) =>
        $"{parameter.RefKind} {parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}";
}
