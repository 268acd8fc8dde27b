using System.Globalization;

namespace M31R.Automation.Engine.Tests.Conformance.Reflected;

/// <summary>Constants and default values, written as the list writes them.</summary>
internal static class ReflectedValue
{
    /// <summary>A value type's default is <c>null</c> there too: <c>CancellationToken cancellationToken = null</c>.</summary>
    internal static string Of(Type type, object? value)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => "null",
            string text => $"\"{text}\"",
            char letter => $"'{letter}'",
            bool truth => truth ? "true" : "false",
            _ when plain.IsEnum => $"{TypeNames.Declared(plain)}.{Enum.ToObject(plain, value)}",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
    }
}
