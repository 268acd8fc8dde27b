using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace Nuke.Common.Tooling;

/// <summary>A set of named values that others may extend: public static fields of the derived type.</summary>
public abstract class Enumeration
{
    /// <summary>For derived types.</summary>
    protected Enumeration()
    {
    }

    /// <summary>The text that stands for the value.</summary>
    protected string Value { get; set; } = "";

    /// <summary>The text of a value; null for null.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator string?(Enumeration? value) => value?.Value;

    /// <summary>Whether both are of the same type and text.</summary>
    public static bool operator ==(Enumeration? a, Enumeration? b) => Equals(a, b);

    /// <summary>Whether they differ in type or text.</summary>
    public static bool operator !=(Enumeration? a, Enumeration? b) => !Equals(a, b);

    /// <summary>Whether both are of the same type and text.</summary>
    protected bool Equals(Enumeration other) => GetType() == other.GetType() && string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Enumeration other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(Value, StringComparison.Ordinal);

    /// <summary>The text that a tool is given for this value.</summary>
    public override string ToString() => Value;

    /// <summary>Reads values from the names of their fields, in any case.</summary>
    public class TypeConverter<T> : TypeConverter
    {
        /// <inheritdoc />
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
            sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

        /// <inheritdoc />
        /// <exception cref="FormatException">No field of that name.</exception>
        public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => value is string text
            ? Field(text)?.GetValue(null) ?? throw new FormatException($"\"{text}\" is no {typeof(T).Name}.")
            : base.ConvertFrom(context, culture, value);

        private static FieldInfo? Field(string name) =>
            typeof(T).GetField(name, BindingFlags.Public | BindingFlags.Static | BindingFlags.IgnoreCase);
    }
}
