namespace M31R.Automation.Sbom;

/// <summary>What a component is needed for, in the words of CycloneDX.</summary>
public enum SbomScope
{
    /// <summary>Needed at run time.</summary>
    Required,

    /// <summary>Installed on some machines or for some features only.</summary>
    Optional,

    /// <summary>Used to build, test or document, and not reachable at run time.</summary>
    Excluded,
}
