using M31R.Automation.Subjects.Declarations;

namespace M31R.Automation.Inventory;

/// <summary>Reaches into values that may be missing or of another kind.</summary>
internal static class YamlManifestValues
{
    /// <summary>
    /// The value of a key; null when there is none, or when this is no set of keys. Takes time in proportion to the keys.
    /// </summary>
    public static YamlValue? Get(this YamlValue? value, string key) =>
        value.Entries().FirstOrDefault(entry => entry.Key.Text == key).Value;

    /// <summary>The first of the documents; null when there is none.</summary>
    public static YamlValue? First(this IReadOnlyList<YamlValue> documents) => documents is [var first, ..] ? first : null;

    /// <summary>The keys and values in the file's order; none when this is no set of keys.</summary>
    public static IReadOnlyList<KeyValuePair<YamlText, YamlValue>> Entries(this YamlValue? value) =>
        value is YamlMap map ? map.Entries : [];

    /// <summary>The values in a row; none when this is no list.</summary>
    public static IReadOnlyList<YamlValue> Items(this YamlValue? value) => value is YamlList list ? list.Items : [];

    /// <summary>A text, number or truth value as it is written; null when it is missing, nothing, or of another kind.</summary>
    public static string? Text(this YamlValue? value) => value is YamlText { IsNull: false } text ? text.Text : null;
}
