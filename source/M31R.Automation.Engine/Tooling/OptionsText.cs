using System.Collections;
using System.Globalization;
using System.Reflection;
using Nuke.Common.Execution;

namespace Nuke.Common.Tooling;

/// <summary>Writes options as a command line, by the attributes of their properties.</summary>
internal static class OptionsText
{
    private const string Value = "{value}";
    private const string Key = "{key}";

    /// <summary>The command line; each value arrives as it is.</summary>
    internal static string Of(ToolOptions options)
    {
        var properties = Arguments(options)
            .OrderBy(p => p.Argument.Position switch
            {
                > 0 => -1,
                0 => 0,
                _ => 1,
            })
            .ThenBy(p => p.Argument.Position)
            .ThenBy(p => p.Property.MetadataToken);
        var command = options.GetType().GetCustomAttribute<CommandAttribute>()?.Arguments;
        var texts = properties.SelectMany(p => Texts(p.Argument, p.Property.GetValue(options)));
        return string.Join(' ', [.. command is null ? [] : new[] { command }, .. texts, .. options.ProcessAdditionalArguments ?? []]);
    }

    /// <summary>The arguments one by one.</summary>
    internal static IReadOnlyList<string> Words(ToolOptions options) => CommandWords.Of(Of(options));

    /// <summary>The values that must be hidden, as they are and as they look on a command line.</summary>
    internal static IReadOnlyList<string> Secrets(ToolOptions options)
    {
        var arguments = Arguments(options).Where(p => p.Argument.Secret).SelectMany(p => Values(p.Property.GetValue(options)));
        var secrets = arguments.Select(Plain).Concat(options.ProcessRedactedSecrets ?? []);
        return SecretMask.InOrder(secrets.SelectMany(secret => new[] { secret, PropertyText.Escape(secret) }).SelectMany(SecretMask.Lines));
    }

    /// <summary>A value as tools read it.</summary>
    internal static string Plain(object? value) => value switch
    {
        bool isSet => isSet ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };

    private static IEnumerable<(PropertyInfo Property, ArgumentAttribute Argument)> Arguments(ToolOptions options) =>
        from property in options.GetType().GetProperties()
        let argument = property.GetCustomAttribute<ArgumentAttribute>()
        where argument is not null
        select (property, argument);

    private static IEnumerable<object?> Values(object? value) => value switch
    {
        null => [],
        string or Enumeration => [value],
        IReadOnlyDictionary<string, object> entries => entries.Values,
        IEnumerable items => items.Cast<object?>(),
        _ => [value],
    };

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
        return all.Length == 0 ? [] : [argument.Format[..start] + (argument.QuoteMultiple ? CommandText.Quote(all) : all)];
    }

    private static string Fill(string format, string? key, object? value)
    {
        var text = format.Contains("property:", StringComparison.Ordinal) ? PropertyText.Escape(Plain(value)) : Plain(value);
        return format.Replace(Key, key, StringComparison.Ordinal).Replace(Value, CommandText.Exact(text), StringComparison.Ordinal);
    }
}
