using System.Globalization;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Reads the instructions of a method (ECMA-335, III).</summary>
/// <param name="metadata">The tables.</param>
/// <param name="names">Says tokens in names.</param>
/// <param name="data">The content of fields that hold the data of arrays.</param>
internal sealed class InstructionReader(MetadataReader metadata, MetadataNames names, FieldData data)
{
    private const int SwitchLimit = 1 << 20;

    private static readonly Dictionary<ushort, OpCode> Codes = typeof(OpCodes).GetFields()
        .Select(field => field.GetValue(null)).OfType<OpCode>().ToDictionary(code => (ushort)code.Value);

    /// <summary>All instructions, in order.</summary>
    /// <exception cref="InvalidDataException">One is none.</exception>
    public IReadOnlyList<Instruction> Read(BlobReader code)
    {
        var starts = new Dictionary<int, int>();
        var raw = new List<(Instruction Instruction, int[] Targets)>();
        while (code.RemainingBytes > 0)
        {
            starts[code.Offset] = raw.Count;
            raw.Add(ReadOne(ref code));
        }

        return [.. raw.Select((read, at) => read.Instruction with { Operand = read.Instruction.Operand + Aims(read.Targets, at, starts) })];
    }

    /// <summary>Targets are told as the number of instructions from here, so that what comes before does not move them.</summary>
    private static string Aims(int[] targets, int at, Dictionary<int, int> starts) =>
        string.Join(", ", targets.Select(target => starts.TryGetValue(target, out var to) ? $"{to - at:+0;-0}" : "?"));

    private (Instruction Instruction, int[] Targets) ReadOne(ref BlobReader code)
    {
        ushort first = code.ReadByte();
        var value = first == 0xFE ? (ushort)(0xFE00 | code.ReadByte()) : first;
        if (!Codes.TryGetValue(value, out var operation))
            throw new InvalidDataException("A method holds a byte that is no instruction.");

        return operation.OperandType switch
        {
            OperandType.ShortInlineBrTarget => (Plain(operation), [code.ReadSByte() + code.Offset]),
            OperandType.InlineBrTarget => (Plain(operation), [code.ReadInt32() + code.Offset]),
            OperandType.InlineSwitch => (Plain(operation), Targets(ref code)),
            _ => (Simple(operation, ref code), []),
        };
    }

    private Instruction Simple(OpCode operation, ref BlobReader code) => operation.OperandType switch
    {
        OperandType.InlineNone => ConstantOf(operation) is { } constant ? Number(operation, constant) : Plain(operation),
        OperandType.ShortInlineI => Number(operation, operation == OpCodes.Ldc_I4_S ? code.ReadSByte() : code.ReadByte()),
        OperandType.InlineI => Number(operation, code.ReadInt32()),
        OperandType.InlineI8 => Number(operation, code.ReadInt64()),
        OperandType.ShortInlineVar => Plain(operation, code.ReadByte()),
        OperandType.InlineVar => Plain(operation, code.ReadUInt16()),
        OperandType.ShortInlineR => Plain(operation, code.ReadSingle()),
        OperandType.InlineR => Plain(operation, code.ReadDouble()),
        OperandType.InlineString => new(NameOf(operation), TextOf(code.ReadInt32()), OperandForm.Text),
        _ => Named(operation, MetadataTokens.EntityHandle(code.ReadInt32())),
    };

    private Instruction Named(OpCode operation, EntityHandle handle) => data.Of(handle) is { } content
        ? new(NameOf(operation), FieldData.Shown(content), OperandForm.Data) { Data = content }
        : new(NameOf(operation), names.Of(handle), OperandForm.Name);

    private string TextOf(int token) => metadata.GetUserString(MetadataTokens.UserStringHandle(token & 0xFFFFFF));

    private static int[] Targets(ref BlobReader code)
    {
        var count = code.ReadInt32();
        if (count is < 0 or > SwitchLimit || count > code.RemainingBytes / 4)
            throw new InvalidDataException("A switch is longer than its method.");

        var offsets = new int[count];
        for (var index = 0; index < count; index++)
            offsets[index] = code.ReadInt32();

        var end = code.Offset;
        return [.. offsets.Select(offset => offset + end)];
    }

    private static Instruction Plain(OpCode operation) => new(NameOf(operation), "", OperandForm.Plain);

    private static Instruction Plain(OpCode operation, IFormattable operand) =>
        new(NameOf(operation), operand.ToString(null, CultureInfo.InvariantCulture), OperandForm.Plain);

    private static Instruction Number(OpCode operation, long number) =>
        new(NumberName(operation), number.ToString(CultureInfo.InvariantCulture), OperandForm.Number);

    private static string NumberName(OpCode operation) =>
        operation.Name!.StartsWith("ldc.i4", StringComparison.Ordinal) ? "ldc.i4" : NameOf(operation);

    /// <summary>The number that an instruction without operand loads: 3 for <c>ldc.i4.3</c>; null for other instructions.</summary>
    private static int? ConstantOf(OpCode operation)
    {
        var offset = operation.Value - OpCodes.Ldc_I4_0.Value;
        return offset is >= -1 and <= 8 && operation.Size == 1 ? offset : null;
    }

    private static string NameOf(OpCode operation) =>
        operation.Name!.EndsWith(".s", StringComparison.Ordinal) ? operation.Name[..^2] : operation.Name;
}
