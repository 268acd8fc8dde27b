using System.Reflection.PortableExecutable;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>The parts of an executable that are compared by what they mean, or that follow from the rest.</summary>
internal sealed class ExplainedBytes
{
    private const int StampInHeader = 4;
    private readonly ExecutableImage image;
    private readonly List<ByteRange> ranges = [];
    private readonly List<ByteRange> stamps = [];

    /// <summary>Finds them.</summary>
    public ExplainedBytes(ExecutableImage image)
    {
        this.image = image;
        var headers = image.File.PEHeaders;
        ranges.Add(new ByteRange(headers.CoffHeaderStartOffset + StampInHeader, 4));
        ranges.Add(new ByteRange(headers.PEHeaderStartOffset + 64, 4));
        if (headers.MetadataSize > 0)
            ranges.Add(new ByteRange(headers.MetadataStartOffset, headers.MetadataSize));

        AddDirectory(image.Optional.ResourceTableDirectory);
        AddDirectory(image.Optional.DebugTableDirectory);
        ranges.AddRange(image.Debug.Select(entry => new ByteRange(entry.DataPointer, entry.DataSize)));
        if (headers.CorHeader is { } managed)
        {
            AddDirectory(managed.ResourcesDirectory);
            AddDirectory(managed.StrongNameSignatureDirectory);
        }

        AddStamp(image.Optional.ExportTableDirectory);
        AddStamp(image.Optional.LoadConfigTableDirectory);
        End = EndOf(image);
    }

    /// <summary>Where sections and signature end; what comes after them was appended.</summary>
    public int End { get; }

    /// <summary>Whether a byte needs no telling.</summary>
    /// <param name="offset">Where the byte is in the file.</param>
    /// <param name="hasTimes">Whether the stamps inside of tables are times of the build, as the header's is.</param>
    public bool IsExplained(int offset, bool hasTimes) =>
        ranges.Exists(range => range.Contains(offset)) || (hasTimes && stamps.Exists(range => range.Contains(offset)));

    /// <summary>What holds a byte: the name of a section, the headers or the signature.</summary>
    public string RegionOf(int offset)
    {
        if (SignatureOf(image) is { } signature && signature.Contains(offset))
            return "signature";

        var section = image.File.PEHeaders.SectionHeaders
            .FirstOrDefault(section => new ByteRange(section.PointerToRawData, section.SizeOfRawData).Contains(offset));
        return section.Name ?? "headers";
    }

    private static ByteRange? SignatureOf(ExecutableImage image) =>
        // The one directory that is found by its offset in the file, not by its address.
        image.Optional.CertificateTableDirectory is { Size: > 0, RelativeVirtualAddress: > 0 } directory
            ? new ByteRange(directory.RelativeVirtualAddress, directory.Size)
            : null;

    private static int EndOf(ExecutableImage image)
    {
        long end = image.Optional.SizeOfHeaders;
        foreach (var section in image.File.PEHeaders.SectionHeaders)
            end = Math.Max(end, (long)section.PointerToRawData + section.SizeOfRawData);

        if (SignatureOf(image) is { } signature)
            end = Math.Max(end, (long)signature.Start + signature.Length);

        return (int)Math.Clamp(end, 0, image.Bytes.Length);
    }

    private void AddDirectory(DirectoryEntry directory)
    {
        if (image.RangeOf(directory) is { } range)
            ranges.Add(range);
    }

    /// <summary>Tables of exports and of the loader hold the stamp of the header again, after their first four bytes.</summary>
    private void AddStamp(DirectoryEntry directory)
    {
        if (image.RangeOf(directory) is { } range)
            stamps.Add(new ByteRange(range.Start + 4, 4));
    }
}
