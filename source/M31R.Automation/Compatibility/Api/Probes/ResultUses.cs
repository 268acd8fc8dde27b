using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>What callers do with a value that depends on more than its type at run time.</summary>
internal static class ResultUses
{
    private const int Deepest = 3;

    /// <summary>Statements.</summary>
    /// <param name="type">Of the value.</param>
    /// <param name="value">An expression.</param>
    /// <param name="kind">How it is returned.</param>
    public static IEnumerable<string> Of(ITypeSymbol type, string value, RefKind kind)
    {
        if (kind == RefKind.Ref)
            yield return $"{value} = default!;";

        if (type.SpecialType != SpecialType.System_Void)
        {
            foreach (var text in Inner(type, value, Deepest))
                yield return text;
        }
    }

    /// <summary>Names in tuples, <c>dynamic</c>, and the elements of generic types that have them.</summary>
    private static IEnumerable<string> Inner(ITypeSymbol type, string value, int depth)
    {
        switch (type)
        {
            case { TypeKind: TypeKind.Dynamic }:
                yield return $"_ = {value}.Anything;";
                break;
            case INamedTypeSymbol { IsTupleType: true } tuple:
                foreach (var element in tuple.TupleElements.Where(element => element.IsExplicitlyNamedTupleElement))
                    yield return $"_ = {value}.{CodeText.Name(element.Name)};";
                break;
            case IArrayTypeSymbol array when depth > 0:
                foreach (var text in Inner(array.ElementType, $"({value})[0]", depth - 1))
                    yield return text;
                break;
            case INamedTypeSymbol { TypeArguments: [var only], Name: "Task" or "ValueTask" } when depth > 0:
                foreach (var text in Inner(only, $"({value}).Result", depth - 1))
                    yield return text;
                break;
            case INamedTypeSymbol { TypeArguments: [var only] } generic when depth > 0 && generic.AllInterfaces.Append(generic)
                .Any(IsSequence):
                foreach (var text in Inner(only, "x", depth - 1))
                    yield return $"foreach (var x in {value}) {{ {text} }}";
                break;
        }
    }

    private static bool IsSequence(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;
}
