namespace M31R.Automation.Findings;

/// <summary><c>docs/rules/README.md</c>: every rule, and where a rule appears.</summary>
internal static class RuleIndex
{
    /// <summary>The page.</summary>
    public static GeneratedPage Of(RuleCatalogue catalogue) => new(
        $"{RulePages.Directory}/README.md",
        $"""
        {Markdown.Generated}
        # Rules

        A rule is one statement that is true or false of a repository. Its id never changes: it is the same in code, in reports, in
        SARIF files and in waivers. [Compliance](../compliance.md) lists the clauses that the rules answer to.

        {Table(catalogue)}

        ## Required, severity, strict

        A violated `error` fails the run; a violated `warning` or `note` is listed, and fails the run with `--strict`. A required rule
        that could not be judged fails the run; one that is not required is listed, and fails the run with `--strict`. A subject changes
        what is required in its `maintenance.yml`:

        ```yaml
        required: [some-optional-rule]
        optional: [some-required-rule]
        ```

        ## In `findings.sarif`

        Each target writes its findings as SARIF 2.1.0. The exit code of a run follows from these files alone.

        {Sarif()}

        """.ReplaceLineEndings("\n"));

    private static MarkdownTable Table(RuleCatalogue catalogue)
    {
        var table = Markdown.Table(["rule", "statement", "reported by", "severity", "required", "clauses"]);
        foreach (var rule in catalogue.Rules)
        {
            table.Row(
                $"[`{rule.Id}`]({rule.Id}.md)",
                rule.Statement,
                Markdown.Code([rule.Target]),
                rule.Severity.Words(),
                rule.Required ? "yes" : "no",
                string.Join(", ", rule.Clauses));
        }

        return table;
    }

    private static MarkdownTable Sarif() => Markdown.Table(["property", "what it says"])
        .Row("`tool.driver.rules`", "every rule of the target, whether it has something to report or not")
        .Row("`….properties.required`", "whether \"not checked\" fails the run, with what `maintenance.yml` changed")
        .Row("`….properties.clauses`", "the clauses the rule answers to")
        .Row("`results[].kind`", "`pass` holds, `fail` violated, `notApplicable`, `open` not checked")
        .Row("`results[].suppressions`", "not empty for a waived violation; `justification` gives day and reason")
        .Row("`results[].locations`", "relative to `SUBJECTROOT`, the root of the subject")
        .Row(
            $"`results[].partialFingerprints[\"{Fingerprint.Key}\"]`",
            "the same as long as rule, file and component are, whatever the line")
        .Row("`results[].properties`", "`component`: what waivers match; `remedy`: the next step")
        .Row("`properties`", "target, subject, `commit` and whether the tree was `dirty`, `asOf`: the day judged by, `strict`")
        .Row("`properties.metrics`", "name → number: the target's own, `rule.<id>.<outcome>`, and `outcome.<outcome>` for each outcome");
}
