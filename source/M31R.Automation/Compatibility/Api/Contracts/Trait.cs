using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Contracts;

/// <summary>What callers may notice of a declaration and its text does not show.</summary>
/// <param name="Gained">What is said of a declaration that has it and had not.</param>
/// <param name="Lost">What is said of one that had it and has not.</param>
internal sealed record Trait(string Gained, string Lost)
{
    /// <summary>Gained and lost, in words that follow the name of the declaration: <c>has [Flags] now</c>.</summary>
    public static string Change(ISymbol before, ISymbol now)
    {
        var (olds, news) = (Of(before).ToList(), Of(now).ToList());
        var words = olds.Except(news).Select(trait => trait.Lost).Concat(news.Except(olds).Select(trait => trait.Gained)).ToList();
        return words.Count == 0 ? "is declared otherwise" : string.Join(", and ", words);
    }

    private static IEnumerable<Trait> Of(ISymbol symbol) => Attributes(symbol).Concat(symbol switch
    {
        INamedTypeSymbol type => OfType(type),
        IMethodSymbol method => method.Parameters.SelectMany(Parameter).Concat(Returned(method)),
        IPropertySymbol property => property.Parameters.SelectMany(Parameter).Concat(Accessors(property)),
        _ => [],
    }).Concat(Null(symbol));

    private static IEnumerable<Trait> OfType(INamedTypeSymbol type) =>
    [
        new($"is in the assembly \"{type.ContainingAssembly.Name}\" now", $"is no longer in the assembly \"{type.ContainingAssembly.Name}\""),
        .. If(Outside.CanDerive(type), "can be derived from now", "can no longer be derived from"),
        .. If(type.IsUnmanagedType, "is unmanaged now", "is no longer unmanaged"),
        .. If(ApiShape.HasOpenFieldsOnly(type), "has no hidden field any more", "has a hidden field now"),
        .. type.AllInterfaces.Concat(ApiShape.Bases(type)).Select(each => each.ToDisplayString())
            .Select(name => new Trait($"converts to \"{name}\" now", $"no longer converts to \"{name}\"")),
        .. type.DelegateInvokeMethod is { } invoke ? invoke.Parameters.SelectMany(Parameter) : [],
    ];

    private static IEnumerable<Trait> Attributes(ISymbol symbol, string where = "") => BindingAttributes.Words(symbol)
        .Select(text => new Trait($"has {text}{where} now", $"no longer has {text}{where}"));

    private static IEnumerable<Trait> Parameter(IParameterSymbol parameter) => Attributes(parameter, $" on \"{parameter.Name}\"");

    private static IEnumerable<Trait> Returned(IMethodSymbol method) => method.GetReturnTypeAttributes().Select(BindingAttributes.Word)
        .OfType<string>()
        .Select(text => new Trait($"has {text} on its result now", $"no longer has {text} on its result"));

    private static IEnumerable<Trait> Accessors(IPropertySymbol property) => new[] { property.GetMethod, property.SetMethod }
        .OfType<IMethodSymbol>()
        .SelectMany(accessor => Attributes(accessor, accessor.MethodKind == MethodKind.PropertyGet ? " on its getter" : " on its setter"));

    private static IEnumerable<Trait> Null(ISymbol symbol) =>
        If(NullAnnotations.AreIn(symbol), "says what may be null now", "no longer says what may be null");

    private static IEnumerable<Trait> If(bool holds, string gained, string lost) => holds ? [new(gained, lost)] : [];
}
