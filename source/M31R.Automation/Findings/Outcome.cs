namespace M31R.Automation.Findings;

/// <summary>What a rule came to. A defect of ours is none of these: it ends the run with exit code 3.</summary>
public enum Outcome
{
    /// <summary>The statement is true of the subject. SARIF <c>pass</c>.</summary>
    Holds,

    /// <summary>The statement makes no sense for this subject. SARIF <c>notApplicable</c>.</summary>
    NotApplicable,

    /// <summary>Violated, and accepted until a date for a written reason. SARIF <c>fail</c> with a suppression.</summary>
    Waived,

    /// <summary>Could not look: a tool, data, permission or the network is missing. SARIF <c>open</c>.</summary>
    NotChecked,

    /// <summary>The statement is false of the subject. SARIF <c>fail</c>.</summary>
    Violated,
}
