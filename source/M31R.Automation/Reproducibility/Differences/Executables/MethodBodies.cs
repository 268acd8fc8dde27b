using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Reads the bodies of methods, one at a time: those of a large assembly together would fill the memory.</summary>
internal sealed class MethodBodies(PEReader file, MetadataReader metadata, MetadataNames names)
{
    private readonly InstructionReader instructions = new(metadata, names, new FieldData(file, metadata));

    /// <summary>The instructions of a method, then locals, handlers and stack as if they were instructions; empty without a body.</summary>
    public IReadOnlyList<Instruction> Read(DeclaredMember method)
    {
        if (method.Body == 0)
            return [];

        var body = file.GetMethodBody(method.Body);
        return
        [
            .. instructions.Read(body.GetILReader()),
            .. names.LocalsOf(body.LocalSignature).Select(type => new Instruction(".local", type, OperandForm.Name)),
            .. body.ExceptionRegions.Select(Handler),
            new Instruction(".init", body.LocalVariablesInitialized ? "true" : "false", OperandForm.Plain),
            new Instruction(".maxstack", body.MaxStack.ToString(CultureInfo.InvariantCulture), OperandForm.Plain),
        ];
    }

    /// <summary>Where a handler lies follows from the instructions, whose short forms may differ; what it catches does not.</summary>
    private Instruction Handler(ExceptionRegion region) => new(".handler", $"{region.Kind} {names.Of(region.CatchType)}", OperandForm.Name);
}
