using System.Globalization;
using M31R.Automation.Compatibility.Api.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>Compiles callers against both sides, all of them at once: each stands in a file and a namespace of its own.</summary>
/// <param name="before">The assemblies of the last release.</param>
/// <param name="now">Those of now.</param>
internal sealed class ProbeTrial(ApiSide before, ApiSide now)
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview, DocumentationMode.None);

    /// <summary>What each side makes of each caller, in the order of the callers.</summary>
    public IReadOnlyList<ProbeEnd> Try(IReadOnlyList<Probe> probes)
    {
        if (probes.Count == 0)
            return [];

        SyntaxTree[] trees = [.. probes.Select(Tree)];
        var (old, fresh) = (Outcomes(before, trees, probes), Outcomes(now, trees, probes));
        return [.. probes.Select((probe, index) => new ProbeEnd(probe, trees[index], old[index], fresh[index]))];
    }

    private static SyntaxTree Tree(Probe probe, int index) => CSharpSyntaxTree.ParseText(
        "#nullable enable\n" + string.Concat(probe.Usings.Select(name => $"using {name};\n")) + probe.Head
            + string.Create(CultureInfo.InvariantCulture, $"namespace Probe{index} {{ {probe.Code} }}"),
        Parsing,
        string.Create(CultureInfo.InvariantCulture, $"{index}.cs"));

    private static ProbeOutcome[] Outcomes(ApiSide side, SyntaxTree[] trees, IReadOnlyList<Probe> probes)
    {
        var compilation = side.Callers(trees);
        var told = compilation.GetDiagnostics()
            .Where(each => each.Location.SourceTree is not null).ToLookup(each => each.Location.SourceTree!);
        return
        [
            .. trees.Select((tree, index) => new ProbeOutcome(
                told[tree].FirstOrDefault(each => each.Severity == DiagnosticSeverity.Error),
                [.. told[tree].Where(each => each.Severity == DiagnosticSeverity.Warning && !ApiSide.Unheeded.Contains(each.Id))
                    .Select(each => each.Id).Order(StringComparer.Ordinal)],
                probes[index].AsksWhatIsCalled ? Called(compilation, tree) : null)),
        ];
    }

    private static string? Called(CSharpCompilation compilation, SyntaxTree tree)
    {
        var call = tree.GetRoot().DescendantNodes().LastOrDefault(node =>
            node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax);
        return call is not null && compilation.GetSemanticModel(tree).GetSymbolInfo(call).Symbol is { } symbol
            ? ApiMembers.IdOf(symbol)
            : null;
    }
}
