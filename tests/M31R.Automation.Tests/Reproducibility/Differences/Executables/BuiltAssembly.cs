using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace M31R.Automation.Tests.Reproducibility.Differences.Executables;

/// <summary>An assembly made in memory, the same bytes every time.</summary>
internal sealed record BuiltAssembly
{
    private static readonly Guid FixedId = new("00000000-0000-0000-0000-0000000000a1");

    public Version Version { get; init; } = new(1, 0, 0, 0);

    public Guid ModuleId { get; init; } = FixedId;

    public uint Stamp { get; init; } = 0x8000_0000;

    public bool IsReproducible { get; init; } = true;

    public string PdbPath { get; init; } = "/_/A.pdb";

    /// <summary>How many bytes are kept after the path and are no part of its record, as the F# compiler does.</summary>
    public int RoomAfterPath { get; init; }

    public Guid PdbId { get; init; } = FixedId;

    public BlobBuilder? Symbols { get; init; }

    public Action<ModuleBuilder> Code { get; init; } = _ => { };

    public IReadOnlyList<(string Name, string Value)> Metadata { get; init; } = [];

    public IReadOnlyList<(string Name, byte[] Content)> Resources { get; init; } = [];

    public byte[]? NativeResources { get; init; }

    /// <summary>A string of the heap that no method loads.</summary>
    public string? UnusedText { get; init; }

    /// <summary>Type <c>A.B</c> with one static method, whose instructions are given.</summary>
    public static Action<ModuleBuilder> Method(string name, Action<ILGenerator> body) => Type("A.B", type => AddMethod(type, name, body));

    /// <summary>A type with members.</summary>
    public static Action<ModuleBuilder> Type(string name, Action<TypeBuilder> members) => module =>
    {
        var type = module.DefineType(name, TypeAttributes.Public);
        members(type);
        type.CreateType();
    };

    /// <summary>Adds a static method without parameters.</summary>
    public static void AddMethod(TypeBuilder type, string name, Action<ILGenerator> body)
    {
        var code = type.DefineMethod(name, MethodAttributes.Public | MethodAttributes.Static, typeof(void), []).GetILGenerator();
        body(code);
        code.Emit(OpCodes.Ret);
    }

    public byte[] Bytes()
    {
        var metadata = Tables(out var code, out var data);
        if (UnusedText is not null)
            metadata.GetOrAddUserString(UnusedText);

        var resources = new BlobBuilder();
        foreach (var (name, content) in Resources)
            AddResource(metadata, resources, name, content);

        var image = new BlobBuilder();
        new ManagedPEBuilder(
            new PEHeaderBuilder(imageCharacteristics: Characteristics.Dll | Characteristics.ExecutableImage),
            new MetadataRootBuilder(metadata),
            code,
            data,
            resources,
            NativeResources is null ? null : new NativeSection(NativeResources),
            Debug(),
            deterministicIdProvider: _ => new BlobContentId(PdbId, Stamp)).Serialize(image);
        return WithModuleId(image.ToArray());
    }

    private MetadataBuilder Tables(out BlobBuilder code, out BlobBuilder data)
    {
        var builder = new PersistedAssemblyBuilder(new AssemblyName("A") { Version = Version }, typeof(object).Assembly);
        var pair = typeof(AssemblyMetadataAttribute).GetConstructor([typeof(string), typeof(string)])!;
        foreach (var (name, value) in Metadata)
            builder.SetCustomAttribute(new CustomAttributeBuilder(pair, [name, value]));

        Code(builder.DefineDynamicModule("A"));
        return builder.GenerateMetadata(out code, out data);
    }

    private static void AddResource(MetadataBuilder metadata, BlobBuilder resources, string name, byte[] content)
    {
        resources.Align(8);
        metadata.AddManifestResource(ManifestResourceAttributes.Public, metadata.GetOrAddString(name), default, (uint)resources.Count);
        resources.WriteInt32(content.Length);
        resources.WriteBytes(content);
    }

    private DebugDirectoryBuilder Debug()
    {
        var directory = new DebugDirectoryBuilder();
        directory.AddCodeViewEntry(PdbPath + new string('\0', RoomAfterPath), new BlobContentId(PdbId, Stamp), 0x100);
        if (RoomAfterPath > 0)
            directory.AddPdbChecksumEntry("SHA256", [.. Enumerable.Repeat((byte)7, 32)]);

        if (IsReproducible)
            directory.AddReproducibleEntry();

        if (Symbols is not null)
            directory.AddEmbeddedPortablePdbEntry(Symbols, 0x100);

        return directory;
    }

    private byte[] WithModuleId(byte[] image)
    {
        using var file = new PEReader(new MemoryStream(image));
        var tables = file.GetMetadataReader();
        var random = tables.GetGuid(tables.GetModuleDefinition().Mvid).ToByteArray();
        ModuleId.TryWriteBytes(image.AsSpan(image.AsSpan().IndexOf(random)));
        var (path, sizeInEntry) = (file.ReadDebugDirectory()[0], 16);
        file.PEHeaders.TryGetDirectoryOffset(file.PEHeaders.PEHeader!.DebugTableDirectory, out var debug);
        BitConverter.TryWriteBytes(image.AsSpan(debug + sizeInEntry), path.DataSize - RoomAfterPath);
        return image;
    }

    private sealed class NativeSection(byte[] content) : ResourceSectionBuilder
    {
        protected override void Serialize(BlobBuilder builder, SectionLocation location)
        {
            // The one address in a tree of one resource is relative to the image, not to the section.
            var tree = (byte[])content.Clone();
            BitConverter.TryWriteBytes(tree.AsSpan(VersionTree.AddressPlace), location.RelativeVirtualAddress + VersionTree.ContentPlace);
            builder.WriteBytes(tree);
        }
    }
}
