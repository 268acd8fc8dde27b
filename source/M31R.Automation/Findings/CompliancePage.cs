using System.Text;

namespace M31R.Automation.Findings;

/// <summary>
/// <c>docs/compliance.md</c>: every requirement of both specifications with the targets that answer it and the rules that cite it,
/// or "not yet".
/// </summary>
public static class CompliancePage
{
    /// <summary>Where the page stands, relative to the repository's root.</summary>
    public const string Path = "docs/compliance.md";

    private const string RulesFromHere = "rules";

    /// <summary>The page.</summary>
    /// <param name="catalogue">Every rule there is.</param>
    /// <param name="targets">The names of the targets that exist.</param>
    public static GeneratedPage Of(RuleCatalogue catalogue, IReadOnlyCollection<string> targets)
    {
        var answers = new ComplianceAnswers(catalogue, targets);
        var page = new StringBuilder(
            $"""
            {Markdown.Generated}
            # Compliance

            What the two specifications ask for, and what answers it here: **M22** is M31R-22, Maintenance and Support; **PMS** is
            Production Maintenance Steering. The requirements are paraphrased. A requirement is answered when every target it needs exists, a
            principle in part by the rules that cite it; whether a repository then meets it, the target's report says. [The rules](rules/README.md) cite these clauses.

            {Summary(answers)}

            """.ReplaceLineEndings("\n"));
        foreach (var section in Specifications.Sections)
            page.Append('\n').Append(Section(section, answers));
        return new GeneratedPage(Path, page.ToString());
    }

    /// <summary>The part of a link to a clause after <c>#</c>, as GitHub makes it from the heading.</summary>
    internal static string AnchorOf(SpecificationSection section)
    {
        var kept = Heading(section).ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is '-' or ' ');
        return string.Concat(kept).Replace(' ', '-');
    }

    private static string Heading(SpecificationSection section) => $"{section.Clause} {section.Title}";

    private static string Summary(ComplianceAnswers answers)
    {
        var table = Markdown.Table(["specification", "requirements", "answered", "in part", "not yet"]);
        foreach (var document in Specifications.Sections.GroupBy(section => section.Clause.Document, StringComparer.Ordinal))
        {
            var states = document.SelectMany(section => section.Requirements).Select(answers.StateOf).ToList();
            table.Row(
                document.Key,
                $"{states.Count}",
                Count(states, AnswerState.Answered),
                Count(states, AnswerState.InPart),
                Count(states, AnswerState.NotYet));
        }

        return table.ToString();
    }

    private static string Count(List<AnswerState> states, AnswerState wanted) => $"{states.Count(state => state == wanted)}";

    private static string Section(SpecificationSection section, ComplianceAnswers answers)
    {
        var rules = answers.RulesCiting(section.Clause);
        var cited = rules.Count == 0 ? "" : $"Rules: {string.Join(", ", rules.Select(Link))}\n\n";
        var table = Markdown.Table(["requirement", "answered by"]);
        foreach (var requirement in section.Requirements)
            table.Row(requirement.Text, Answer(requirement, answers));
        return $"## {Heading(section)}\n\n{cited}{table}\n";
    }

    private static string Answer(SpecificationRequirement requirement, ComplianceAnswers answers)
    {
        if (requirement.Clause is { } principle)
            return answers.RulesCiting(principle) is { Count: > 0 } rules ? string.Join(", ", rules.Select(Link)) : "not yet";

        var (there, missing) = answers.TargetsOf(requirement);
        return (there.Count, missing.Count) switch
        {
            (0, 0) => "not yet",
            (0, _) => $"not yet ({Markdown.Code(missing)})",
            (_, 0) => Markdown.Code(there),
            _ => $"{Markdown.Code(there)}; not yet: {Markdown.Code(missing)}",
        };
    }

    private static string Link(Rule rule) => $"[`{rule.Id}`]({RulesFromHere}/{rule.Id}.md)";
}
