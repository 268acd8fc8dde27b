namespace M31R.Automation.Reports;

/// <summary>What the engine knows of a target's end.</summary>
public enum TargetEnd
{
    /// <summary>It ran, well or not, or should have run.</summary>
    Ran,

    /// <summary>It was left out of this run; an older result of it is not read.</summary>
    Skipped,

    /// <summary>The run was interrupted before or while it ran.</summary>
    Interrupted,
}
