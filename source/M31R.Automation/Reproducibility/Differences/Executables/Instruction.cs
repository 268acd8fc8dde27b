namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>What the operand of an instruction is.</summary>
internal enum OperandForm
{
    /// <summary>Nothing, or something that has no other use than to be compared.</summary>
    Plain,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A string.</summary>
    Text,

    /// <summary>The content of an array or of a UTF-8 string.</summary>
    Data,

    /// <summary>A type or member.</summary>
    Name,
}

/// <summary>One instruction of a method, without what moves: tokens are names, targets are counted in instructions.</summary>
/// <param name="Code">Its name without the short forms: <c>ldc.i4</c>, <c>br</c>.</param>
/// <param name="Operand">Its operand as text, empty without one.</param>
/// <param name="Form">What the operand is.</param>
internal readonly record struct Instruction(string Code, string Operand, OperandForm Form)
{
    /// <summary>What an operand of the form <see cref="OperandForm.Data"/> holds.</summary>
    public ReadOnlyMemory<byte> Data { get; init; }

    /// <inheritdoc/>
    public override string ToString() => (Form, Operand) switch
    {
        (OperandForm.Text, _) => $"{Code} \"{Operand}\"",
        (_, "") => Code,
        _ => $"{Code} {Operand}",
    };

    /// <summary>Whether two are the same, by what is shown.</summary>
    public bool Equals(Instruction other) =>
        Form == other.Form && string.Equals(Code, other.Code, StringComparison.Ordinal)
        && string.Equals(Operand, other.Operand, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Operand, Form);
}
