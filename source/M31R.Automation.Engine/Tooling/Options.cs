namespace Nuke.Common.Tooling;

/// <summary>Options that never change: to set one answers a changed copy.</summary>
public class Options
{
    private Dictionary<string, object?> values = new(StringComparer.Ordinal);

    /// <summary>The value of a property, or the type's default.</summary>
    internal T? Get<T>(string property) => values.TryGetValue(property, out var value) ? (T?)value : default;

    /// <summary>A copy in which a property has another value.</summary>
    internal Options With(string property, object? value)
    {
        var copy = (Options)MemberwiseClone();
        copy.values = new Dictionary<string, object?>(values, StringComparer.Ordinal) { [property] = value };
        return copy;
    }
}
