using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using M31R.Automation.Findings;

namespace M31R.Automation.Tests.Inventory.Fuzzing;

/// <summary>
/// All that a reader told, as text: the public properties of what it gave, lists in ordinal order, without places. What is told alike has
/// the same text.
/// </summary>
internal sealed class Told
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = new();
    private readonly List<Place> places = [];

    private Told(object? value) => Text = Of(value);

    public string Text { get; }

    /// <summary>The places that it gave.</summary>
    public IReadOnlyList<Place> Places => places;

    public static Told By(object? value) => new(value);

    private string Of(object? value)
    {
        switch (value)
        {
            case null or Delegate:
                return "";
            case Place place:
                places.Add(place);
                return "";
            case string or bool or Enum or IFormattable:
                return Convert.ToString(value, CultureInfo.InvariantCulture)!;
            case IEnumerable items:
                return $"[{string.Join("; ", items.Cast<object?>().Select(Of).Order(StringComparer.Ordinal))}]";
            default:
                return OfProperties(value);
        }
    }

    private string OfProperties(object value)
    {
        var text = new StringBuilder("(");
        foreach (var property in Known.GetOrAdd(value.GetType(), PropertiesOf))
        {
            if (Of(property.GetValue(value)) is { Length: > 0 } told)
                text.Append(property.Name).Append(' ').Append(told).Append(", ");
        }

        return text.Append(')').ToString();
    }

    private static PropertyInfo[] PropertiesOf(Type type) =>
        [.. type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.Name != "Line" && property.GetIndexParameters().Length == 0)];
}
