using System.Buffers.Binary;
using System.Reflection.PortableExecutable;
using M31R.Automation.Reproducibility.Differences.Bytes;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Compares the debug directories: where the symbols lie, and the symbols themselves when they are embedded.</summary>
internal sealed class DebugComparison(ExecutableImage first, ExecutableImage second, DifferenceList found)
{
    private const int LargestSymbols = 256 << 20;
    private readonly bool hasOtherCode = !found.IsEmpty;

    /// <summary>Whether the symbols have another id, which may follow from anything.</summary>
    public bool HasOtherSymbols { get; private set; }

    /// <summary>Tells why they differ.</summary>
    public void Compare()
    {
        var (mine, theirs) = (Types(first), Types(second));
        if (!string.Equals(mine, theirs, StringComparison.Ordinal))
        {
            found.Add(ExecutableCauses.DebugDirectory, "debug directory", mine, theirs);
            return;
        }

        foreach (var (one, other) in first.Debug.Zip(second.Debug))
            Compare(one, other);

        CompareRooms();
    }

    private static string Types(ExecutableImage image) =>
        image.Debug.IsEmpty ? "no entries" : string.Join(", ", image.Debug.Select(entry => entry.Type));

    private void Compare(DebugDirectoryEntry one, DebugDirectoryEntry other)
    {
        switch (one.Type)
        {
            case DebugDirectoryEntryType.CodeView:
                ComparePaths(first.File.ReadCodeViewDebugDirectoryData(one), second.File.ReadCodeViewDebugDirectoryData(other));
                break;
            case DebugDirectoryEntryType.EmbeddedPortablePdb:
                CompareSymbols(Symbols(first, one), Symbols(second, other));
                break;
            case DebugDirectoryEntryType.PdbChecksum:
                HasOtherSymbols |= !Data(first, one).Span.SequenceEqual(Data(second, other).Span);
                break;
            default:
                break;
        }
    }

    private void ComparePaths(CodeViewDebugDirectoryData one, CodeViewDebugDirectoryData other)
    {
        HasOtherSymbols |= one.Guid != other.Guid || one.Age != other.Age;
        if (!string.Equals(one.Path, other.Path, StringComparison.Ordinal))
            found.Add(ExecutableCauses.PdbPath, "debug directory", one.Path, other.Path);
    }

    /// <summary>
    /// The same path in more room: the F# compiler reckons the room with the path that it had before it was mapped, and the sizes of
    /// sections and the places of all that comes after follow from it.
    /// </summary>
    private void CompareRooms()
    {
        if (found.IsEmpty && DebugRoom.Of(first) is { } one && DebugRoom.Of(second) is { } other && one != other)
            found.Add(ExecutableCauses.PdbPath, "debug directory", $"room for {one} bytes", $"room for {other} bytes");
    }

    /// <summary>Their id follows from everything else, so it is told only with the ids of the executable.</summary>
    private void CompareSymbols(ReadOnlyMemory<byte> one, ReadOnlyMemory<byte> other)
    {
        if (one.Span.SequenceEqual(other.Span))
            return;

        const string Place = "embedded pdb";
        HasOtherSymbols = true;
        var told = found.Context.Explain(new OutputPart(found.At(Place), one), new OutputPart(found.At(Place), other));
        found.AddAll(told.Where(difference => !Follows(difference.Cause)));
    }

    /// <summary>Lines, locals and hashes of sources follow from sources that the executable itself shows to differ.</summary>
    private bool Follows(Cause cause) =>
        cause == ExecutableCauses.SymbolsId
        || (hasOtherCode && (cause == ExecutableCauses.SymbolsContent || cause == ExecutableCauses.DocumentHash));

    /// <summary>"MPDB", the length, and the symbols, deflated (Portable PDB in PE, type 17).</summary>
    private ReadOnlyMemory<byte> Symbols(ExecutableImage image, DebugDirectoryEntry entry)
    {
        const int Header = 8;
        var data = Data(image, entry);
        if (data.Length < Header || !data.Span.StartsWith("MPDB"u8))
            throw new InvalidDataException("The embedded symbols have no header.");

        var length = BinaryPrimitives.ReadInt32LittleEndian(data.Span[4..]);
        if (length is < 0 or > LargestSymbols)
            throw new InvalidDataException("The embedded symbols are too large.");

        return Inflation.Read(data[Header..], length, found.Context.Budget);
    }

    private static ReadOnlyMemory<byte> Data(ExecutableImage image, DebugDirectoryEntry entry) =>
        entry.DataPointer >= 0 && entry.DataSize >= 0 && entry.DataPointer <= image.Bytes.Length - entry.DataSize
            ? image.Bytes.Slice(entry.DataPointer, entry.DataSize)
            : throw new InvalidDataException("An entry of the debug directory lies outside of the file.");
}
