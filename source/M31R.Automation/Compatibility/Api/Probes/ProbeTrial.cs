using System.Globalization;
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

    /// <summary>What each side makes of each caller, in their order; where a call means another method, who keeps its result too.</summary>
    public IReadOnlyList<ProbeEnd> Try(IReadOnlyList<Probe> probes)
    {
        Probe[] controls = [.. probes.Select(each => each.Control).OfType<Probe>().Distinct(ReferenceEqualityComparer.Instance).Cast<Probe>()];
        var tried = Tried([.. probes, .. controls]);
        var ends = Controlled(tried[..probes.Count], tried[probes.Count..]);
        var keeping = ends.Select(Keeping).ToList();
        var kept = new Queue<ProbeEnd>(Tried([.. keeping.OfType<Probe>()]));
        return [.. ends.Zip(keeping, (end, probe) => probe is null ? end : end with { Keeping = kept.Dequeue() })];
    }

    private static ProbeEnd[] Controlled(ProbeEnd[] ends, ProbeEnd[] controls)
    {
        var known = controls.ToDictionary<ProbeEnd, Probe>(end => end.Probe, ReferenceEqualityComparer.Instance);
        return [.. ends.Select(end => end.Probe.Control is { } control ? end with { Control = known[control] } : end)];
    }

    private static Probe? Keeping(ProbeEnd end) =>
        end is { Holds: true, Probe.Call: not null, Before.Call: { ReturnsVoid: false } call } && end.Now.Called != end.Before.Called
            ? end.Probe.Assigning(CodeText.Of(call.ReturnType))
            : null;

    private ProbeEnd[] Tried(IReadOnlyList<Probe> probes)
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
                [.. told[tree].Where(each => each.Severity == DiagnosticSeverity.Error)],
                [.. told[tree].Where(each => each.Severity == DiagnosticSeverity.Warning && !ApiSide.Unheeded.Contains(each.Id))
                    .Select(each => each.Id).Order(StringComparer.Ordinal)],
                probes[index].AsksWhatIsCalled ? Called(compilation, tree) : null)),
        ];
    }

    /// <summary>What a lambda calls is asked of nobody.</summary>
    private static IMethodSymbol? Called(CSharpCompilation compilation, SyntaxTree tree)
    {
        var call = tree.GetRoot().DescendantNodes().LastOrDefault(node =>
            node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax && node.Parent is not LambdaExpressionSyntax);
        return call is null ? null : compilation.GetSemanticModel(tree).GetSymbolInfo(call).Symbol as IMethodSymbol;
    }
}
