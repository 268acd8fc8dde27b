using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Advisories.Storage;

/// <summary>
/// Advisories by package, in a file of which only what is asked for is read: the records one after the other, then a table of where the
/// records about each package stand, sorted by the hash of its name, then what the collection covers, then an end that finds both.
/// </summary>
/// <remarks>
/// Numbers are little-endian. The end is 104 bytes: positions and lengths of table and coverage, the stamp of the collection, the SHA-256
/// of all that was said from the table on, and the format's name. Each entry of the table holds a piece of the SHA-256 of its record, so
/// that a damaged file is never believed.
/// </remarks>
internal sealed class AdvisoryIndex : IDisposable
{
    private const int EndLength = 104;
    private const int CheckedEnd = 64;
    private static ReadOnlySpan<byte> Format => "M31RADV3"u8;

    private readonly Stream stream;
    private readonly Entry[] table;

    private AdvisoryIndex(Stream stream, Entry[] table, AdvisoryCoverage coverage) =>
        (this.stream, this.table, Coverage) = (stream, table, coverage);

    /// <summary>What the collection covers.</summary>
    public AdvisoryCoverage Coverage { get; }

    /// <summary>Writes the index of records.</summary>
    /// <param name="stream">Empty, and can seek.</param>
    /// <param name="stamp">Of the collection.</param>
    /// <param name="records">Each once; drained before <paramref name="coverage"/> is asked.</param>
    /// <param name="coverage">What they came to.</param>
    public static void Write(Stream stream, string stamp, IEnumerable<Advisory> records, Func<AdvisoryCoverage> coverage)
    {
        var entries = new List<Entry>();
        foreach (var record in records)
        {
            var bytes = AdvisoryWriter.Compact(record);
            var check = BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(bytes));
            foreach (var key in record.Affected.Select(package => KeyOf(package.System, package.Name)).Distinct())
                entries.Add(new Entry(key, stream.Position, bytes.Length, check));

            stream.Write(bytes);
        }

        entries.Sort((first, second) =>
            first.Key != second.Key ? first.Key.CompareTo(second.Key) : first.Position.CompareTo(second.Position));
        WriteEnd(stream, stamp, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(entries)), JsonSerializer.SerializeToUtf8Bytes(coverage()));
    }

    /// <summary>
    /// The index that a stream holds; null when it is of another format or of another state of the collection, or damaged.
    /// </summary>
    public static AdvisoryIndex? Read(Stream stream, string stamp)
    {
        if (stream.Length < EndLength)
            return null;

        var end = new byte[EndLength];
        ReadAt(stream, stream.Length - EndLength, end);
        var (tableAt, tableLength) = (BinaryPrimitives.ReadInt64LittleEndian(end), BinaryPrimitives.ReadInt64LittleEndian(end.AsSpan(8)));
        var coverageAt = BinaryPrimitives.ReadInt64LittleEndian(end.AsSpan(16));
        var coverageLength = BinaryPrimitives.ReadInt64LittleEndian(end.AsSpan(24));
        if (!end.AsSpan(EndLength - Format.Length).SequenceEqual(Format)
            || !end.AsSpan(32, 32).SequenceEqual(StampBytes(stamp))
            || tableAt < 0 || tableLength < 0 || tableLength % Marshal.SizeOf<Entry>() != 0
            || coverageAt != tableAt + tableLength || coverageAt + coverageLength != stream.Length - EndLength)
            return null;

        var body = new byte[tableLength + coverageLength];
        ReadAt(stream, tableAt, body);
        var check = Check(body.AsSpan(0, (int)tableLength), body.AsSpan((int)tableLength), end.AsSpan(0, CheckedEnd));
        if (!end.AsSpan(CheckedEnd, 32).SequenceEqual(check))
            return null;

        var coverage = JsonSerializer.Deserialize<AdvisoryCoverage>(body.AsSpan((int)tableLength))!;
        return new AdvisoryIndex(stream, MemoryMarshal.Cast<byte, Entry>(body.AsSpan(0, (int)tableLength)).ToArray(), coverage);
    }

    /// <summary>The records about a package, and seldom one about another whose name has the same hash.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or was changed while it is read.</exception>
    public IReadOnlyList<Advisory> Find(PackageSystem system, string name)
    {
        var key = KeyOf(system, name);
        var found = new List<Advisory>();
        for (var at = FirstOf(key); at < table.Length && table[at].Key == key; at++)
            found.Add(Read(table[at]));

        return found;
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private Advisory Read(Entry entry)
    {
        var bytes = new byte[entry.Length];
        try
        {
            ReadAt(stream, entry.Position, bytes);
        }
        catch (EndOfStreamException problem)
        {
            throw new InvalidDataException("The index of advisories ends too early.", problem);
        }

        return BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(bytes)) == entry.Check
            ? AdvisoryReader.ReadBack("the index of advisories", bytes)
            : throw new InvalidDataException("A record in the index of advisories is damaged.");
    }

    private int FirstOf(ulong key)
    {
        var (low, high) = (0, table.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = table[middle].Key < key ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static void WriteEnd(Stream stream, string stamp, ReadOnlySpan<byte> table, ReadOnlySpan<byte> coverage)
    {
        var end = new byte[EndLength];
        BinaryPrimitives.WriteInt64LittleEndian(end, stream.Position);
        BinaryPrimitives.WriteInt64LittleEndian(end.AsSpan(8), table.Length);
        BinaryPrimitives.WriteInt64LittleEndian(end.AsSpan(16), stream.Position + table.Length);
        BinaryPrimitives.WriteInt64LittleEndian(end.AsSpan(24), coverage.Length);
        StampBytes(stamp).CopyTo(end.AsSpan(32));
        Check(table, coverage, end.AsSpan(0, CheckedEnd)).CopyTo(end.AsSpan(CheckedEnd));
        Format.CopyTo(end.AsSpan(EndLength - Format.Length));
        stream.Write(table);
        stream.Write(coverage);
        stream.Write(end);
    }

    private static byte[] Check(ReadOnlySpan<byte> table, ReadOnlySpan<byte> coverage, ReadOnlySpan<byte> end)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(table);
        hash.AppendData(coverage);
        hash.AppendData(end);
        return hash.GetHashAndReset();
    }

    private static byte[] StampBytes(string stamp) => SHA256.HashData(Encoding.UTF8.GetBytes(stamp));

    private static void ReadAt(Stream stream, long position, Span<byte> bytes)
    {
        stream.Position = position;
        stream.ReadExactly(bytes);
    }

    private static ulong KeyOf(PackageSystem system, string name) =>
        BinaryPrimitives.ReadUInt64LittleEndian(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{system.Osv()}\n{PackageName.Key(system, name)}")));

    /// <summary>Where a record about a package stands.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private readonly record struct Entry(ulong Key, long Position, int Length, uint Check);
}
