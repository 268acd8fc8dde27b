using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace M31R.Automation.Tests.Architecture;

/// <summary>Walks the instructions of a method.</summary>
internal static class Instructions
{
    private static readonly Dictionary<ushort, OperandType> Operands = typeof(OpCodes).GetFields()
        .Select(field => field.GetValue(null)).OfType<OpCode>()
        .ToDictionary(code => (ushort)code.Value, code => code.OperandType);

    /// <summary>The types, methods and fields that instructions name.</summary>
    public static IEnumerable<EntityHandle> OperandsOf(BlobReader code)
    {
        var handles = new List<EntityHandle>();
        while (code.RemainingBytes > 0)
        {
            var first = code.ReadByte();
            var operand = Operands[first == 0xFE ? (ushort)(0xFE00 | code.ReadByte()) : first];
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                handles.Add(MetadataTokens.EntityHandle(code.ReadInt32()));
            else
                code.Offset += SizeOf(operand, code);
        }

        return handles;
    }

    private static int SizeOf(OperandType operand, BlobReader rest) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * rest.ReadInt32()),
        _ => 4,
    };
}
