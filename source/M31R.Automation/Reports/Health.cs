namespace M31R.Automation.Reports;

/// <summary>How maintainable a subject was found (M22 §29).</summary>
public enum Health
{
    /// <summary>Every criterion holds.</summary>
    Maintainable,

    /// <summary>Nothing required fails, but not every criterion was judged or holds.</summary>
    AsFarAsJudged,

    /// <summary>Nothing is violated, but something required could not be checked.</summary>
    NotJudged,

    /// <summary>Something is violated that fails the run.</summary>
    NotMaintainable,
}
