namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Compares the resources that assemblies carry.</summary>
/// <param name="first">The assembly of the first build.</param>
/// <param name="second">That of the second.</param>
/// <param name="found">Takes what is found.</param>
internal sealed class ManifestResources(AssemblyImage first, AssemblyImage second, DifferenceList found)
{
    private const string Nothing = "no such resource";

    /// <summary>Tells why they differ; what a resource is decides how it is compared.</summary>
    public void Compare()
    {
        var (mine, theirs) = (Read(first), Read(second));
        List<string> names = [.. mine.Select(one => one.Name)];
        List<string> others = [.. theirs.Select(other => other.Name)];
        foreach (var name in names.Union(others, StringComparer.Ordinal))
            Compare(name, Content(mine, name), Content(theirs, name));

        if (Sequence.FirstMove(names.Where(others.Contains), others.Where(names.Contains)) is { } move)
            found.Add(ExecutableCauses.MemberOrder, "resources", move.First, move.Second);
    }

    private void Compare(string name, ReadOnlyMemory<byte>? one, ReadOnlyMemory<byte>? other)
    {
        if (one is { } mine && other is { } theirs)
            found.AddParts(ExecutableCauses.Resource, name, mine, theirs);
        else
            found.Add(ExecutableCauses.Resource, name, Size(one), Size(other));
    }

    private static string Size(ReadOnlyMemory<byte>? content) => content is { } bytes ? $"{bytes.Length} bytes" : Nothing;

    private static ReadOnlyMemory<byte>? Content(IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> all, string name)
    {
        foreach (var resource in all)
        {
            if (string.Equals(resource.Name, name, StringComparison.Ordinal))
                return resource.Content;
        }

        return null;
    }

    private static List<(string Name, ReadOnlyMemory<byte> Content)> Read(AssemblyImage side) =>
    [
        .. side.Metadata.ManifestResources.Select(side.Metadata.GetManifestResource)
            .Where(resource => resource.Implementation.IsNil)
            .Select(resource => (side.Metadata.GetString(resource.Name), Content(side.Image, resource.Offset))),
    ];

    /// <summary>The length stands before the content (ECMA-335, II.24.2.4).</summary>
    private static ReadOnlyMemory<byte> Content(ExecutableImage image, long offset)
    {
        var header = image.File.PEHeaders.CorHeader;
        if (header is null || image.RangeOf(header.ResourcesDirectory) is not { } all || offset < 0 || offset > all.Length - 4)
            throw new InvalidDataException("A resource lies outside of the file.");

        var start = all.Start + (int)offset;
        var length = BitConverter.ToUInt32(image.Bytes.Span[start..]);
        if (length > all.End - start - 4)
            throw new InvalidDataException("A resource is longer than the file.");

        return image.Bytes.Slice(start + 4, (int)length);
    }
}
