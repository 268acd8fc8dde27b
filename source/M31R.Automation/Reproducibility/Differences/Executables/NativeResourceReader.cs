using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Reads Win32 resources: a tree of types, names and languages (PE format, .rsrc).</summary>
internal sealed class NativeResourceReader
{
    private const int Levels = 3;
    private const int Limit = 10_000;
    private const int Header = 16;
    private readonly ExecutableImage image;
    private readonly ByteRange tree;
    private readonly List<NativeResource> read = [];
    private int visited;

    private NativeResourceReader(ExecutableImage image, ByteRange tree) => (this.image, this.tree) = (image, tree);

    /// <summary>All of them, by path.</summary>
    /// <exception cref="InvalidDataException">The tree points outside of itself.</exception>
    public static IReadOnlyList<NativeResource> Read(ExecutableImage image)
    {
        if (image.RangeOf(image.Optional.ResourceTableDirectory) is not { } tree)
            return [];

        var reader = new NativeResourceReader(image, tree);
        reader.AddAll(0, "", Levels);
        return reader.read;
    }

    private void AddAll(int directory, string path, int levels)
    {
        var header = Slice(directory, Header);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(header[12..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[14..]);
        for (var index = 0; index < count; index++)
        {
            if (++visited > Limit)
                throw new InvalidDataException("It has too many resources, or directories that hold themselves.");

            var entry = Slice(directory + Header + (index * 8), 8);
            var name = path + Name(BinaryPrimitives.ReadUInt32LittleEndian(entry));
            var target = BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]);
            if (target >> 31 == 0)
                Add(name, (int)target);
            else if (levels > 1)
                AddAll((int)(target & int.MaxValue), $"{name}/", levels - 1);
        }
    }

    private void Add(string path, int leaf)
    {
        var entry = Slice(leaf, 16);
        var address = BinaryPrimitives.ReadInt32LittleEndian(entry);
        var size = BinaryPrimitives.ReadInt32LittleEndian(entry[4..]);
        var offset = address - image.Optional.ResourceTableDirectory.RelativeVirtualAddress;
        if (size < 0 || offset < 0 || offset > tree.Length - size)
            throw new InvalidDataException("A resource lies outside of its section.");

        read.Add(new NativeResource(path, image.Bytes.Slice(tree.Start + offset, size)));
    }

    private string Name(uint id)
    {
        if (id >> 31 == 0)
            return id.ToString(CultureInfo.InvariantCulture);

        var place = (int)(id & int.MaxValue);
        return Encoding.Unicode.GetString(Slice(place + 2, BinaryPrimitives.ReadUInt16LittleEndian(Slice(place, 2)) * 2));
    }

    private ReadOnlySpan<byte> Slice(int offset, int length) =>
        offset >= 0 && length >= 0 && offset <= tree.Length - length
            ? image.Bytes.Span.Slice(tree.Start + offset, length)
            : throw new InvalidDataException("The resources point outside of their section.");
}
