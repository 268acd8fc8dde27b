using System.Collections;
using System.Reflection;

namespace Nuke.Common.Tooling;

/// <summary>Writes options as a command line, by the attributes of their properties.</summary>
internal static class OptionsText
{
    private const string Value = "{value}";
    private const string Key = "{key}";

    /// <summary>The command line; arguments with spaces are quoted.</summary>
    internal static string Of(ToolOptions options)
    {
        var properties = options.GetType().GetProperties()
            .Select(property => (Property: property, Argument: property.GetCustomAttribute<ArgumentAttribute>()))
            .Where(p => p.Argument is not null)
            .OrderBy(p => p.Argument!.Position switch
            {
                > 0 => -1,
                0 => 0,
                _ => 1,
            })
            .ThenBy(p => p.Argument!.Position)
            .ThenBy(p => p.Property.MetadataToken);
        var command = options.GetType().GetCustomAttribute<CommandAttribute>()?.Arguments;
        var texts = properties.SelectMany(p => Texts(p.Argument!, p.Property.GetValue(options)));
        return string.Join(' ', [.. command is null ? [] : new[] { command }, .. texts, .. options.ProcessAdditionalArguments ?? []]);
    }

    private static IEnumerable<string> Texts(ArgumentAttribute argument, object? value) => value switch
    {
        null => [],
        bool isSet when !argument.Format.Contains(Value, StringComparison.Ordinal) => isSet ? [argument.Format] : [],
        string or Enumeration => [Fill(argument.Format, null, value)],
        IReadOnlyDictionary<string, object> entries => Many(argument, entries.Select(e => ((string?)e.Key, (object?)e.Value))),
        IEnumerable items => Many(argument, items.Cast<object?>().Select(item => ((string?)null, item))),
        _ => [Fill(argument.Format, null, value)],
    };

    private static IEnumerable<string> Many(ArgumentAttribute argument, IEnumerable<(string? Key, object? Value)> items)
    {
        if (argument.Separator is null)
        {
            return items.Select(item => Fill(argument.Format, item.Key, item.Value));
        }

        var start = argument.Format.IndexOf('{', StringComparison.Ordinal);
        var all = string.Join(argument.Separator, items.Select(item => Fill(argument.Format[start..], item.Key, item.Value)));
        return all.Length == 0 ? [] : [argument.Format[..start] + all];
    }

    private static string Fill(string format, string? key, object? value)
    {
        var text = value switch
        {
            bool isSet => isSet ? "true" : "false",
            IFormattable formattable => formattable.ToString(null, null),
            _ => value?.ToString() ?? "",
        };
        var escaped = key is null ? text : EscapeProperty(text);
        return format.Replace(Key, key, StringComparison.Ordinal).Replace(Value, CommandText.QuoteIfNeeded(escaped), StringComparison.Ordinal);
    }

    /// <summary>MSBuild takes a semicolon or a comma in a property for the start of the next one.</summary>
    private static string EscapeProperty(string value) =>
        value.Replace(";", "%3B", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
