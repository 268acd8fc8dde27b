namespace M31R.Automation.Reports;

/// <summary>How a target of a routine came to its end.</summary>
public enum PartEnd
{
    /// <summary>It ran and left a result, whatever that says.</summary>
    Reported,

    /// <summary>It failed before it could leave a result, or never ran.</summary>
    LeftNothing,

    /// <summary>It was left out of this run.</summary>
    Skipped,

    /// <summary>The run was interrupted before or while it ran.</summary>
    Interrupted,

    /// <summary>What it left cannot be read.</summary>
    Unreadable,

    /// <summary>What lies there is about another commit, day or subject.</summary>
    Stale,
}
