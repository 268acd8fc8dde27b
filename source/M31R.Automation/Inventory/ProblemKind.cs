namespace M31R.Automation.Inventory;

/// <summary>Whose fault it is that a file could not be read.</summary>
public enum ProblemKind
{
    /// <summary>The file is broken: no client of its ecosystem would read it either. A violation.</summary>
    Broken,

    /// <summary>The file is of a version or kind that is not read here. Not checked.</summary>
    Unsupported,
}
