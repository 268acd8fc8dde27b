using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>Users of operators and conversions.</summary>
internal static class OperatorProbes
{
    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["op_Addition"] = "+",
        ["op_Subtraction"] = "-",
        ["op_Multiply"] = "*",
        ["op_Division"] = "/",
        ["op_Modulus"] = "%",
        ["op_BitwiseAnd"] = "&",
        ["op_BitwiseOr"] = "|",
        ["op_ExclusiveOr"] = "^",
        ["op_LeftShift"] = "<<",
        ["op_RightShift"] = ">>",
        ["op_UnsignedRightShift"] = ">>>",
        ["op_Equality"] = "==",
        ["op_Inequality"] = "!=",
        ["op_LessThan"] = "<",
        ["op_GreaterThan"] = ">",
        ["op_LessThanOrEqual"] = "<=",
        ["op_GreaterThanOrEqual"] = ">=",
        ["op_UnaryNegation"] = "-",
        ["op_UnaryPlus"] = "+",
        ["op_LogicalNot"] = "!",
        ["op_OnesComplement"] = "~",
        ["op_Increment"] = "++",
        ["op_Decrement"] = "--",
    };

    /// <summary>Those of one operator.</summary>
    public static IEnumerable<Probe> Of(CallerWriter writer, IMethodSymbol method)
    {
        if (Expression(method) is not { } expression)
            yield break;

        yield return Use($"{CodeText.Of(method.ReturnType)} r = {expression};");
        if (method.Name == "op_Implicit")
            yield return Use($"{CodeText.Of(method.ReturnType)} r = ({CodeText.Of(method.ReturnType)})a0;");

        Probe Use(string body) => writer.Static($"static void Use({string.Join(", ", CodeText.Values(method.Parameters))}) {{ {body} }}");
    }

    private static string? Expression(IMethodSymbol method) => method switch
    {
        { Name: "op_Implicit" } => "a0",
        { Name: "op_Explicit" } => $"({CodeText.Of(method.ReturnType)})a0",
        { Name: "op_True" } => "a0 ? true : false",
        { Name: "op_False" } => null,
        { Parameters.Length: 2 } when Signs.TryGetValue(method.Name, out var sign) => $"a0 {sign} a1",
        { Parameters.Length: 1 } when Signs.TryGetValue(method.Name, out var sign) => $"{sign}a0",
        _ => null,
    };
}
