using System.Collections;
using System.ComponentModel;
using System.Globalization;
using Nuke.Common.IO;

namespace Nuke.Common.Execution;

/// <summary>Turns the text of parameters into values.</summary>
internal static class ValueConverter
{
    private static readonly Type[] listTypes =
    [
        typeof(List<>), typeof(IList<>), typeof(ICollection<>), typeof(IEnumerable<>), typeof(IReadOnlyList<>),
        typeof(IReadOnlyCollection<>),
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

    /// <summary>The value of a parameter.</summary>
    /// <exception cref="UsageException">The text does not fit the type.</exception>
    internal static object? Convert(ParameterMember parameter, RawValue raw)
    {
        if (ElementOf(parameter.Type) is { } element)
        {
            return List(parameter.Type, element, [.. raw.Values.Select(text => Single(parameter, text, raw))]);
        }

        return raw.Values switch
        {
            [] when parameter.IsFlag => true,
            [var text] => Single(parameter, text, raw),
            [] => throw new UsageException(
                $"Parameter \"{parameter.Flag}\" has no value ({raw.Source}). Allowed: {ValueShape.Of(parameter.Type)}."),
            _ => throw new UsageException(
                $"Parameter \"{parameter.Flag}\" takes one value, but {raw.Source} has {raw.Values.Count}: "
                + $"\"{string.Join("\", \"", raw.Values)}\"."
                + (raw.IsOfLine ? " Targets stand before the first option, or after --target." : "")),
        };
    }

    /// <summary>The value that a text stands for.</summary>
    /// <exception cref="Exception">It stands for none; what is thrown depends on the type.</exception>
    internal static object? Parse(Type type, string text)
    {
        if (type == typeof(string) || type == typeof(object))
        {
            return text;
        }

        if (type == typeof(bool))
        {
            return bool.Parse(text);
        }

        if (type == typeof(AbsolutePath))
        {
            return AbsolutePath.Create(Path.GetFullPath(text, BuildRun.Here.Request.WorkingDirectory));
        }

        return type.IsEnum ? ParseEnum(type, text) : ParseByConverter(type, text);
    }

    internal static object List(Type type, Type element, IReadOnlyList<object?> values)
    {
        var array = Array.CreateInstance(element, values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            array.SetValue(values[i], i);
        }

        return type.IsInterface || type.IsArray ? array : (IList)Activator.CreateInstance(type, array)!;
    }

    private static object? Single(ParameterMember parameter, string text, RawValue raw)
    {
        var type = Innermost(parameter.Type);
        if (!CanParse(type))
        {
            throw new UsageException(
                $"Parameter \"{parameter.Flag}\"{Owner(parameter)} is of type {type.Name}, which cannot be read from text."
                + " Give the type a TypeConverter, or the parameter another type, like string.");
        }

        try
        {
            return Parse(type, text);
        }
        catch (Exception exception) when (exception is not UsageException)
        {
            throw new UsageException(
                $"Parameter \"{parameter.Flag}\" cannot be \"{text}\" ({raw.Source}). Allowed: {Allowed(type, raw)}."
                + $"{ValueShape.Reason(type, exception)}{ValueShape.Suggestion(type, text)}{raw.Advice}");
        }
    }

    private static string Allowed(Type type, RawValue raw) => type == typeof(bool) && raw.IsOfLine
        ? $"{ValueShape.Of(type)}, or nothing; targets stand before the first option, or after --target"
        : ValueShape.Of(type);

    private static object? ParseByConverter(Type type, string text)
    {
        text = ValueShape.Names(type)?.FirstOrDefault(name => Names.Key(name).Equals(Names.Key(text), StringComparison.Ordinal)) ?? text;
        return TypeDescriptor.GetConverter(type).ConvertFromString(null, CultureInfo.InvariantCulture, text);
    }

    private static bool CanParse(Type type) =>
        type == typeof(string) || type == typeof(object) || type == typeof(bool) || type == typeof(AbsolutePath) || type.IsEnum
        || TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));

    /// <summary>The member behind a parameter, after a space.</summary>
    private static string Owner(ParameterMember parameter) =>
        parameter.Member is { } member ? $" ({member.DeclaringType!.Name}.{member.Name})" : "";

    /// <summary>By name, whatever its case or dashes, several of them for flags; numbers are not names.</summary>
    private static object ParseEnum(Type type, string text)
    {
        var texts = type.IsDefined(typeof(FlagsAttribute), inherit: false) ? text.Split(',', StringSplitOptions.TrimEntries) : [text];
        return Enum.Parse(type, string.Join(',', texts.Select(t => EnumName(type, t))));
    }

    private static string EnumName(Type type, string text) =>
        Array.Find(Enum.GetNames(type), name => Names.Key(name).Equals(Names.Key(text), StringComparison.Ordinal))
            ?? throw new FormatException();
}

/// <summary>The text of a parameter and where it was found.</summary>
/// <param name="Values">In the order given; empty for a flag without a value.</param>
/// <param name="Source">For messages: <c>--name</c>, <c>environment variable NAME</c>, <c>.nuke/parameters.json:3</c>.</param>
/// <param name="IsOneText">Whether a list is still one text, to be split where the parameter says.</param>
internal sealed record RawValue(IReadOnlyList<string> Values, string Source, bool IsOneText = false)
{
    /// <summary>What to do when the text was not meant as this parameter; empty, or a sentence after a space.</summary>
    internal string Advice { get; init; } = "";

    internal bool IsOfLine => Source.StartsWith("--", StringComparison.Ordinal);
}
