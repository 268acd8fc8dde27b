using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace M31R.Automation.Compatibility.Api.Sources;

/// <summary>
/// Attributes that the compiler wants and older frameworks lack. Projects get them from generators or from files of packages, which are not
/// read here; nobody outside sees who declares them.
/// </summary>
internal static class Polyfills
{
    private const string Compiler = "System.Runtime.CompilerServices";
    private const string Analysis = "System.Diagnostics.CodeAnalysis";

    private static readonly (string Space, string Name, string Parameters)[] Known =
    [
        (Compiler, "IsExternalInit", ""),
        (Compiler, "RequiredMemberAttribute", ""),
        (Compiler, "CompilerFeatureRequiredAttribute", "string featureName"),
        (Compiler, "CallerArgumentExpressionAttribute", "string parameterName"),
        (Analysis, "SetsRequiredMembersAttribute", ""),
        (Analysis, "AllowNullAttribute", ""),
        (Analysis, "DisallowNullAttribute", ""),
        (Analysis, "MaybeNullAttribute", ""),
        (Analysis, "NotNullAttribute", ""),
        (Analysis, "MaybeNullWhenAttribute", "bool returnValue"),
        (Analysis, "NotNullWhenAttribute", "bool returnValue"),
        (Analysis, "NotNullIfNotNullAttribute", "string parameterName"),
        (Analysis, "DoesNotReturnAttribute", ""),
        (Analysis, "DoesNotReturnIfAttribute", "bool parameterValue"),
        (Analysis, "MemberNotNullAttribute", "params string[] members"),
        (Analysis, "MemberNotNullWhenAttribute", "bool returnValue, params string[] members"),
    ];

    /// <summary>Sources of those that a compilation has nowhere.</summary>
    public static IEnumerable<string> Missing(CSharpCompilation compilation) => Known
        .Where(each => !compilation.GetTypesByMetadataName($"{each.Space}.{each.Name}")
            .Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)))
        .Select(each =>
            $"namespace {each.Space} {{ internal sealed class {each.Name} : System.Attribute "
            + $"{{ public {each.Name}({each.Parameters}) {{ }} }} }}");
}
