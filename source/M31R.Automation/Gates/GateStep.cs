namespace M31R.Automation.Gates;

/// <summary>The four gates, each named as its target.</summary>
internal enum GateStep
{
    /// <summary>Fetch what the subject depends on.</summary>
    Restore,

    /// <summary>Translate it, or see that it could be.</summary>
    Compile,

    /// <summary>Run its tests.</summary>
    Test,

    /// <summary>Look at its formatting.</summary>
    CheckFormat,
}
