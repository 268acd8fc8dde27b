namespace M31R.Automation.Findings;

/// <summary>How outcomes and severities are spelled: in metrics and documents, and in SARIF.</summary>
public static class OutcomeNames
{
    /// <summary>Every outcome, the gravest first: the order in which reports list them.</summary>
    public static IReadOnlyList<Outcome> All { get; } =
        [Outcome.Violated, Outcome.NotChecked, Outcome.Waived, Outcome.NotApplicable, Outcome.Holds];

    /// <summary>
    /// As metric names spell it: <c>holds</c>, <c>not-applicable</c>, <c>waived</c>, <c>not-checked</c>, <c>violated</c>.
    /// </summary>
    public static string Key(this Outcome outcome) => Words(outcome).Replace(' ', '-');

    /// <summary>As a reader reads it: <c>holds</c>, <c>not applicable</c>, <c>waived</c>, <c>not checked</c>, <c>violated</c>.</summary>
    public static string Words(this Outcome outcome) => outcome switch
    {
        Outcome.Holds => "holds",
        Outcome.NotApplicable => "not applicable",
        Outcome.Waived => "waived",
        Outcome.NotChecked => "not checked",
        Outcome.Violated => "violated",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No such outcome."),
    };

    /// <summary>SARIF's <c>kind</c>; a waived finding is a <c>fail</c> with a suppression.</summary>
    internal static string SarifKind(this Outcome outcome) => outcome switch
    {
        Outcome.Holds => "pass",
        Outcome.NotApplicable => "notApplicable",
        Outcome.NotChecked => "open",
        Outcome.Waived or Outcome.Violated => "fail",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No such outcome."),
    };

    /// <summary>As SARIF's <c>level</c> and documents spell it: <c>note</c>, <c>warning</c>, <c>error</c>.</summary>
    public static string Words(this Severity severity) => severity switch
    {
        Severity.Note => "note",
        Severity.Warning => "warning",
        Severity.Error => "error",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "No such severity."),
    };
}
