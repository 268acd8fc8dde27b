using System.Reflection.Metadata;

namespace M31R.Automation.Compatibility.Api.Binary;

/// <summary>Writes types of signatures as text; what every such text has in common.</summary>
internal interface ISignatureText : ISignatureTypeProvider<string, object?>
{
    private const int MostRanks = 32;

    /// <inheritdoc/>
    string ISignatureTypeProvider<string, object?>.GetTypeFromSpecification(MetadataReader reader, object? genericContext,
        TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    /// <inheritdoc/>
    string ISZArrayTypeProvider<string>.GetSZArrayType(string elementType) => elementType + "[]";

    /// <inheritdoc/>
    string IConstructedTypeProvider<string>.GetArrayType(string elementType, ArrayShape shape) =>
        $"{elementType}[{new string(',', Math.Clamp(shape.Rank - 1, 0, MostRanks))}]";

    /// <inheritdoc/>
    string IConstructedTypeProvider<string>.GetPointerType(string elementType) => elementType + "*";

    /// <inheritdoc/>
    string ISignatureTypeProvider<string, object?>.GetPinnedType(string elementType) => elementType;
}
