using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Nuke.Common.Execution;
using Nuke.Common.Utilities;

namespace Nuke.Common.IO;

/// <summary>
/// A path from the root of the file system, without <c>.</c>, <c>..</c> or a trailing separator. A backslash separates on Windows only;
/// elsewhere it is a letter like any other. The case of letters counts on Linux only.
/// </summary>
[TypeConverter(typeof(TypeConverter))]
public class AbsolutePath : IAbsolutePathHolder, IFormattable
{
    /// <summary>Format: in double quotes.</summary>
    public const string DoubleQuote = "d";

    /// <summary>Format: in double quotes when the path holds a space.</summary>
    public const string DoubleQuoteIfNeeded = "dn";

    /// <summary>Format: in single quotes.</summary>
    public const string SingleQuote = "s";

    /// <summary>Format: in single quotes when the path holds a space.</summary>
    public const string SingleQuoteIfNeeded = "sn";

    /// <summary>Format: as it is.</summary>
    public const string NoQuotes = "nq";

    private static readonly StringComparison comparison =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    private readonly string path;

    private AbsolutePath(string path) => this.path = path;

    AbsolutePath IAbsolutePathHolder.Path => this;

    /// <summary>The last part, with its extension; empty for a root.</summary>
    public string Name => Path.GetFileName(path);

    /// <summary>The last part without its extension.</summary>
    public string NameWithoutExtension => Path.GetFileNameWithoutExtension(path);

    /// <summary>The extension with its dot, or empty.</summary>
    public string Extension => Path.GetExtension(path);

    /// <summary>The directory that holds it; null at the root of the file system.</summary>
    public AbsolutePath? Parent => Path.GetDirectoryName(path) is { } parent ? new AbsolutePath(parent) : null;

    /// <summary>The directory that holds the left path, for the range <c>..</c> alone.</summary>
    /// <exception cref="ArgumentException">The range is not <c>..</c>, or there is no such directory.</exception>
    public static AbsolutePath operator /(AbsolutePath left, Range range) =>
        range.Equals(Range.All) && left.Parent is { } parent
            ? parent
            : throw new ArgumentException($"\"{left}\" / {range} has no meaning; only \"..\" below the root has.", nameof(range));

    /// <summary>The path below the left one; null when that is null.</summary>
    /// <exception cref="ArgumentException">The right path is absolute itself.</exception>
    [return: NotNullIfNotNull(nameof(left))]
    public static AbsolutePath? operator /(AbsolutePath? left, string? right)
    {
        if (left is null || string.IsNullOrEmpty(right))
        {
            return left;
        }

        return Path.IsPathRooted(right)
            ? throw new ArgumentException($"\"{right}\" is absolute; it cannot lie below \"{left}\".", nameof(right))
            : Create(Path.Combine(left.path, right));
    }

    /// <summary>The path with text put at its end; null when it is null.</summary>
    [return: NotNullIfNotNull(nameof(left))]
    public static AbsolutePath? operator +(AbsolutePath? left, string? right) => left is null ? null : Create(left.path + right);

    /// <summary>The path of an absolute text.</summary>
    [return: NotNullIfNotNull(nameof(path))]
    public static implicit operator AbsolutePath?(string? path) => path is null ? null : Create(path);

    /// <summary>The text of a path.</summary>
    [return: NotNullIfNotNull(nameof(path))]
    public static implicit operator string?(AbsolutePath? path) => path?.path;

    /// <summary>Whether both name the same place; letters' case counts on Linux only.</summary>
    public static bool operator ==(AbsolutePath? a, AbsolutePath? b) => a is null ? b is null : a.Equals((object?)b);

    /// <summary>Whether they name different places.</summary>
    public static bool operator !=(AbsolutePath? a, AbsolutePath? b) => !(a == b);

    /// <summary>The path of an absolute text, with <c>.</c> and <c>..</c> resolved.</summary>
    /// <exception cref="ArgumentException">The text is not absolute.</exception>
    public static AbsolutePath Create(string path) =>
        Path.IsPathFullyQualified(path)
            ? new AbsolutePath(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))
            : throw new ArgumentException($"\"{path}\" is not an absolute path.", nameof(path));

    /// <summary>Whether both name the same place.</summary>
    protected bool Equals(AbsolutePath? other) => other is not null && string.Equals(path, other.path, comparison);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is AbsolutePath other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(path, comparison);

    /// <summary>The normalized path with this platform's separators, without quotes.</summary>
    public override string ToString() => path;

    /// <summary>The text in quotes as the format says; one of this class's constants, or null for the text as it is.</summary>
    /// <exception cref="FormatException">Unknown format.</exception>
    public string ToString(string? format) => format switch
    {
        null or "" or NoQuotes => path,
        DoubleQuote => path.DoubleQuote(),
        DoubleQuoteIfNeeded => path.DoubleQuoteIfNeeded(),
        SingleQuote => path.SingleQuote(),
        SingleQuoteIfNeeded => path.SingleQuoteIfNeeded(),
        _ => throw new FormatException($"Unknown path format \"{format}\"; known are d, dn, s, sn and nq."),
    };

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    /// <summary>Reads paths from text; a relative one counts from the working directory.</summary>
    public class TypeConverter : System.ComponentModel.TypeConverter
    {
        /// <inheritdoc />
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
            sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

        /// <inheritdoc />
        public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => value is string text
            ? Create(Path.GetFullPath(text, BuildRun.Here.WorkingDirectory))
            : base.ConvertFrom(context, culture, value);
    }
}
