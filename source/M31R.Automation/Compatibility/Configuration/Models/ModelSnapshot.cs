namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>Writes what a class accepts as lines that sort and compare well.</summary>
internal static class ModelSnapshot
{
    /// <summary>A line for every key, and one for the whole.</summary>
    public static IEnumerable<string> Of(ModelClass model, string name) => model.All(name)
        .Select(each => $"{each.Path} {Line(each.Key)}")
        .Append($"{name} {(model.RefusesUnknown ? "refuses" : "accepts")} other keys")
        .Order(StringComparer.Ordinal);

    private static string Line(ModelKey key) => string.Join(", ", new[]
    {
        key.Value.Text,
        key.Choices is { } choices ? $"one of {string.Join(", ", choices.Select(choice => choice.Text))}" : "",
        key.IsRequired ? "required" : "",
        key.IsNullable ? "or null" : "",
        key.IsIgnored ? "not read" : "",
        key.IsStrict ? "strict" : "",
        key.Default is { } left ? $"default {left.Text}" : "",
        key.Unread,
        key.Deprecation is { } words ? $"deprecated: {words}" : "",
    }.Where(part => part.Length > 0));
}
