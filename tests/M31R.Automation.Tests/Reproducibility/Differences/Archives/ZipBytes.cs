using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace M31R.Automation.Tests.Reproducibility.Differences.Archives;

/// <summary>An entry of a zip archive as a test wants it.</summary>
internal sealed record ZipPiece(string Name, byte[] Content)
{
    public uint Time { get; init; } = 0x50210000;

    public ushort MadeBy { get; init; } = 0x0314;

    public ushort Flags { get; init; }

    public uint Attributes { get; init; } = 0x81A40000;

    public byte[] Extra { get; init; } = [];

    public string Comment { get; init; } = "";

    public CompressionLevel? Level { get; init; }

    public byte[] Packed => Level is { } level ? Deflate(Content, level) : Content;

    private static byte[] Deflate(byte[] content, CompressionLevel level)
    {
        using var bytes = new MemoryStream();
        using (var stream = new DeflateStream(bytes, level))
            stream.Write(content);

        return bytes.ToArray();
    }
}

/// <summary>Writes zip archives with every field that matters.</summary>
internal static class ZipBytes
{
    public static byte[] Of(params ZipPiece[] pieces) => Of("", pieces);

    public static byte[] Of(string comment, params ZipPiece[] pieces)
    {
        using var bytes = new MemoryStream();
        var places = new List<uint>();
        foreach (var piece in pieces)
        {
            places.Add((uint)bytes.Length);
            bytes.Write([.. Int(0x04034B50), .. Head(piece), .. Encoding.UTF8.GetBytes(piece.Name), .. piece.Extra, .. piece.Packed]);
        }

        var start = (uint)bytes.Length;
        foreach (var (piece, place) in pieces.Zip(places))
            bytes.Write(
            [
                .. Int(0x02014B50), .. Short(piece.MadeBy), .. Head(piece), .. Short(piece.Comment.Length), .. Short(0), .. Short(0),
                .. Int(piece.Attributes), .. Int(place), .. Encoding.UTF8.GetBytes(piece.Name), .. piece.Extra,
                    .. Encoding.UTF8.GetBytes(piece.Comment),
            ]);

        var size = (uint)bytes.Length - start;
        bytes.Write(
        [
            .. Int(0x06054B50), .. Int(0), .. Short(pieces.Length), .. Short(pieces.Length), .. Int(size), .. Int(start),
            .. Short(comment.Length), .. Encoding.UTF8.GetBytes(comment),
        ]);
        return bytes.ToArray();
    }

    private static byte[] Head(ZipPiece piece) =>
    [
        .. Short(20), .. Short(piece.Flags), .. Short(piece.Level is null ? 0 : 8), .. Int(piece.Time), .. Int(0),
            .. Int((uint)piece.Packed.Length),
        .. Int((uint)piece.Content.Length), .. Short(piece.Name.Length), .. Short(piece.Extra.Length),
    ];

    private static byte[] Int(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] Short(int value) => [(byte)value, (byte)(value >> 8)];
}
