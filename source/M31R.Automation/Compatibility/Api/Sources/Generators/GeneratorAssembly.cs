using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using M31R.Automation.Compatibility.Api.Binary;

namespace M31R.Automation.Compatibility.Api.Sources.Generators;

/// <summary>Whether an assembly holds source generators of C#, by its metadata alone: nothing of it is loaded.</summary>
internal static class GeneratorAssembly
{
    private const string Mark = "Microsoft.CodeAnalysis.GeneratorAttribute";

    /// <summary>
    /// Whether a class carries <c>[Generator]</c>, without which the compiler runs none
    /// (learn.microsoft.com/dotnet/csharp/roslyn-sdk/#source-generators).
    /// </summary>
    /// <param name="bytes">The file; one that is no managed assembly holds none.</param>
    public static bool Holds(byte[] bytes)
    {
        try
        {
            using var image = new PEReader(new MemoryStream(bytes));
            return image.HasMetadata && Holds(image.GetMetadataReader());
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    private static bool Holds(MetadataReader reader) => reader.CustomAttributes.Select(reader.GetCustomAttribute)
        .Any(attribute => attribute.Parent.Kind == HandleKind.TypeDefinition && NameOf(reader, attribute.Constructor) == Mark);

    private static string NameOf(MetadataReader reader, EntityHandle constructor) => constructor.Kind switch
    {
        HandleKind.MethodDefinition =>
            SignatureNames.Of(reader, reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()),
        HandleKind.MemberReference when reader.GetMemberReference((MemberReferenceHandle)constructor).Parent is
        { Kind: HandleKind.TypeReference } type =>
            SignatureNames.Of(reader, (TypeReferenceHandle)type),
        _ => "",
    };
}
