using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Contracts;

/// <summary>Attributes that callers' compilers act on.</summary>
internal static class BindingAttributes
{
    private const string Analysis = "System.Diagnostics.CodeAnalysis.";

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "System.FlagsAttribute", "System.AttributeUsageAttribute", "System.Diagnostics.ConditionalAttribute",
        "System.Runtime.CompilerServices.CallerMemberNameAttribute", "System.Runtime.CompilerServices.CallerFilePathAttribute",
        "System.Runtime.CompilerServices.CallerLineNumberAttribute", "System.Runtime.CompilerServices.CallerArgumentExpressionAttribute",
        "System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute",
        "System.Runtime.CompilerServices.InterpolatedStringHandlerAttribute",
        "System.Runtime.CompilerServices.InterpolatedStringHandlerArgumentAttribute",
        "System.Runtime.CompilerServices.CollectionBuilderAttribute",
        "System.Runtime.Versioning.SupportedOSPlatformAttribute", "System.Runtime.Versioning.UnsupportedOSPlatformAttribute",
        Analysis + "ExperimentalAttribute", Analysis + "SetsRequiredMembersAttribute", Analysis + "UnscopedRefAttribute",
        Analysis + "RequiresUnreferencedCodeAttribute", Analysis + "RequiresDynamicCodeAttribute", Analysis
            + "RequiresAssemblyFilesAttribute",
    };

    /// <summary>
    /// What says when a value is null (learn.microsoft.com/dotnet/csharp/language-reference/attributes/nullable-analysis).
    /// </summary>
    private static readonly HashSet<string> Flow = new(StringComparer.Ordinal)
    {
        Analysis + "AllowNullAttribute", Analysis + "DisallowNullAttribute", Analysis + "MaybeNullAttribute", Analysis + "NotNullAttribute",
        Analysis + "MaybeNullWhenAttribute", Analysis + "NotNullWhenAttribute", Analysis + "NotNullIfNotNullAttribute",
        Analysis + "DoesNotReturnAttribute", Analysis + "DoesNotReturnIfAttribute", Analysis + "MemberNotNullAttribute",
        Analysis + "MemberNotNullWhenAttribute",
    };

    /// <summary>What those of a symbol say, in ordinal order.</summary>
    public static string Of(ISymbol symbol) =>
        string.Join(',', symbol.GetAttributes().Select(Text).Where(text => text.Length > 0).Order(StringComparer.Ordinal));

    /// <summary>What one says; empty when it binds nobody.</summary>
    public static string Text(AttributeData attribute)
    {
        var name = attribute.AttributeClass?.ToDisplayString() ?? "";
        if (name == "System.ObsoleteAttribute")
            return IsError(attribute) ? "error" : "";

        return Names.Contains(name) || Flow.Contains(name) ? $"{name}({Arguments(attribute)})" : "";
    }

    /// <summary>Those of a symbol as C# writes them: <c>[Obsolete("Use B.", true)]</c>.</summary>
    public static IEnumerable<string> Words(ISymbol symbol) => symbol.GetAttributes().Select(Word).OfType<string>();

    /// <summary>One as C# writes it; null when it binds nobody.</summary>
    public static string? Word(AttributeData attribute) => Text(attribute).Length == 0 ? null
        : $"[{attribute.ToString()![(Namespace(attribute).Length)..].Replace("Attribute", "", StringComparison.Ordinal)}]";

    /// <summary>
    /// Those that change what a call does or warns of, apart from nullability: with other ones callers get something else.
    /// </summary>
    public static string OfBehaviour(ISymbol symbol) => string.Join(
        ',',
        symbol.GetAttributes().Where(attribute => IsBehaviour(attribute.AttributeClass?.ToDisplayString() ?? "")).Select(Text)
            .Order(StringComparer.Ordinal));

    /// <summary>The words of <c>[Obsolete]</c> on a symbol or what holds it; null when there is none.</summary>
    public static string? Deprecation(ISymbol? symbol)
    {
        for (var current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.GetAttributes()
                .FirstOrDefault(each => each.AttributeClass?.ToDisplayString() == "System.ObsoleteAttribute") is { } found)
                return found.ConstructorArguments is [{ Value: string words }, ..] ? words : "It is obsolete.";
        }

        return null;
    }

    /// <summary>Whether a symbol, or what holds it, says that it is an experiment.</summary>
    public static bool IsExperiment(ISymbol? symbol)
    {
        for (var current = symbol; current is not null; current = current.ContainingSymbol)
        {
            if (current.GetAttributes().Any(each => each.AttributeClass?.ToDisplayString() == Analysis + "ExperimentalAttribute"))
                return true;
        }

        return false;
    }

    private static string Namespace(AttributeData attribute) => $"{attribute.AttributeClass!.ContainingNamespace.ToDisplayString()}.";

    private static bool IsError(AttributeData attribute) => attribute.ConstructorArguments is [_, { Value: true }];

    private static bool IsBehaviour(string name) => Names.Contains(name)
        && !name.StartsWith(Analysis + "Experimental", StringComparison.Ordinal)
        && !name.StartsWith(Analysis + "SetsRequired", StringComparison.Ordinal)
        && name != "System.AttributeUsageAttribute";

    private static string Arguments(AttributeData attribute) => string.Join(
        ';',
        attribute.ConstructorArguments.Select(Value)
            .Concat(attribute.NamedArguments.Select(each => $"{each.Key}={Value(each.Value)}").Order(StringComparer.Ordinal)));

    private static string Value(TypedConstant constant) => constant.Kind == TypedConstantKind.Array
        ? string.Join('+', constant.Values.Select(Value))
        : ApiShape.Value(has: true, constant.Value);
}
