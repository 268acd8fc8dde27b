namespace M31R.Automation.Engine.Tests.Conformance.Reflected;

/// <summary>Types of an assembly, written as the list writes them: short, with C#'s own words.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>As it is used: <c>IReadOnlyList&lt;(string, int?)&gt;</c>.</summary>
    internal static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsByRef)
            return Of(type.GetElementType()!);
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[]";
        if (Nullable.GetUnderlyingType(type) is { } value)
            return $"{Of(value)}?";
        if (type.IsGenericParameter)
            return type.Name;
        var arguments = string.Join(", ", OwnArguments(type).Select(Of));
        if (type.IsGenericType && $"{type.Namespace}.{type.Name}".StartsWith("System.ValueTuple`", StringComparison.Ordinal))
            return $"({arguments})";
        return arguments.Length == 0 ? Declared(type) : $"{Declared(type)}<{arguments}>";
    }

    /// <summary>As it is declared, without type parameters: <c>Partition.TypeConverter</c>.</summary>
    internal static string Declared(Type type)
    {
        var name = type.Name.Split('`')[0];
        return type.DeclaringType is null || type.IsGenericParameter ? name : $"{Declared(type.DeclaringType)}.{name}";
    }

    /// <summary>Type parameters or arguments that are not those of a type around it.</summary>
    internal static IEnumerable<Type> OwnArguments(Type type) =>
        type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0);
}
