using System.Collections.Immutable;
using System.Globalization;
using System.Reflection.Metadata;

namespace M31R.Automation.Compatibility.Api.Binary;

/// <summary>Writes types of signatures as C# does, for people; <see cref="SignatureNames"/> writes them for comparison.</summary>
internal sealed class SignatureWords : ISignatureText
{
    private static readonly Dictionary<PrimitiveTypeCode, string> Keywords = new()
    {
        [PrimitiveTypeCode.Void] = "void",
        [PrimitiveTypeCode.Boolean] = "bool",
        [PrimitiveTypeCode.Char] = "char",
        [PrimitiveTypeCode.SByte] = "sbyte",
        [PrimitiveTypeCode.Byte] = "byte",
        [PrimitiveTypeCode.Int16] = "short",
        [PrimitiveTypeCode.UInt16] = "ushort",
        [PrimitiveTypeCode.Int32] = "int",
        [PrimitiveTypeCode.UInt32] = "uint",
        [PrimitiveTypeCode.Int64] = "long",
        [PrimitiveTypeCode.UInt64] = "ulong",
        [PrimitiveTypeCode.Single] = "float",
        [PrimitiveTypeCode.Double] = "double",
        [PrimitiveTypeCode.String] = "string",
        [PrimitiveTypeCode.Object] = "object",
        [PrimitiveTypeCode.IntPtr] = "nint",
        [PrimitiveTypeCode.UIntPtr] = "nuint",
    };

    /// <summary>For the decoder.</summary>
    public static SignatureWords Reader { get; } = new();

    /// <summary>A type's name without the number of its parameters, nested ones behind a dot.</summary>
    public static string Name(string type) => string.Join('.', type.Split('.', '+').Select(part => part.Split('`')[0]));

    /// <inheritdoc/>
    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => Keywords.GetValueOrDefault(typeCode) ?? typeCode.ToString();

    /// <inheritdoc/>
    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        Name(SignatureNames.Of(reader, handle));

    /// <inheritdoc/>
    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        Name(SignatureNames.Of(reader, handle));

    /// <inheritdoc/>
    public string GetByReferenceType(string elementType) => "ref " + elementType;

    /// <inheritdoc/>
    public string GetFunctionPointerType(MethodSignature<string> signature) =>
        $"delegate*<{string.Join(", ", signature.ParameterTypes.Append(signature.ReturnType))}>";

    /// <inheritdoc/>
    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) =>
        genericType == "System.Nullable" ? typeArguments[0] + "?" : $"{genericType}<{string.Join(", ", typeArguments)}>";

    /// <inheritdoc/>
    public string GetGenericMethodParameter(object? genericContext, int index) => Numbered("M", index);

    /// <inheritdoc/>
    public string GetGenericTypeParameter(object? genericContext, int index) => Numbered("T", index);

    /// <inheritdoc/>
    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    private static string Numbered(string letter, int index) => string.Create(CultureInfo.InvariantCulture, $"{letter}{index + 1}");
}
