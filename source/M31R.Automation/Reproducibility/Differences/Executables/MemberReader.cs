using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Reads the members of a type.</summary>
internal sealed class MemberReader(MetadataReader metadata, MetadataNames names, AttributeReader attributes)
{
    /// <summary>Fields, methods, properties and events, in the order of the metadata.</summary>
    public IReadOnlyList<DeclaredMember> Of(TypeDefinition type) =>
    [
        .. type.GetFields().Select(handle => Field(metadata.GetFieldDefinition(handle))),
        .. type.GetMethods().Select(handle => Method(metadata.GetMethodDefinition(handle))),
        .. type.GetProperties().Select(handle => Property(metadata.GetPropertyDefinition(handle))),
        .. type.GetEvents().Select(handle => Event(metadata.GetEventDefinition(handle))),
    ];

    /// <summary>Generic parameters with their constraints.</summary>
    public string Generics(GenericParameterHandleCollection handles)
    {
        var all = new List<string>(handles.Count);
        foreach (var handle in handles)
        {
            var parameter = metadata.GetGenericParameter(handle);
            var bounds = parameter.GetConstraints().Select(bound => names.Of(metadata.GetGenericParameterConstraint(bound).Type));
            var sorted = string.Join(", ", bounds.Order(StringComparer.Ordinal));
            all.Add($"{metadata.GetString(parameter.Name)} {parameter.Attributes} : {sorted}");
        }

        return string.Join(", ", all);
    }

    private DeclaredMember Field(FieldDefinition field)
    {
        var name = metadata.GetString(field.Name);
        var type = names.TypeOf(field);
        var declaration = $"{field.Attributes}; {Place(field)}; {Blob(field.GetMarshallingDescriptor())}";
        return new($"field {GeneratedNames.Canonical(name)} : {type}", name, declaration)
        {
            BareName = name,
            Attributes = attributes.Read(field.GetCustomAttributes()),
            Constants = Constants("", field.GetDefaultValue()),
        };
    }

    private DeclaredMember Method(MethodDefinition method)
    {
        var name = metadata.GetString(method.Name);
        var signature = names.SignatureOf(method);
        var parameters = method.GetParameters().Select(metadata.GetParameter).ToList();
        return new(
            $"method {MetadataNames.Shown(GeneratedNames.Canonical(name), signature)} : {signature.ReturnType}",
            MetadataNames.Shown(name, signature),
            string.Join(
                "; ",
                $"{method.Attributes}, {method.ImplAttributes}",
                Generics(method.GetGenericParameters()),
                Import(method),
                Parameters(parameters)))
        {
            BareName = name,
            Attributes = [.. attributes.Read(method.GetCustomAttributes()), .. parameters.SelectMany(OfParameter)],
            Constants = parameters.SelectMany(parameter => Constants(metadata.GetString(parameter.Name), parameter.GetDefaultValue()))
                .DistinctBy(pair => pair.Key, StringComparer.Ordinal)
                .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
            Body = IsManaged(method) ? method.RelativeVirtualAddress : 0,
        };
    }

    private DeclaredMember Property(PropertyDefinition property)
    {
        var name = metadata.GetString(property.Name);
        var accessors = property.GetAccessors();
        var declaration = $"{property.Attributes}; {names.Of(accessors.Getter)}; {names.Of(accessors.Setter)}";
        return new($"property {name}{names.SignatureOf(property)}", name, declaration)
        {
            BareName = name,
            Attributes = attributes.Read(property.GetCustomAttributes()),
            Constants = Constants("", property.GetDefaultValue()),
        };
    }

    private DeclaredMember Event(EventDefinition raised)
    {
        var name = metadata.GetString(raised.Name);
        return new($"event {name} : {names.Of(raised.Type)}", name, raised.Attributes.ToString())
        {
            BareName = name,
            Attributes = attributes.Read(raised.GetCustomAttributes()),
        };
    }

    private IEnumerable<DeclaredAttribute> OfParameter(Parameter parameter) => attributes.Read(parameter.GetCustomAttributes());

    private static bool IsManaged(MethodDefinition method) =>
        (method.ImplAttributes & MethodImplAttributes.CodeTypeMask) == MethodImplAttributes.IL;

    private string Parameters(IEnumerable<Parameter> parameters) => string.Join(", ", parameters.Select(Shown));

    private string Shown(Parameter parameter) =>
        $"{metadata.GetString(parameter.Name)} {parameter.Attributes}{Blob(parameter.GetMarshallingDescriptor())}";

    private string Import(MethodDefinition method)
    {
        if (!method.Attributes.HasFlag(MethodAttributes.PinvokeImpl))
            return "";

        var import = method.GetImport();
        return $"{import.Attributes} {metadata.GetString(import.Name)} from {names.Of(import.Module)}";
    }

    private static string Place(FieldDefinition field) =>
        field.GetOffset() is var offset and >= 0 ? string.Create(CultureInfo.InvariantCulture, $"at {offset}") : "";

    private string Blob(BlobHandle handle) => handle.IsNil ? "" : Convert.ToHexString(metadata.GetBlobBytes(handle));

    private Dictionary<string, string> Constants(string place, ConstantHandle handle) =>
        handle.IsNil ? [] : new(StringComparer.Ordinal) { [place] = ConstantText.Of(metadata, metadata.GetConstant(handle)) };
}
