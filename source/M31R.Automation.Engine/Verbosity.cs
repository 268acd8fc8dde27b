namespace Nuke.Common;

/// <summary>How much of the log is printed.</summary>
public enum Verbosity
{
    /// <summary>Everything.</summary>
    Verbose = 0,

    /// <summary>All but verbose messages; the default.</summary>
    Normal = 1,

    /// <summary>Warnings and errors.</summary>
    Minimal = 2,

    /// <summary>Errors.</summary>
    Quiet = 3,
}

/// <summary>What happens to the dependencies of a target that is skipped.</summary>
public enum DependencyBehavior
{
    /// <summary>Those that no other target needs are skipped too; the default.</summary>
    Skip = 0,

    /// <summary>They run all the same.</summary>
    Execute = 1,
}
