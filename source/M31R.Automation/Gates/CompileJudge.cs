using M31R.Automation.Findings;

namespace M31R.Automation.Gates;

/// <summary>Judges what compiling all sites came to. Pure.</summary>
internal static class CompileJudge
{
    private static readonly Rule Compiles = GateRules.SubjectCompiles;
    private static readonly Rule NoWarnings = GateRules.BuildHasNoWarnings;

    /// <summary>The findings of the two rules of the target Compile.</summary>
    public static Judgement Judge(IReadOnlyList<CompileFacts> sites)
    {
        if (sites.Count == 0)
            return new Judgement([Compiles.NotApplicable(NothingKnown), NoWarnings.NotApplicable(NothingKnown)]);

        var judgement = new Judgement([.. Errors(sites), .. Warnings(sites)]);
        return sites.Any(site => site.Step.End is StepEnd.Done or StepEnd.Failed) ? WithNumbers(judgement, sites) : judgement;
    }

    private static Judgement WithNumbers(Judgement judgement, IReadOnlyList<CompileFacts> sites) => judgement with
    {
        Metrics = new Dictionary<string, decimal>(StringComparer.Ordinal)
        {
            ["compile.errors"] = sites.Sum(site => site.Diagnostics.Count(each => each.IsError)),
            ["compile.warnings"] = sites.Sum(site => site.Diagnostics.Count(each => !each.IsError)),
        },
        Measures =
            new Dictionary<string, double>(StringComparer.Ordinal) { ["compile.seconds"] = sites.Sum(site => site.Duration.TotalSeconds) },
    };

    private const string NothingKnown = "No build tool's files were found, and no \"compile.command\" is declared.";

    private static IEnumerable<Finding> Errors(IReadOnlyList<CompileFacts> sites)
    {
        List<Finding> faults = [.. sites.SelectMany(ErrorsOf)];
        var compiled = sites.Where(site => site.Step.End == StepEnd.Done).Select(site => site.Step.Explanation);
        return StepJudge.Conclude(Compiles, faults, sites.Select(site => site.Step), string.Join(' ', compiled));
    }

    private static IEnumerable<Finding> ErrorsOf(CompileFacts site)
    {
        if (site.Step.End == StepEnd.CouldNotRun)
            return [StepJudge.NotChecked(Compiles, site.Step)];

        var errors = InOrder(site.Diagnostics.Where(each => each.IsError)).ToList();
        return site.Step.End == StepEnd.Failed && errors.Count == 0
            ? [StepJudge.Violated(Compiles, site.Step)]
            : errors.Select(error => Of(Compiles, error));
    }

    private static IEnumerable<Finding> Warnings(IReadOnlyList<CompileFacts> sites)
    {
        List<Finding> faults = [.. sites.SelectMany(WarningsOf)];
        var silent = sites.Where(site => site.Step.End == StepEnd.Done).Select(site => site.NoWarning).Distinct(StringComparer.Ordinal);
        return StepJudge.Conclude(NoWarnings, faults, sites.Select(site => site.Step), string.Join(' ', silent));
    }

    private static IEnumerable<Finding> WarningsOf(CompileFacts site) => site.Step.End is StepEnd.CouldNotRun or StepEnd.Failed
        ? [StepJudge.NotChecked(NoWarnings, site.Step, Compiles)]
        : site.UnreadWarning.Length > 0 ? [StepJudge.NotChecked(NoWarnings, Unread(site))]
        : InOrder(site.Diagnostics.Where(each => !each.IsError)).Select(warning => Of(NoWarnings, warning));

    /// <summary>Compilers that run in parallel speak in another order each time, and only the first findings are listed.</summary>
    private static IEnumerable<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) => diagnostics
        .OrderBy(each => each.Place?.Path, StringComparer.Ordinal)
        .ThenBy(each => each.Place?.Line)
        .ThenBy(each => each.Place?.Column)
        .ThenBy(each => each.ToString(), StringComparer.Ordinal);

    private static StepFacts Unread(CompileFacts site) => site.Step with
    {
        Explanation = $"it gives warnings in a form that is not known: \"{site.UnreadWarning}\"",
        Remedy = "Mend the warnings, or let the compiler print them as \"file(line,column): warning CODE: text\".",
    };

    private static Finding Of(Rule rule, Diagnostic diagnostic) =>
        rule.Violated(diagnostic.ToString(), diagnostic.Place) with { Component = diagnostic.ToString() };
}
