using System.Collections;

namespace M31R.Automation.Inventory.Toml;

/// <summary>A value of a TOML file.</summary>
/// <param name="Line">Where it begins, counted from 1.</param>
internal abstract record TomlValue(int Line);

/// <summary>A string, its escapes resolved.</summary>
internal sealed record TomlText(string Value, int Line) : TomlValue(Line);

/// <summary>An integer of 64 bits.</summary>
internal sealed record TomlInteger(long Value, int Line) : TomlValue(Line);

/// <summary>A float.</summary>
internal sealed record TomlFloat(double Value, int Line) : TomlValue(Line);

/// <summary>True or false.</summary>
internal sealed record TomlBoolean(bool Value, int Line) : TomlValue(Line);

/// <summary>A date, a time or both, as it is written.</summary>
internal sealed record TomlDate(string Value, int Line) : TomlValue(Line);

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

/// <summary>A key of a table with its value.</summary>
/// <param name="Name">Its quotes and escapes resolved.</param>
/// <param name="Line">Where the key stands.</param>
/// <param name="Value">What it is given.</param>
internal sealed record TomlMember(string Name, int Line, TomlValue Value);
