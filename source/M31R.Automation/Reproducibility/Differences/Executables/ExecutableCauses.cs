namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Why executables (PE) and their symbols (portable PDB) differ.</summary>
internal static class ExecutableCauses
{
    private const string Deterministic =
        "Set <Deterministic>true</Deterministic>, or see which step writes the file again after the compiler.";

    /// <summary>The id of the module (MVID) is new with every build.</summary>
    public static readonly Cause ModuleId = new("pe-module-id", "has a module id (MVID) that is new with every build", Deterministic);

    /// <summary>The stamp of the header or of the debug directory is the time of the build.</summary>
    public static readonly Cause TimeStamp = new(
        "pe-time-stamp",
        "has the time of the build in its header",
        "Set <Deterministic>true</Deterministic>; with native linkers give /Brepro, or --no-insert-timestamp.");

    /// <summary>Nothing but the checksum of the header differs.</summary>
    public static readonly Cause Checksum = new(
        "pe-checksum",
        "has another checksum in its header and nothing else",
        "Find the step that writes the checksum, and run it in both builds.");

    /// <summary>The debug directory has other entries.</summary>
    public static readonly Cause DebugDirectory = new(
        "pe-debug-directory",
        "has other entries in its debug directory",
        "Give both builds the same <DebugType>, <Deterministic> and <PathMap>.");

    /// <summary>The path of the symbols differs.</summary>
    public static readonly Cause PdbPath = new(
        "pe-pdb-path",
        "holds the path of its symbols",
        "Set <DeterministicSourcePaths>true</DeterministicSourcePaths> or <PathMap>$(MSBuildProjectDirectory)=/_/</PathMap>; "
            + "with native linkers give /PDBALTPATH:%_PDB%. F# keeps room for the path as it was before it was mapped: build at one "
            + "path, or without symbols (PathMap with <DebugType>none</DebugType>).");

    /// <summary>A manifest resource differs, and its own form does not say why.</summary>
    public static readonly Cause Resource = new(
        "pe-resource",
        "holds a resource with other bytes",
        "Find the step that makes the resource, and let it write the same bytes again. FSharpSignature… holds paths of sources: "
            + "set <PathMap>$(MSBuildProjectDirectory)=/_/</PathMap>.");

    /// <summary>The same types or members stand in another order.</summary>
    public static readonly Cause MemberOrder = new(
        "pe-member-order",
        "has the same members in another order",
        "Sort what the generator writes (ordinal), and sort the <Compile> items when a target adds them.");

    /// <summary>The instructions of a method differ.</summary>
    public static readonly Cause MethodBody = new(
        "pe-method-body",
        "has other instructions in a method",
        "Look at the generator or the constants that the method is compiled from; build both with the same compiler and configuration.");

    /// <summary>A member is on one side only, or its declaration differs.</summary>
    public static readonly Cause Member = new(
        "pe-member",
        "declares other members",
        "Look at the generator, the conditions (#if, Condition=) and the names made by the build; name things by their content.");

    /// <summary>The value of a custom attribute or of a constant differs.</summary>
    public static readonly Cause Attribute = new(
        "pe-attribute",
        "has another value in an attribute or a constant",
        "Give the property that the value is made from a value that the commit decides.");

    /// <summary>The version differs, as a version with a star does.</summary>
    public static readonly Cause Version = new(
        "pe-version",
        "has another version",
        "Write <AssemblyVersion>1.0.0.0</AssemblyVersion> without a star, and take other versions from the commit, not from the clock.");

    /// <summary>A string of the heap that no method loads differs.</summary>
    public static readonly Cause UserString = new(
        "pe-string", "holds another string that no method loads", "Look at the step that writes the file again after the compiler.");

    /// <summary>Bytes outside of metadata and instructions differ.</summary>
    public static readonly Cause Native = new(
        "pe-native",
        "has other bytes outside of metadata and instructions",
        "Compare without signing and precompiling first; then fix the version of the native compiler, linker or signer.");

    /// <summary>The symbols name sources by where they were built.</summary>
    public static readonly Cause DocumentPath = new(
        "pdb-document-path",
        "names its sources by where they were built",
        "Set <DeterministicSourcePaths>true</DeterministicSourcePaths> with source link, "
            + "or <PathMap>$(MSBuildProjectDirectory)=/_/</PathMap>.");

    /// <summary>The source link differs.</summary>
    public static readonly Cause SourceLink = new(
        "pdb-source-link",
        "has another source link",
        "Set <DeterministicSourcePaths>true</DeterministicSourcePaths>, and let both builds see the same remote and commit.");

    /// <summary>The checksum of a source differs.</summary>
    public static readonly Cause DocumentHash = new(
        "pdb-document-hash",
        "was compiled from a source with other content",
        "Look at the source named: it is generated, or its line ends differ; let the generator write the same text again.");

    /// <summary>The id of the symbols differs and nothing else.</summary>
    public static readonly Cause SymbolsId = new("pdb-id", "has symbols with another id, and nothing here tells why", Deterministic);

    /// <summary>Something else in the symbols differs.</summary>
    public static readonly Cause SymbolsContent = new(
        "pdb-content", "has other symbols", "Build both with the same compiler, options and references; then look at the method named.");

    /// <summary>All of them, in the order of the docs.</summary>
    public static IReadOnlyList<Cause> All { get; } =
    [
        ModuleId, TimeStamp, Checksum, DebugDirectory, PdbPath, Resource, MemberOrder, MethodBody, Member, Attribute, Version, UserString,
        Native, DocumentPath, SourceLink, DocumentHash, SymbolsId, SymbolsContent,
    ];
}
