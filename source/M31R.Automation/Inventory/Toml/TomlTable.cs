using System.Collections;

namespace M31R.Automation.Inventory.Toml;

/// <summary>A table: from a header, from dotted keys, or inline. Members in the file's order.</summary>
internal sealed record TomlTable(int Line) : TomlValue(Line), IReadOnlyCollection<TomlMember>
{
    private readonly Dictionary<string, TomlMember> byName = new(StringComparer.Ordinal);
    private readonly List<TomlMember> members = [];

    /// <summary>How many members.</summary>
    public int Count => members.Count;

    /// <summary>It has a header of its own, which no other may repeat.</summary>
    internal bool HasHeader { get; set; }

    /// <summary>It was written inline, and nothing outside may add to it.</summary>
    internal bool IsClosed { get; set; }

    /// <summary>The section whose dotted keys made it, and alone may add to it; 0 when none did.</summary>
    internal int Section { get; set; }

    /// <summary>A member; null when there is none of that name.</summary>
    public TomlMember? Member(string name) => byName.GetValueOrDefault(name);

    /// <summary>A member's value; null when there is none of that name.</summary>
    public TomlValue? this[string name] => Member(name)?.Value;

    /// <summary>A value within tables; null when one of them is missing or is no table.</summary>
    public TomlValue? At(params ReadOnlySpan<string> names)
    {
        TomlValue? found = this;
        foreach (var name in names)
            found = (found as TomlTable)?[name];

        return found;
    }

    /// <summary>A text within tables; null when it is missing or is none.</summary>
    public string? TextAt(params ReadOnlySpan<string> names) => (At(names) as TomlText)?.Value;

    /// <summary>The texts of a list within tables; what is none is left out.</summary>
    public IEnumerable<string> TextsAt(params ReadOnlySpan<string> names) =>
        ((At(names) as TomlArray)?.OfType<TomlText>() ?? []).Select(text => text.Value);

    /// <summary>A table within tables; an empty one when it is missing or is none.</summary>
    public TomlTable TableAt(params ReadOnlySpan<string> names) => At(names) as TomlTable ?? new TomlTable(Line);

    /// <summary>Only while the file is read; the name is not taken yet.</summary>
    public void Add(TomlMember member)
    {
        byName.Add(member.Name, member);
        members.Add(member);
    }

    /// <inheritdoc/>
    public IEnumerator<TomlMember> GetEnumerator() => members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
