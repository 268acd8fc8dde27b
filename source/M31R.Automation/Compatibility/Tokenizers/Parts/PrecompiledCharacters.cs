using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Tokenizers.Parts;

/// <summary>
/// The character map that SentencePiece compiles: a double array (https://github.com/s-yata/darts-clone) from beginnings in UTF-8 to
/// places in a list of texts that end at a zero.
/// </summary>
/// <param name="Map">In base 64: the length of the array in bytes, the array, the texts.</param>
internal sealed record PrecompiledCharacters(string Map) : Normalizer
{
    private readonly Lazy<(uint[] Array, byte[] Texts)> data = new(() => Read(Map));

    /// <inheritdoc/>
    public override bool IsStable => false;

    /// <summary>Whether two have the same map.</summary>
    public bool Equals(PrecompiledCharacters? other) => other?.Map == Map;

    /// <inheritdoc/>
    public override int GetHashCode() => Map.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string Apply(string text)
    {
        var written = new StringBuilder(text.Length);
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
        {
            var element = elements.GetTextElement();
            if (Encoding.UTF8.GetByteCount(element) < 6 && Mapped(element) is { } whole)
                written.Append(whole);
            else
                foreach (var rune in element.EnumerateRunes())
                    written.Append(Mapped(rune.ToString()) ?? rune.ToString());
        }

        return written.ToString();
    }

    private string? Mapped(string chunk)
    {
        var (array, texts) = data.Value;
        if (Shortest(array, Encoding.UTF8.GetBytes(chunk)) is not { } start || start >= texts.Length)
            return null;

        var length = texts.AsSpan(start).IndexOf((byte)0);
        return Encoding.UTF8.GetString(texts.AsSpan(start, length < 0 ? texts.Length - start : length));
    }

    /// <summary>The value of the shortest beginning that is in the array.</summary>
    private static int? Shortest(uint[] array, byte[] bytes)
    {
        if (array.Length == 0)
            return null;

        var at = Offset(array[0]);
        foreach (var value in bytes.TakeWhile(value => value != 0))
        {
            at ^= value;
            if (at >= array.Length || (array[at] & 0x800000FF) != value)
                return null;

            var unit = array[at];
            at ^= Offset(unit);
            if ((unit & 0x100) != 0)
                return at < array.Length ? (int)(array[at] & 0x7FFFFFFF) : null;
        }

        return null;
    }

    private static uint Offset(uint unit) => (unit >> 10) << (int)((unit & 0x200) >> 6);

    private static (uint[] Array, byte[] Texts) Read(string map)
    {
        var bytes = new byte[map.Length];
        if (!Convert.TryFromBase64String(map, bytes, out var length) || length < 4)
            throw new MaintenanceException("The map of the normalizer \"Precompiled\" is no base 64.");

        var size = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        if (size > length - 4)
            throw new MaintenanceException("The map of the normalizer \"Precompiled\" is shorter than it says.");

        var array = new uint[size / 4];
        for (var at = 0; at < array.Length; at++)
            array[at] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4 + (4 * at)));
        return (array, bytes[(4 + (int)size)..length]);
    }
}
