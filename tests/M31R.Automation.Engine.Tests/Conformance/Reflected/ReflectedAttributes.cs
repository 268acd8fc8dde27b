using System.Reflection;

namespace M31R.Automation.Engine.Tests.Conformance.Reflected;

/// <summary>The attributes that the list shows, written as it writes them.</summary>
internal static class ReflectedAttributes
{
    private static readonly string[] Listed =
    [
        "Argument", "CallerArgumentExpression", "Command", "GitRepository", "NpmTool", "NuGetTool", "Obsolete", "Parameter", "PathTool",
        "Required", "Secret", "Solution", "Usage",
    ];

    internal static IReadOnlyList<string> Of(MemberInfo member) => Of(member.GetCustomAttributesData());

    internal static IReadOnlyList<string> Of(ParameterInfo parameter) => Of(parameter.GetCustomAttributesData());

    private static IReadOnlyList<string> Of(IEnumerable<CustomAttributeData> attributes) =>
    [
        .. attributes.Select(attribute => (Name: Name(attribute.AttributeType), Data: attribute))
            .Where(attribute => Listed.Contains(attribute.Name))
            .Select(attribute => $"{attribute.Name}({string.Join(", ", Arguments(attribute.Data))})"),
    ];

    private static string Name(Type type)
    {
        if (type == typeof(AttributeUsageAttribute))
            return "Usage";
        return type.Name.EndsWith("Attribute", StringComparison.Ordinal) ? type.Name[..^"Attribute".Length] : type.Name;
    }

    private static IEnumerable<string> Arguments(CustomAttributeData attribute) =>
        attribute.ConstructorArguments.Select(Text)
            .Concat(attribute.NamedArguments.Select(argument => $"{argument.MemberName} = {Text(argument.TypedValue)}"));

    private static string Text(CustomAttributeTypedArgument argument) => argument.Value switch
    {
        string text => $"\"{text}\"",
        Type type => $"typeof({type.FullName})",
        null => $"({argument.ArgumentType.Name})null",
        var value when argument.ArgumentType.IsEnum => $"({argument.ArgumentType.FullName}){value}",
        var value => $"({argument.ArgumentType.Name}){value}",
    };
}
