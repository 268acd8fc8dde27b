using System.Collections;

namespace M31R.Automation.Inventory.Toml;

/// <summary>A list of values, or of tables that stand one after the other in <c>[[name]]</c>.</summary>
/// <param name="Line">Where it begins, counted from 1.</param>
/// <param name="IsOpen">It was begun by <c>[[name]]</c>, so more tables may follow.</param>
internal sealed record TomlArray(int Line, bool IsOpen) : TomlValue(Line), IReadOnlyList<TomlValue>
{
    private readonly List<TomlValue> items = [];

    /// <summary>How many.</summary>
    public int Count => items.Count;

    /// <summary>In the file's order.</summary>
    public TomlValue this[int index] => items[index];

    /// <summary>Only while the file is read.</summary>
    public void Add(TomlValue item) => items.Add(item);

    /// <inheritdoc/>
    public IEnumerator<TomlValue> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
