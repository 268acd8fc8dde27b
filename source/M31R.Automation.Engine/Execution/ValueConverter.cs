using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Nuke.Common.IO;
using Nuke.Common.Tooling;

namespace Nuke.Common.Execution;

/// <summary>Turns the text of parameters into values.</summary>
internal static class ValueConverter
{
    private static readonly Type[] listTypes =
    [
        typeof(List<>), typeof(IList<>), typeof(ICollection<>), typeof(IEnumerable<>), typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>),
    ];

    /// <summary>The type of a list's elements; null when the type is not a list.</summary>
    internal static Type? ElementOf(Type type)
    {
        if (type.IsArray)
        {
            return type.GetElementType();
        }

        return type.IsGenericType && Array.IndexOf(listTypes, type.GetGenericTypeDefinition()) >= 0 ? type.GetGenericArguments()[0] : null;
    }

    /// <summary>The type of one value: of a list's element, without the question mark.</summary>
    internal static Type Innermost(Type type)
    {
        type = ElementOf(type) ?? type;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    /// <summary>The values that a type allows, when they can be counted; else null.</summary>
    internal static IReadOnlyList<string>? Allowed(Type type)
    {
        type = Innermost(type);
        if (type.IsEnum)
        {
            return Enum.GetNames(type);
        }

        return type.IsSubclassOf(typeof(Enumeration))
            ? [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.FieldType == type).Select(f => f.Name)]
            : null;
    }

    /// <summary>The value of a parameter.</summary>
    /// <exception cref="UsageException">The text does not fit the type.</exception>
    internal static object? Convert(ParameterMember parameter, RawValue raw)
    {
        if (ElementOf(parameter.Type) is { } element)
        {
            return List(parameter.Type, element, [.. raw.Values.Select(text => Single(parameter, element, text, raw.Source))]);
        }

        return raw.Values switch
        {
            [] when parameter.IsFlag => true,
            [var text] => Single(parameter, parameter.Type, text, raw.Source),
            [] => throw new UsageException($"Parameter \"{parameter.Flag}\" has no value ({raw.Source}).{AllowedText(parameter.Type)}"),
            _ => throw new UsageException(
                $"Parameter \"{parameter.Flag}\" takes one value, but {raw.Source} has {raw.Values.Count}: \"{string.Join("\", \"", raw.Values)}\"."
                + " Targets stand before the first option, or after --target."),
        };
    }

    private static object List(Type type, Type element, IReadOnlyList<object?> values)
    {
        var array = Array.CreateInstance(element, values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            array.SetValue(values[i], i);
        }

        return type.IsInterface || type.IsArray ? array : (IList)Activator.CreateInstance(type, array)!;
    }

    private static object? Single(ParameterMember parameter, Type type, string text, string source)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        try
        {
            return Parse(type, text);
        }
        catch (Exception exception) when (exception is not UsageException)
        {
            throw new UsageException($"Parameter \"{parameter.Flag}\" cannot be \"{text}\" ({source}).{AllowedText(type)}");
        }
    }

    /// <summary>The value that a text stands for.</summary>
    internal static object? Parse(Type type, string text)
    {
        if (type == typeof(string))
        {
            return text;
        }

        if (type == typeof(bool))
        {
            return bool.Parse(text);
        }

        if (type.IsEnum)
        {
            return ParseEnum(type, text);
        }

        if (type == typeof(AbsolutePath))
        {
            return AbsolutePath.Create(Path.GetFullPath(text, BuildRun.Here.WorkingDirectory));
        }

        return TypeDescriptor.GetConverter(type) is { } converter && converter.CanConvertFrom(typeof(string))
            ? converter.ConvertFromString(null, CultureInfo.InvariantCulture, text)
            : throw new UsageException($"Parameters of type {type.Name} cannot be read from text; give the type a TypeConverter.");
    }

    /// <summary>By name, whatever its case or dashes; numbers are not names.</summary>
    private static object ParseEnum(Type type, string text)
    {
        foreach (var name in Enum.GetNames(type))
        {
            if (Names.Key(name).Equals(Names.Key(text), StringComparison.Ordinal))
            {
                return Enum.Parse(type, name);
            }
        }

        throw new FormatException();
    }

    private static string AllowedText(Type type)
    {
        type = Innermost(type);
        if (Allowed(type) is { } names)
        {
            return $" Allowed: {string.Join(", ", names)}.";
        }

        return $" Allowed: {Kind(type)}.";
    }

    private static string Kind(Type type) => type.Name switch
    {
        "Boolean" => "true, false, or nothing; targets stand before the first option, or after --target",
        "String" => "text",
        "Int32" or "Int64" => "a whole number",
        "Double" or "Decimal" or "Single" => "a number",
        "DateOnly" => "a date like 2026-01-31",
        "TimeSpan" => "a duration like 00:05:00",
        "AbsolutePath" => "a path",
        "Partition" => "a part and the number of parts, like 2/3",
        _ => $"a {type.Name}",
    };
}

/// <summary>The text of a parameter and where it was found.</summary>
/// <param name="Values">In the order given; empty for a flag without a value.</param>
/// <param name="Source">For messages: <c>--name</c>, <c>environment variable NAME</c>, <c>.nuke/parameters.json:3</c>.</param>
/// <param name="IsOneText">Whether a list is still one text, to be split where the parameter says.</param>
internal sealed record RawValue(IReadOnlyList<string> Values, string Source, bool IsOneText = false);
