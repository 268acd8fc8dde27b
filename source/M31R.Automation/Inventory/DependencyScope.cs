namespace M31R.Automation.Inventory;

/// <summary>What a dependency is needed for.</summary>
public enum DependencyScope
{
    /// <summary>Needed where the software runs, or given to those who use it.</summary>
    Runtime,

    /// <summary>Needed to build, test or document it only.</summary>
    Development,
}
