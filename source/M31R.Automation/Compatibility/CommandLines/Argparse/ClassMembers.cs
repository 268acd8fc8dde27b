using M31R.Automation.Compatibility.Python;

namespace M31R.Automation.Compatibility.CommandLines.Argparse;

/// <summary>Finds what classes declare: methods, and the members of enumerations.</summary>
internal static class ClassMembers
{
    /// <summary>A function in the body of a class; null when it has none of that name.</summary>
    public static PythonNode? Function(ClassValue type, string name)
    {
        var found = type.Node.List("body")
            .FirstOrDefault(each => each.Kind is "FunctionDef" or "AsyncFunctionDef" && each.Text("name") == name);
        return found.Kind.Length == 0 ? null : found;
    }

    /// <summary>A method with its object.</summary>
    public static PythonValue? Method(InstanceValue instance, string name) =>
        Function(instance.Class, name) is { } function ? new FunctionValue(function, instance.Class.Home, instance) : null;

    /// <summary>A constant, a member of an enumeration (a map of <c>name</c> and <c>value</c>) or a method of a class.</summary>
    public static PythonValue Of(ClassValue type, string name, Expressions expressions) =>
        Constants(type, expressions).Where(each => each.Name == name)
            .Select(each => IsEnumeration(type) ? Member(each) : each.Value).LastOrDefault()
        ?? (Function(type, name) is { } function ? new FunctionValue(function, type.Home) : PythonValue.Unknown);

    /// <summary>The members of an enumeration; unknown for another class.</summary>
    public static PythonValue Listed(ClassValue type, Expressions expressions) =>
        IsEnumeration(type) ? new ListValue([.. Constants(type, expressions).Select(Member)]) : PythonValue.Unknown;

    /// <summary>Whether a class is derived from one of which a name ends so.</summary>
    public static bool IsDerivedFrom(ClassValue type, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (type.Node.List("bases").Any(each => $".{each.Name}".EndsWith($".{name}", StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    private static bool IsEnumeration(ClassValue type) => IsDerivedFrom(type, "Enum", "StrEnum", "IntEnum");

    private static MapValue Member((string Name, PythonValue Value) constant) =>
        new([(new TextValue("name"), new TextValue(constant.Name)), (new TextValue("value"), constant.Value)]);

    private static IEnumerable<(string Name, PythonValue Value)> Constants(ClassValue type, Expressions expressions) =>
        type.Node.List("body").Where(each => each.Is("Assign"))
            .SelectMany(each => each.List("targets").Where(target => target.Is("Name"))
                .Select(target => (target.Text("id")!, expressions.Of(each["value"], type.Home, 1))));
}
