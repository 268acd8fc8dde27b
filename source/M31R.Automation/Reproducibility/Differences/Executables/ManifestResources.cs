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
        foreach (var name in mine.Keys.Union(theirs.Keys, StringComparer.Ordinal))
            Compare(name, Content(mine, name), Content(theirs, name));

        if (Sequence.FirstMove(mine.Keys.Where(theirs.ContainsKey), theirs.Keys.Where(mine.ContainsKey)) is { } move)
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

    private static ReadOnlyMemory<byte>? Content(OrderedDictionary<string, ReadOnlyMemory<byte>> all, string name) =>
        all.TryGetValue(name, out var content) ? content : null;

    /// <summary>By name, in their order; of a name that stands twice, the first is what the runtime finds.</summary>
    private static OrderedDictionary<string, ReadOnlyMemory<byte>> Read(AssemblyImage side)
    {
        var resources = new OrderedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var resource in side.Metadata.ManifestResources.Select(side.Metadata.GetManifestResource))
        {
            if (resource.Implementation.IsNil)
                resources.TryAdd(side.Metadata.GetString(resource.Name), Content(side.Image, resource.Offset));
        }

        return resources;
    }

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
