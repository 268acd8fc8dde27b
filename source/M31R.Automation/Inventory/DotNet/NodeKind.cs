namespace M31R.Automation.Inventory.DotNet;

/// <summary>Why a lock holds an entry.</summary>
internal enum NodeKind
{
    /// <summary>The project asks for it.</summary>
    Direct,

    /// <summary>Another package or project brings it.</summary>
    Transitive,

    /// <summary>It is a project of the same tree.</summary>
    Project,
}
