using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Reads VS_VERSIONINFO: blocks of a length, a key and a value, with blocks inside, each at a multiple of four bytes.</summary>
internal static class VersionResource
{
    private const int Depth = 6;

    /// <summary>Its values by name: <c>FileVersion</c>, <c>CompanyName</c> …, and the two versions in numbers.</summary>
    public static IReadOnlyDictionary<string, string> Read(ReadOnlySpan<byte> resource)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        ReadBlock(resource, values, Depth);
        return values;
    }

    private static void ReadBlock(ReadOnlySpan<byte> block, SortedDictionary<string, string> values, int depth)
    {
        const int Header = 6;
        if (block.Length < Header || depth == 0)
            return;

        var valueLength = BinaryPrimitives.ReadUInt16LittleEndian(block[2..]);
        var isText = BinaryPrimitives.ReadUInt16LittleEndian(block[4..]) == 1;
        var key = Text(block[Header..]);
        var start = Math.Min(Aligned(Header + ((key.Length + 1) * 2)), block.Length);
        var size = Math.Min(isText ? valueLength * 2 : valueLength, block.Length - start);
        AddValue(key, block.Slice(start, size), isText, values);
        ReadChildren(block, Aligned(start + size), values, depth - 1);
    }

    private static void ReadChildren(ReadOnlySpan<byte> block, int start, SortedDictionary<string, string> values, int depth)
    {
        while (start <= block.Length - 2)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(block[start..]);
            if (length == 0)
                return;

            ReadBlock(block.Slice(start, Math.Min(length, block.Length - start)), values, depth);
            start = Aligned(start + length);
        }
    }

    private static void AddValue(string key, ReadOnlySpan<byte> value, bool isText, SortedDictionary<string, string> values)
    {
        const int Fixed = 52;
        if (key is "VS_VERSION_INFO" && value.Length >= Fixed)
        {
            values["fixed file version"] = Numbers(value[8..]);
            values["fixed product version"] = Numbers(value[16..]);
            values["fixed rest"] = Convert.ToHexString(value[..8]) + Convert.ToHexString(value[24..]);
        }
        else if (isText && value.Length > 0)
        {
            values[key] = Text(value);
        }
        else if (value.Length > 0)
        {
            values[key] = Convert.ToHexString(value);
        }
    }

    private static string Numbers(ReadOnlySpan<byte> version)
    {
        var (high, low) = (BinaryPrimitives.ReadUInt32LittleEndian(version), BinaryPrimitives.ReadUInt32LittleEndian(version[4..]));
        return string.Create(CultureInfo.InvariantCulture, $"{high >> 16}.{high & 0xFFFF}.{low >> 16}.{low & 0xFFFF}");
    }

    private static string Text(ReadOnlySpan<byte> bytes)
    {
        var letters = MemoryMarshal.Cast<byte, char>(bytes);
        var end = letters.IndexOf('\0');
        return (end < 0 ? letters : letters[..end]).ToString();
    }

    private static int Aligned(int offset) => (offset + 3) & ~3;
}
