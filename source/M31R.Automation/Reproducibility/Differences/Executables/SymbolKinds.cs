namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>The kinds of custom debug information that are compared in their own way (Portable PDB, CustomDebugInformation).</summary>
internal static class SymbolKinds
{
    /// <summary>Where the sources are found on the web.</summary>
    public static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    /// <summary>The text of a source.</summary>
    public static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    /// <summary>The options of the compiler.</summary>
    public static readonly Guid Options = new("B5FEEC05-8CD0-4A83-96DA-466284BB4BD8");

    /// <summary>The assemblies that were referenced, with their ids.</summary>
    public static readonly Guid References = new("7E4D4708-096E-4C5C-AEDA-CB10BA6A740D");
}
