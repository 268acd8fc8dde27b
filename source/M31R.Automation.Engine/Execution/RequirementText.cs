using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Nuke.Common.Execution;

/// <summary>How a requirement that is no plain member reads: nearly as its author wrote it.</summary>
internal static class RequirementText
{
    /// <summary>Signs of C#, and how tightly each binds.</summary>
    private static readonly Dictionary<ExpressionType, (string Sign, int Rank)> signs = new()
    {
        [ExpressionType.Coalesce] = ("??", 0),
        [ExpressionType.OrElse] = ("||", 1),
        [ExpressionType.AndAlso] = ("&&", 2),
        [ExpressionType.Or] = ("|", 3),
        [ExpressionType.ExclusiveOr] = ("^", 4),
        [ExpressionType.And] = ("&", 5),
        [ExpressionType.Equal] = ("==", 6),
        [ExpressionType.NotEqual] = ("!=", 6),
        [ExpressionType.LessThan] = ("<", 7),
        [ExpressionType.LessThanOrEqual] = ("<=", 7),
        [ExpressionType.GreaterThan] = (">", 7),
        [ExpressionType.GreaterThanOrEqual] = (">=", 7),
        [ExpressionType.Add] = ("+", 8),
        [ExpressionType.Subtract] = ("-", 8),
        [ExpressionType.Multiply] = ("*", 9),
        [ExpressionType.Divide] = ("/", 9),
        [ExpressionType.Modulo] = ("%", 9),
    };

    /// <summary><c>() => !Build.IsReady() AndAlso …</c> to <c>!IsReady() &amp;&amp; …</c>; the rest is left as .NET writes it.</summary>
    internal static string Of(LambdaExpression requirement) => Text(requirement.Body);

    private static string Text(Expression expression) => expression switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked or ExpressionType.Quote } inner =>
            Text(inner.Operand),
        UnaryExpression { NodeType: ExpressionType.Not } not => $"!{Within(not.Operand, int.MaxValue)}",
        UnaryExpression { NodeType: ExpressionType.ArrayLength } array => $"{Within(array.Operand, int.MaxValue)}.Length",
        BinaryExpression binary when signs.TryGetValue(binary.NodeType, out var sign) => Binary(binary, sign.Sign, sign.Rank),
        BinaryExpression { NodeType: ExpressionType.ArrayIndex } item => $"{Text(item.Left)}[{Text(item.Right)}]",
        TypeBinaryExpression test => $"{Within(test.Expression, int.MaxValue)} is {test.TypeOperand.Name}",
        MemberExpression member => $"{Owner(member.Expression, member.Member)}{member.Member.Name}",
        MethodCallExpression call => Call(call),
        ConstantExpression constant => Constant(constant.Value),
        NewArrayExpression array => string.Join(", ", array.Expressions.Select(Text)),
        LambdaExpression lambda => $"{string.Join(", ", lambda.Parameters.Select(p => p.Name))} => {Text(lambda.Body)}",
        _ => expression.ToString(),
    };

    private static string Binary(BinaryExpression binary, string sign, int rank) =>
        $"{Within(Named(binary.Left, binary.Right), rank)} {sign} {Within(Named(binary.Right, binary.Left), rank + 1)}";

    /// <summary>In parentheses, if it binds less tightly than what stands around it.</summary>
    private static string Within(Expression expression, int rank) =>
        signs.TryGetValue(expression.NodeType, out var own) && own.Rank < rank ? $"({Text(expression)})" : Text(expression);

    /// <summary>The compiler compares enumerations by number; the name is what was written.</summary>
    private static Expression Named(Expression expression, Expression other) =>
        expression is ConstantExpression { Value: { } number }
        && other is UnaryExpression { NodeType: ExpressionType.Convert, Operand.Type: var type }
        && (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } enumeration && number is not Enum
            ? Expression.Constant(Enum.ToObject(enumeration, number))
            : expression;

    private static string Call(MethodCallExpression call)
    {
        var isExtension = call.Object is null && call.Method.IsDefined(typeof(ExtensionAttribute));
        var owner = Owner(isExtension ? call.Arguments[0] : call.Object, call.Method);
        var arguments = string.Join(", ", call.Arguments.Skip(isExtension ? 1 : 0).Select(Text));
        return call.Method is { IsSpecialName: true, Name: "get_Item" }
            ? $"{owner.TrimEnd('.')}[{arguments}]"
            : $"{owner}{call.Method.Name}({arguments})";
    }

    /// <summary>With the dot; nothing for the build itself and for what the compiler keeps local variables in.</summary>
    private static string Owner(Expression? owner, MemberInfo member) => owner switch
    {
        null => typeof(INukeBuild).IsAssignableFrom(member.DeclaringType) ? "" : $"{Named(member.DeclaringType!)}.",
        ConstantExpression { Value: INukeBuild } => "",
        ConstantExpression { Type: var type } when type.IsDefined(typeof(CompilerGeneratedAttribute)) => "",
        MemberExpression { Member.Name: ['<', ..] } => "",
        UnaryExpression { NodeType: ExpressionType.Convert, Operand: var inner } => Owner(inner, member),
        _ => $"{Within(owner, int.MaxValue)}.",
    };

    private static string Named(Type type) => type == typeof(string) ? "string" : type.Name;

    private static string Constant(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        char letter => $"'{letter}'",
        bool isTrue => isTrue ? "true" : "false",
        Enum => $"{value.GetType().Name}.{value}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
