using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>What callers do with an argument that may have been null before a call.</summary>
internal static class FlowUses
{
    /// <summary>Statements; empty where no parameter says anything of null.</summary>
    public static IEnumerable<string> Of(IMethodSymbol method, string call)
    {
        foreach (var parameter in method.Parameters
            .Where(each => each.Type.IsReferenceType && each.NullableAnnotation == NullableAnnotation.Annotated))
        {
            var name = $"a{parameter.Ordinal}";
            if (method.ReturnType.SpecialType == SpecialType.System_Boolean)
            {
                yield return $"if ({call}) {{ {name}.ToString(); }}";
                yield return $"if (!{call}) {{ {name}.ToString(); }}";
            }

            yield return $"{call}; {name}.ToString();";
        }
    }
}
