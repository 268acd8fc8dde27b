using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>An executable (PE) that is being taken apart.</summary>
internal sealed class ExecutableImage : IDisposable
{
    /// <summary>Reads the headers.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public ExecutableImage(ReadOnlyMemory<byte> bytes)
    {
        Bytes = bytes;
        File = new PEReader(Shared(bytes));
        Optional = File.PEHeaders.PEHeader ?? throw new InvalidDataException("It has no optional header.");
        Metadata = File.HasMetadata ? File.GetMetadataReader() : null;
        Debug = File.ReadDebugDirectory();
    }

    /// <summary>All of it.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The headers and sections.</summary>
    public PEReader File { get; }

    /// <summary>The optional header, which an image always has.</summary>
    public PEHeader Optional { get; }

    /// <summary>The tables of a managed assembly; null in native code.</summary>
    public MetadataReader? Metadata { get; }

    /// <summary>The entries of the debug directory.</summary>
    public ImmutableArray<DebugDirectoryEntry> Debug { get; }

    /// <summary>Whether the compiler says that the same sources give the same bytes: its stamps are hashes then.</summary>
    public bool IsReproducible => Debug.Any(entry => entry.Type == DebugDirectoryEntryType.Reproducible);

    /// <summary>The id of the module; empty in native code.</summary>
    public Guid ModuleId => Metadata is null ? Guid.Empty : Metadata.GetGuid(Metadata.GetModuleDefinition().Mvid);

    /// <summary>The stamp of the header: seconds since 1970, or a hash.</summary>
    public uint Stamp => unchecked((uint)File.PEHeaders.CoffHeader.TimeDateStamp);

    /// <summary>Where a directory lies in the file; null when there is none, or when it lies outside.</summary>
    public ByteRange? RangeOf(DirectoryEntry directory) =>
        directory.Size > 0 && File.PEHeaders.TryGetDirectoryOffset(directory, out var offset)
        && offset >= 0 && offset <= Bytes.Length - directory.Size
            ? new ByteRange(offset, directory.Size)
            : null;

    /// <inheritdoc/>
    public void Dispose() => File.Dispose();

    /// <summary>The same bytes without a copy, when they are all of an array.</summary>
    private static ImmutableArray<byte> Shared(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Array is { } array && array.Length == bytes.Length
            ? ImmutableCollectionsMarshal.AsImmutableArray(array)
            : [.. bytes.Span];
}
