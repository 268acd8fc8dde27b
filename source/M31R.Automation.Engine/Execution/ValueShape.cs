using System.Reflection;
using Nuke.Common.CI;
using Nuke.Common.IO;
using Nuke.Common.Tooling;

namespace Nuke.Common.Execution;

/// <summary>What the text of a parameter may look like, for people.</summary>
internal static class ValueShape
{
    /// <summary>The names of the values that a type has, when they can be counted; else null.</summary>
    internal static IReadOnlyList<string>? Names(Type type)
    {
        type = ValueConverter.Innermost(type);
        if (type.IsEnum)
        {
            return Enum.GetNames(type);
        }

        return type.IsSubclassOf(typeof(Enumeration))
            ? [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.FieldType == type).Select(f => f.Name)]
            : null;
    }

    /// <summary>The names of the values, or the kind of text: <c>Debug, Release</c>, <c>a whole number</c>.</summary>
    internal static string Of(Type type)
    {
        type = ValueConverter.Innermost(type);
        return Names(type) is { } names ? string.Join(", ", names) : Kind(type);
    }

    /// <summary>What a converter of the build itself says, after a space; nothing where the kind says as much.</summary>
    internal static string Reason(Type type, Exception exception) =>
        Names(type) is not null || !Kind(type).Equals(Unknown(type), StringComparison.Ordinal) || exception.Message.Length == 0
            ? ""
            : $" It says: {exception.Message.TrimEnd('.')}.";

    private static string Unknown(Type type) => $"a {type.Name}";

    /// <summary>The nearest of the values, after a space; nothing when none is near.</summary>
    internal static string Suggestion(Type type, string text) =>
        Names(type) is { } names ? Execution.Names.Suggestion(text, names) : "";

    private static string Kind(Type type) => type switch
    {
        _ when type == typeof(bool) => "true, false",
        _ when type == typeof(string) => "text",
        _ when type == typeof(char) => "one character",
        _ when type == typeof(double) || type == typeof(float) || type == typeof(decimal) => "a number",
        _ when type.IsPrimitive => "a whole number",
        _ when type == typeof(DateOnly) => "a date like 2026-01-31",
        _ when type == typeof(TimeOnly) => "a time like 13:30",
        _ when type == typeof(DateTime) || type == typeof(DateTimeOffset) => "a time like 2026-01-31T13:30:00Z",
        _ when type == typeof(TimeSpan) => "a duration like 00:05:00",
        _ when type == typeof(Guid) => "a GUID like 0f8fad5b-d9cb-469f-a165-70867728950e",
        _ when type == typeof(Version) => "a version like 1.2.3",
        _ when type == typeof(Uri) => "an address like https://example.org",
        _ when type == typeof(AbsolutePath) => "a path",
        _ when typeof(Partition).IsAssignableFrom(type) => "a part and the number of parts, like 2/3",
        _ => Unknown(type),
    };
}
