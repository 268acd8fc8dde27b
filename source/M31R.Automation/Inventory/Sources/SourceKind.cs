namespace M31R.Automation.Inventory.Sources;

/// <summary>Kinds of sources.</summary>
public enum SourceKind
{
    /// <summary>A registry, an index or a page of links.</summary>
    Url,

    /// <summary>A directory of the subject.</summary>
    Inside,

    /// <summary>A directory that is not of the subject.</summary>
    Elsewhere,

    /// <summary>The machine's environment decides.</summary>
    Computed,

    /// <summary>A host, or all hosts, whose certificate nobody checks.</summary>
    Unverified,
}
