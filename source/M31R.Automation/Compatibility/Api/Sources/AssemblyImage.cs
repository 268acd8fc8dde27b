using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Sources;

/// <summary>Files that may be assemblies.</summary>
internal static class AssemblyImage
{
    /// <summary>A reference to it; null when it is no managed assembly.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="path">As messages name it; null for none.</param>
    public static MetadataReference? ReferenceTo(byte[] bytes, string? path)
    {
        try
        {
            var image = Frozen(bytes);
            using var reader = new PEReader(image);
            return reader.HasMetadata && reader.GetMetadataReader().IsAssembly
                ? MetadataReference.CreateFromImage(image, filePath: path)
                : null;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    private static ImmutableArray<byte> Frozen(byte[] bytes) =>
        System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(bytes);
}
