using System.Reflection;

namespace M31R.Automation.Engine.Tests.Conformance.Reflected;

/// <summary>What type arguments must be: <c>T : class, IOptions, new()</c>.</summary>
internal static class ReflectedConstraints
{
    internal static IReadOnlyList<string> Of(IEnumerable<Type> parameters) =>
    [
        .. parameters.Select(parameter => (parameter.Name, Parts: string.Join(", ", Parts(parameter))))
            .Where(parameter => parameter.Parts.Length > 0)
            .Select(parameter => $"{parameter.Name} : {parameter.Parts}"),
    ];

    private static IEnumerable<string> Parts(Type parameter)
    {
        var flags = parameter.GenericParameterAttributes;
        var isStruct = flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        if (isStruct)
            yield return "struct";
        if (flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            yield return "class";
        foreach (var type in parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)))
            yield return TypeNames.Of(type);
        if (!isStruct && flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
            yield return "new()";
    }
}
