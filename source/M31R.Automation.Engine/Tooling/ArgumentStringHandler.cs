using System.Runtime.CompilerServices;
using System.Text;
using Nuke.Common.IO;

namespace Nuke.Common.Tooling;

/// <summary>
/// Builds a command line from an interpolated string: a value with spaces is put in quotes, unless it stands in quotes already. Formats:
/// <c>:r</c> hides the value where it is logged, <c>:nq</c> never quotes it; paths know their own formats.
/// </summary>
[InterpolatedStringHandler]
public ref struct ArgumentStringHandler
{
    private const string Redacted = "[REDACTED]";

    private readonly StringBuilder text;
    private readonly List<string> secrets = [];

    /// <summary>Called by the compiler.</summary>
    public ArgumentStringHandler(int literalLength, int formattedCount, out bool handlerIsValid)
    {
        text = new StringBuilder(literalLength + (formattedCount * 16));
        handlerIsValid = true;
    }

    private ArgumentStringHandler(string value) => text = new StringBuilder(value);

    /// <summary>A command line as it is.</summary>
    public static implicit operator ArgumentStringHandler(string value) => new(value ?? "");

    /// <summary>Called by the compiler.</summary>
    public readonly void AppendLiteral(string value) => text.Append(value);

    /// <summary>Called by the compiler.</summary>
    public readonly void AppendFormatted(object? obj, int alignment = 0, string? format = null)
    {
        obj = obj is IAbsolutePathHolder holder ? holder.Path : obj;
        var isSecret = format is "r";
        var isPlain = format is AbsolutePath.NoQuotes;
        var value = obj is IFormattable formattable && !isSecret && !isPlain ? formattable.ToString(format, null) : obj?.ToString() ?? "";
        if (isSecret && value.Length > 0)
        {
            secrets.AddRange([value, CommandText.Escape(value)]);
        }

        var shown = isPlain || (format is { Length: > 0 } && !isSecret) ? value : Quoted(value);
        text.Append(alignment == 0 ? shown : alignment > 0 ? shown.PadLeft(alignment) : shown.PadRight(-alignment));
    }

    /// <summary>Called by the compiler; paths are separated by spaces.</summary>
    public readonly void AppendFormatted(IEnumerable<IAbsolutePathHolder> paths, int alignment = 0, string? format = null) =>
        text.AppendJoin(' ', paths.Select(holder => CommandText.QuoteIfNeeded(holder.Path.ToString(format))));

    /// <summary>The command line; the handler is empty afterwards.</summary>
    public readonly string ToStringAndClear()
    {
        var result = text.ToString();
        text.Clear();
        return result;
    }

    /// <summary>What hides the values marked with <c>:r</c>.</summary>
    public readonly Func<string, string> GetFilter()
    {
        var hidden = secrets ?? [];
        return line => hidden.Aggregate(line, (shown, secret) => shown.Replace(secret, Redacted, StringComparison.Ordinal));
    }

    /// <summary>Between quotes of the text itself, a value cannot end them.</summary>
    private readonly string Quoted(string value) =>
        CommandText.EndsInQuotes(text.ToString()) ? CommandText.Escape(value) : CommandText.QuoteIfNeeded(value);
}
