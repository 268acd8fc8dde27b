using M31R.Automation.Compatibility.Api.Contracts;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>Callers of methods, operators and constructors.</summary>
internal static class MethodProbes
{
    /// <summary>The plain call first, then the ways in which calls differ.</summary>
    /// <param name="writer">For the type.</param>
    /// <param name="method">The method.</param>
    /// <param name="canDerive">Whether its type can be derived from, before and now.</param>
    public static IEnumerable<Probe> Of(CallerWriter writer, IMethodSymbol method, bool canDerive) => method.MethodKind switch
    {
        MethodKind.Constructor => ConstructorProbes.Of(writer, method, canDerive),
        MethodKind.UserDefinedOperator or MethodKind.Conversion => OperatorProbes.Of(writer, method),
        _ => Calls(writer, method).Concat(canDerive ? Replacements(writer, method) : []),
    };

    private static IEnumerable<Probe> Calls(CallerWriter writer, IMethodSymbol method)
    {
        if (method is { IsStatic: true, ContainingType.TypeKind: TypeKind.Interface, IsAbstract: true })
        {
            yield return OfTypeArgument(writer, method);
            yield break;
        }

        var call = $"{writer.Receiver(method)}.{CodeText.Name(method.Name)}{CodeText.List(method.TypeParameters)}";
        foreach (var list in ArgumentLists.Of(method))
            yield return Use(list.Values, Result(method, $"{call}({list.Text})"));

        if (ExtensionProbe.Of(writer, method) is { } extension)
            yield return extension;

        var plain = $"{call}({CodeText.Arguments(method.Parameters)})";
        foreach (var text in ResultUses.Of(method.ReturnType, plain, method.RefKind))
            yield return Use(CodeText.Values(method.Parameters), text);

        foreach (var text in FlowUses.Of(method, plain))
            yield return Use(CodeText.Values(method.Parameters), text);

        if (method.Parameters.Any(each => each.RefKind != RefKind.None) && method.TypeParameters.IsEmpty)
            yield return Use([], $"D d = {call}; d.ToString();") is var use ? use with { Code = Delegate(method) + use.Code } : use;

        Probe Use(IEnumerable<string> values, string body) => writer.Use(method, values, body, method.TypeParameters);
    }

    /// <summary>The type of the result as it is declared: what was not null must not become so.</summary>
    private static string Result(IMethodSymbol method, string call) =>
        method.ReturnsVoid ? $"{call};"
        : method.RefKind != RefKind.None ? $"{CodeText.Returned(method.RefKind, method.ReturnType)} r = ref {call};"
        : $"{CodeText.Of(method.ReturnType)} r = {call};";

    private static string Delegate(IMethodSymbol method) =>
        $"delegate {CodeText.Returned(method.RefKind, method.ReturnType)} D({CodeText.Parameters(method.Parameters)}); ";

    private static Probe OfTypeArgument(CallerWriter writer, IMethodSymbol method) => writer.Static(
        $"static void Use<X>({string.Join(", ", CodeText.Values(method.Parameters))}) where X : {writer.Owner} {{ "
        + Result(method, $"X.{CodeText.Name(method.Name)}{CodeText.List(method.TypeParameters)}({CodeText.Arguments(method.Parameters)})")
            + " }");

    private static IEnumerable<Probe> Replacements(CallerWriter writer, IMethodSymbol method)
    {
        if (writer.Type.TypeKind == TypeKind.Interface)
            return method.IsAbstract || method.IsVirtual ? Implementations.Of(writer, method) : [];

        return Outside.CanOverride(method) ? Implementations.Overriding(writer, method) : [];
    }
}
