using System.Reflection;
using M31R.Automation.Engine.Tests.Conformance.Signatures;

namespace M31R.Automation.Engine.Tests.Conformance.Reflected;

/// <summary>Reads what an assembly shows to build authors.</summary>
internal static class ReflectedType
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    /// <summary>Every type that an author outside of the assembly can name, in the namespaces that begin so.</summary>
    internal static IReadOnlyList<TypeSignature> Visible(Assembly assembly, string space) =>
    [
        .. assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith(space, StringComparison.Ordinal) is true && IsVisible(type))
            .Select(Of)
            .OrderBy(type => type.Key, StringComparer.Ordinal),
    ];

    internal static TypeSignature Of(Type type) => new()
    {
        Namespace = type.Namespace ?? "",
        Name = TypeNames.Declared(type),
        Kind = Kind(type),
        Modifiers = Modifiers(type),
        Attributes = ReflectedAttributes.Of(type),
        TypeParameters = [.. TypeNames.OwnArguments(type).Select(parameter => parameter.Name)],
        Constraints = ReflectedConstraints.Of(TypeNames.OwnArguments(type)),
        Bases = IsDelegate(type) || type.IsEnum ? [] : [.. Bases(type)],
        Members = [.. Members(type)],
    };

    private static bool IsVisible(Type type) =>
        type.IsPublic || ((type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType!));

    private static bool IsDelegate(Type type) => type.BaseType == typeof(MulticastDelegate);

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        _ => IsDelegate(type) ? "delegate" : "class",
    };

    private static string Modifiers(Type type)
    {
        var access = type.IsPublic || type.IsNestedPublic ? "public" : "protected";
        return Kind(type) switch
        {
            "struct" => access + (type.IsByRefLike ? " ref" : ""),
            "class" when type is { IsAbstract: true, IsSealed: true } => $"{access} static",
            "class" => access + (type.IsAbstract ? " abstract" : "") + (type.IsSealed ? " sealed" : ""),
            _ => access,
        };
    }

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
            yield return TypeNames.Of(parent);
        foreach (var face in type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Where(IsNamed))
            yield return TypeNames.Of(face);
    }

    private static bool IsNamed(Type type) => IsVisible(type.IsGenericType ? type.GetGenericTypeDefinition() : type);

    private static IEnumerable<MemberSignature> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => ReflectedMember.Value(type, name));
        if (IsDelegate(type))
            return [ReflectedMember.Invoke(type.GetMethod("Invoke")!)];
        return type.GetMembers(Declared).OrderBy(member => member.MetadataToken).Select(ReflectedMember.TryOf).OfType<MemberSignature>();
    }
}
