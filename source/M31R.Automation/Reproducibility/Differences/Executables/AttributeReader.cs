using System.Collections.Immutable;
using System.Globalization;
using System.Reflection.Metadata;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Reads custom attributes with their values as text.</summary>
internal sealed class AttributeReader(MetadataReader metadata, MetadataNames names)
{
    private const int ArraysLimit = 500;
    private readonly AttributeTypes types = new(metadata, names);

    /// <summary>Those of one thing, in the order of the metadata.</summary>
    public IReadOnlyList<DeclaredAttribute> Read(CustomAttributeHandleCollection handles)
    {
        var read = new List<DeclaredAttribute>(handles.Count);
        foreach (var handle in handles)
            read.Add(Read(metadata.GetCustomAttribute(handle)));

        return read;
    }

    private DeclaredAttribute Read(CustomAttribute attribute)
    {
        var type = TypeOf(attribute.Constructor);
        var blob = metadata.GetBlobReader(attribute.Value);
        if (Arrays(blob) > ArraysLimit)
            return Undecoded(type, attribute);

        try
        {
            var value = attribute.DecodeValue(types);
            return new DeclaredAttribute(
                type,
                [
                    .. value.FixedArguments.Select(argument => Shown(argument.Value)),
                    .. value.NamedArguments.Select(argument => $"{argument.Name} = {Shown(argument.Value)}"),
                ]);
        }
        catch (BadImageFormatException)
        {
            // The values of enums of other assemblies cannot be read for certain: their size is not known here.
            return Undecoded(type, attribute);
        }
    }

    private DeclaredAttribute Undecoded(string type, CustomAttribute attribute) =>
        new(type, [Convert.ToHexString(metadata.GetBlobBytes(attribute.Value))]);

    private string TypeOf(EntityHandle constructor) => constructor.Kind switch
    {
        HandleKind.MethodDefinition => names.Of(metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()),
        HandleKind.MemberReference => names.Of(metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent),
        _ => throw new InvalidDataException("An attribute has no constructor."),
    };

    /// <summary>Arrays in arrays are read recursively: many of them were made to use up the stack.</summary>
    private static int Arrays(BlobReader blob)
    {
        var count = 0;
        while (blob.RemainingBytes > 0)
            count += blob.ReadByte() == (byte)SerializationTypeCode.SZArray ? 1 : 0;

        return count;
    }

    private static string Shown(object? value) => value switch
    {
        null => "null",
        ImmutableArray<CustomAttributeTypedArgument<string>> items => $"{{{string.Join(", ", items.Select(item => Shown(item.Value)))}}}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
