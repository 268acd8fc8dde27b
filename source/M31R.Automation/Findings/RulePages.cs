namespace M31R.Automation.Findings;

/// <summary>The pages of the rules, one a rule, and their index.</summary>
public static class RulePages
{
    /// <summary>Where the pages stand, relative to the repository's root.</summary>
    public const string Directory = "docs/rules";

    /// <summary>The index and every rule's page.</summary>
    public static IReadOnlyList<GeneratedPage> Of(RuleCatalogue catalogue) => [RuleIndex.Of(catalogue), .. catalogue.Rules.Select(Page)];

    private static GeneratedPage Page(Rule rule) => new(
        $"{Directory}/{rule.Id}.md",
        $"""
        {Markdown.Generated}
        # {rule.Id}

        **{rule.Statement}**

        {Facts(rule)}

        ## Why, and how it is judged

        {rule.Rationale.Trim()}

        ## What it comes to

        {Outcomes(rule)}

        ## What to do

        {rule.Remedy.Trim()}

        ## To accept a violation for a while

        {Waiver(rule)}

        """.ReplaceLineEndings("\n"));

    private static MarkdownTable Facts(Rule rule) => Markdown.Table(["", ""])
        .Row("Reported by", Markdown.Code([rule.Target]))
        .Row("Severity", rule.Severity.Words())
        .Row("Required", rule.Required ? "yes" : "no")
        .Row("Clauses", string.Join("<br>", rule.Clauses.Select(Link)));

    private static MarkdownTable Outcomes(Rule rule) => Markdown.Table(["outcome", "SARIF `kind`", "the run"])
        .Row(Row(rule, Outcome.Holds, "goes on"))
        .Row(Row(rule, Outcome.NotApplicable, "goes on"))
        .Row(Row(rule, Outcome.Violated, Effect(rule.Severity == Severity.Error)))
        .Row(Row(rule, Outcome.NotChecked, Effect(rule.Required)))
        .Row(Row(rule, Outcome.Waived, "goes on"));

    private static string[] Row(Rule rule, Outcome outcome, string effect) =>
        [outcome.Words(), outcome == Outcome.Waived ? $"`{outcome.SarifKind()}` with a suppression" : $"`{outcome.SarifKind()}`", effect];

    private static string Effect(bool always) => always ? "fails" : "fails with `--strict`, else goes on";

    private static string Link(Clause clause) => Specifications.SectionOf(clause) is { } section
        ? $"[{clause}](../compliance.md#{CompliancePage.AnchorOf(section)}) {Title(clause, section)}"
        : clause.ToString();

    private static string Title(Clause clause, SpecificationSection section) =>
        section.Requirements.FirstOrDefault(requirement => requirement.Clause == clause)?.Text.Split(": ", 2)[^1] ?? section.Title;

    private const string OfPackages =
        """


        A package is its name (`lodash`), and behind the name of its ecosystem (`npm lodash`) where the subject has a package of that name
        in another ecosystem too.
        """;

    private static string Waiver(Rule rule) => rule.Id == WaiverRules.WaiversAreCurrent.Id
        ? "This rule cannot be waived."
        : $"""
          In `maintenance.yml` at the root of the subject:

          ```yaml
          waivers:
            - rule: {rule.Id}
              component: "…"        # a finding's component or path, * for any run of characters; without it, all of the rule
              reason: why this is acceptable until then
              expires: 2030-12-31   # the last day it counts
          ```

          The finding then stays in the report as waived. A waiver that is expired or covers nothing violates
          [waivers-are-current](waivers-are-current.md).{(rule.NamesPackages ? OfPackages : "")}
          """;
}
