namespace M31R.Automation.Governance;

/// <summary>How much of a directory a group of orphans speaks of.</summary>
internal enum OrphanReach
{
    /// <summary>Files that lie directly in it.</summary>
    Beside,

    /// <summary>Some of the files below it, in too many places to name each.</summary>
    Part,

    /// <summary>All files of code below it.</summary>
    Whole,
}
