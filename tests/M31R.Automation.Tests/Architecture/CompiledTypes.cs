using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace M31R.Automation.Tests.Architecture;

/// <summary>What the types of a compiled assembly use: base types, signatures, attributes and every instruction.</summary>
internal sealed class CompiledTypes
{
    private readonly MetadataReader metadata;
    private readonly UsedNames names;
    private readonly HashSet<Use> uses = [];

    private CompiledTypes(PEReader file)
    {
        metadata = file.GetMetadataReader();
        names = new UsedNames(metadata);
        foreach (var handle in metadata.TypeDefinitions)
            Add(file, names.Outermost(handle), metadata.GetTypeDefinition(handle));
    }

    /// <summary>Reads an assembly.</summary>
    public static IReadOnlySet<Use> UsesIn(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        return new CompiledTypes(file).uses;
    }

    private void Add(PEReader file, string from, TypeDefinition type)
    {
        AddAll(from, names.Of(type.BaseType));
        foreach (var handle in type.GetInterfaceImplementations())
            AddAll(from, names.Of(metadata.GetInterfaceImplementation(handle).Interface));

        foreach (var handle in type.GetCustomAttributes())
            AddAll(from, names.Of(metadata.GetCustomAttribute(handle).Constructor));

        foreach (var handle in type.GetFields())
            AddAll(from, metadata.GetFieldDefinition(handle).DecodeSignature(names, genericContext: null));

        foreach (var handle in type.GetMethods())
            AddMethod(file, from, metadata.GetMethodDefinition(handle));
    }

    private void AddMethod(PEReader file, string from, MethodDefinition method)
    {
        var signature = method.DecodeSignature(names, genericContext: null);
        AddAll(from, [.. signature.ReturnType, .. signature.ParameterTypes.SelectMany(type => type)]);
        if (method.RelativeVirtualAddress == 0)
            return;

        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
            AddAll(
                from,
                metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(
                    names, genericContext: null).SelectMany(type => type));

        foreach (var region in body.ExceptionRegions)
            AddAll(from, names.Of(region.CatchType));

        foreach (var handle in Instructions.OperandsOf(body.GetILReader()))
            AddAll(from, names.Of(handle));
    }

    private void AddAll(string from, IEnumerable<Use> used)
    {
        foreach (var use in used)
            uses.Add(use with { From = from });
    }
}
