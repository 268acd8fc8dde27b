namespace M31R.Automation.Sbom;

/// <summary>What a component is.</summary>
public enum SbomKind
{
    /// <summary>A program.</summary>
    Application,

    /// <summary>A package.</summary>
    Library,

    /// <summary>A container image.</summary>
    Container,

    /// <summary>A dataset.</summary>
    Data,

    /// <summary>Weights.</summary>
    Model,

    /// <summary>A file of a dataset or of weights.</summary>
    File,
}
