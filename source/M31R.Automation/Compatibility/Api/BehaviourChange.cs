using M31R.Automation.Compatibility.Api.Contracts;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api;

/// <summary>What compiles as before and means another thing.</summary>
internal static class BehaviourChange
{
    /// <summary>Another constant or default, attributes that change what a call does, equality by value.</summary>
    public static bool Is(ISymbol before, ISymbol? now)
    {
        if (now is null)
            return false;

        return BindingAttributes.OfBehaviour(before) != BindingAttributes.OfBehaviour(now) || (before, now) switch
        {
            (IFieldSymbol one, IFieldSymbol other) =>
                one is { HasConstantValue: true } && other.HasConstantValue && !Equals(one.ConstantValue, other.ConstantValue),
            (IMethodSymbol one, IMethodSymbol other) => Differ(one.Parameters, other.Parameters),
            (IPropertySymbol one, IPropertySymbol other) => Differ(one.Parameters, other.Parameters),
            (INamedTypeSymbol one, INamedTypeSymbol other) => one.IsRecord != other.IsRecord || DifferInvoke(one, other),
            _ => false,
        };
    }

    private static bool DifferInvoke(INamedTypeSymbol one, INamedTypeSymbol other) =>
        one.DelegateInvokeMethod is { } before && other.DelegateInvokeMethod is { } now && Differ(before.Parameters, now.Parameters);

    private static bool Differ(IEnumerable<IParameterSymbol> before, IEnumerable<IParameterSymbol> now) => before.Zip(now).Any(pair =>
        (pair.First.HasExplicitDefaultValue && pair.Second.HasExplicitDefaultValue
            && !Equals(pair.First.ExplicitDefaultValue, pair.Second.ExplicitDefaultValue))
        || BindingAttributes.OfBehaviour(pair.First) != BindingAttributes.OfBehaviour(pair.Second));
}
