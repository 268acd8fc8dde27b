using System.Globalization;
using System.Reflection.Metadata;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Reads what an assembly declares: its types with their members, without instructions.</summary>
internal sealed class DeclarationReader(MetadataReader metadata, MetadataNames names, AttributeReader attributes)
{
    private readonly MemberReader members = new(metadata, names, attributes);

    /// <summary>All types, in the order of the metadata.</summary>
    public IReadOnlyList<DeclaredType> Types()
    {
        var types = new List<DeclaredType>(metadata.TypeDefinitions.Count);
        foreach (var handle in metadata.TypeDefinitions)
            types.Add(Read(handle, metadata.GetTypeDefinition(handle)));

        return types;
    }

    private DeclaredType Read(TypeDefinitionHandle handle, TypeDefinition type) =>
        new(names.Of(handle), FullName(handle, 0), Declaration(type), members.Of(type))
        {
            Attributes = attributes.Read(type.GetCustomAttributes()),
        };

    private string FullName(TypeDefinitionHandle handle, int depth)
    {
        var type = metadata.GetTypeDefinition(handle);
        var name = metadata.GetString(type.Name);
        var outer = type.GetDeclaringType();
        if (!outer.IsNil && depth < 32)
            return $"{FullName(outer, depth + 1)}+{name}";

        var space = metadata.GetString(type.Namespace);
        return space.Length == 0 ? name : $"{space}.{name}";
    }

    private string Declaration(TypeDefinition type)
    {
        var layout = type.GetLayout();
        return string.Join(
            "; ",
            type.Attributes.ToString(),
            names.Of(type.BaseType),
            Interfaces(type),
            members.Generics(type.GetGenericParameters()),
            layout.IsDefault ? "" : string.Create(CultureInfo.InvariantCulture, $"size {layout.Size}, pack {layout.PackingSize}"),
            Overrides(type));
    }

    /// <summary>Their order follows from the order of the references, which follows from what methods use first.</summary>
    private string Interfaces(TypeDefinition type)
    {
        var all = new List<string>();
        foreach (var handle in type.GetInterfaceImplementations())
            all.Add(names.Of(metadata.GetInterfaceImplementation(handle).Interface));

        return string.Join(", ", all.Order(StringComparer.Ordinal));
    }

    private string Overrides(TypeDefinition type)
    {
        var all = new List<string>();
        foreach (var handle in type.GetMethodImplementations())
        {
            var implementation = metadata.GetMethodImplementation(handle);
            all.Add($"{names.Of(implementation.MethodBody)} overrides {names.Of(implementation.MethodDeclaration)}");
        }

        return string.Join(", ", all.Order(StringComparer.Ordinal));
    }
}
