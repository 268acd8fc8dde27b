namespace M31R.Automation.Inventory.Toml;

/// <summary>Looks into tables whose shape is not known to be right: what is missing or of another type is null or empty.</summary>
internal static class TomlAccess
{
    /// <summary>A text, or null.</summary>
    public static string? Text(this TomlValue? value) => (value as TomlText)?.Value;

    /// <summary>A text of a table, or null.</summary>
    public static string? Text(this TomlTable? table, string name) => table?[name].Text();

    /// <summary>A table within tables, or null.</summary>
    public static TomlTable? Table(this TomlTable? table, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            table = table?[name] as TomlTable;

        return table;
    }

    /// <summary>The items of a list.</summary>
    public static IReadOnlyList<TomlValue> Items(this TomlTable? table, string name) => table?[name] as TomlArray ?? (IReadOnlyList<TomlValue>)[];

    /// <summary>The tables of a list.</summary>
    public static IEnumerable<TomlTable> Tables(this TomlTable? table, string name) => table.Items(name).OfType<TomlTable>();

    /// <summary>The texts of a list.</summary>
    public static IEnumerable<TomlText> Texts(this TomlTable? table, string name) => table.Items(name).OfType<TomlText>();

    /// <summary>The members of a table.</summary>
    public static IReadOnlyCollection<TomlMember> Members(this TomlTable? table, params ReadOnlySpan<string> names) =>
        table.Table(names) ?? (IReadOnlyCollection<TomlMember>)[];

    /// <summary>It is there and true.</summary>
    public static bool IsTrue(this TomlTable? table, string name) => table?[name] is TomlBoolean { Value: true };
}
