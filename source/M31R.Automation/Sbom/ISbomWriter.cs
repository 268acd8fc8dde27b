namespace M31R.Automation.Sbom;

/// <summary>A format of bills of materials.</summary>
public interface ISbomWriter
{
    /// <summary>What a file of the format is called: <c>sbom.cdx.json</c>.</summary>
    string FileName { get; }

    /// <summary>The whole file; the same bytes for the same document on every machine.</summary>
    byte[] Write(SbomDocument document);
}
