using System.Reflection;

namespace Nuke.Common.Tooling;

/// <summary>The text that stands for a value of an enumeration.</summary>
/// <param name="value">The text.</param>
[AttributeUsage(AttributeTargets.Field)]
public class EnumValueAttribute(string value) : Attribute
{
    /// <summary>The text that <see cref="EnumerationExtensions.GetValue{T}"/> answers for the value.</summary>
    public string Value { get; } = value;
}

/// <summary>Gives values of enumerations the texts that tools know them by.</summary>
public static class EnumerationExtensions
{
    /// <summary>The text of <see cref="EnumValueAttribute"/>, or the value's name without one.</summary>
    public static string GetValue<T>(this T value)
        where T : Enum => typeof(T).GetField(value.ToString())?.GetCustomAttribute<EnumValueAttribute>()?.Value ?? value.ToString();
}
