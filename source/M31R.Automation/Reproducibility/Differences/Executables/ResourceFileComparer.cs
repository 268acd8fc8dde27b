using System.Buffers.Binary;
using System.Globalization;
using System.Resources;
using System.Text;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Compares files of named values (<c>.resources</c>), which the compiler of .resx files writes and assemblies carry.</summary>
internal sealed class ResourceFileComparer : IFormatComparer
{
    private const uint Magic = 0xBEEFCACE;

    /// <inheritdoc/>
    public bool Reads(OutputPart first, OutputPart second) => Reads(first.Bytes.Span) && Reads(second.Bytes.Span);

    /// <inheritdoc/>
    public IReadOnlyList<Difference> Compare(OutputPart first, OutputPart second, ComparisonContext context)
    {
        var (mine, theirs) = (Values(first), Values(second));
        var found = new DifferenceList(first.Where, context);
        foreach (var name in mine.Keys.Union(theirs.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            Compare(name, mine.GetValueOrDefault(name), theirs.GetValueOrDefault(name), found);

        return found.All;
    }

    private static void Compare(string name, (string Type, byte[] Data)? one, (string Type, byte[] Data)? other, DifferenceList found)
    {
        if (one is not { } mine || other is not { } theirs || !string.Equals(mine.Type, theirs.Type, StringComparison.Ordinal))
            found.Add(ExecutableCauses.Resource, name, one?.Type ?? "no such value", other?.Type ?? "no such value");
        else if (Text(mine) is { } text && Text(theirs) is { } otherText)
            CompareTexts(name, text, otherText, found);
        else
            found.AddParts(ExecutableCauses.Resource, name, Content(mine), Content(theirs));
    }

    private static void CompareTexts(string name, string one, string other, DifferenceList found)
    {
        if (!string.Equals(one, other, StringComparison.Ordinal))
            found.AddValue(ExecutableCauses.Resource, name, one, other);
    }

    private static bool Reads(ReadOnlySpan<byte> bytes) => bytes.Length > 4 && BinaryPrimitives.ReadUInt32LittleEndian(bytes) == Magic;

    private static Dictionary<string, (string Type, byte[] Data)?> Values(OutputPart part)
    {
        var values = new Dictionary<string, (string Type, byte[] Data)?>(StringComparer.Ordinal);
        using var reader = new ResourceReader(new MemoryStream(part.Bytes.ToArray(), writable: false));
        for (var at = reader.GetEnumerator(); at.MoveNext();)
        {
            var name = (string)at.Key;
            reader.GetResourceData(name, out var type, out var data);
            values[name] = (type, data);
        }

        return values;
    }

    private static string? Text((string Type, byte[] Data) value)
    {
        using var reader = new BinaryReader(new MemoryStream(value.Data, writable: false), Encoding.UTF8);
        return value.Type switch
        {
            "ResourceTypeCode.String" => reader.ReadString(),
            "ResourceTypeCode.Int32" => reader.ReadInt32().ToString(CultureInfo.InvariantCulture),
            "ResourceTypeCode.Int64" => reader.ReadInt64().ToString(CultureInfo.InvariantCulture),
            "ResourceTypeCode.DateTime" => DateTime.FromBinary(reader.ReadInt64()).ToString("O", CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    /// <summary>Bytes and streams have their length before them.</summary>
    private static ReadOnlyMemory<byte> Content((string Type, byte[] Data) value) =>
        value.Type is "ResourceTypeCode.ByteArray" or "ResourceTypeCode.Stream" && value.Data.Length >= 4
            ? value.Data.AsMemory(4)
            : value.Data;
}
