namespace M31R.Automation.Findings;

/// <summary>How much a violation weighs: only an error fails a run that is not strict.</summary>
public enum Severity
{
    /// <summary>Worth knowing. SARIF <c>note</c>.</summary>
    Note,

    /// <summary>To be mended soon; fails a strict run. SARIF <c>warning</c>.</summary>
    Warning,

    /// <summary>Fails every run. SARIF <c>error</c>.</summary>
    Error,
}
