using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.Toml;

/// <summary>
/// Looks into the tables of one file: what is missing is null or empty, what is of another type than expected is refused.
/// </summary>
/// <param name="path">Of the file.</param>
/// <param name="remedy">The next step when it is not as it should be.</param>
internal sealed class TomlShape(string path, string remedy)
{
    /// <summary>Of the file.</summary>
    public string Path => path;

    /// <summary>Where a value stands.</summary>
    public Place PlaceOf(int line) => new(path, line);

    /// <summary>A text, or null.</summary>
    public string? Text(TomlTable? table, string name) => table?[name] is { } value ? Text(value, name) : null;

    /// <summary>A value that has to be a text.</summary>
    public string Text(TomlValue value, string name) => value is TomlText text ? text.Value : throw Unlike(value, name, "a text");

    /// <summary>A text that has to be there.</summary>
    public string Needed(TomlTable table, string name) =>
        Text(table, name) ?? throw Broken(table.Line, $"\"{name}\" is missing");

    /// <summary>A table within tables, or null.</summary>
    public TomlTable? Table(TomlTable? table, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            table = table?[name] is { } value ? Table(value, name) : null;

        return table;
    }

    /// <summary>A value that has to be a table.</summary>
    public TomlTable Table(TomlValue value, string name) => value as TomlTable ?? throw Unlike(value, name, "a table");

    /// <summary>The members of a table within tables; none when it is missing.</summary>
    public IReadOnlyCollection<TomlMember> Members(TomlTable? table, params ReadOnlySpan<string> names) =>
        Table(table, names) ?? (IReadOnlyCollection<TomlMember>)[];

    /// <summary>The items of a list; none when it is missing.</summary>
    public IReadOnlyList<TomlValue> Items(TomlTable? table, string name) => table?[name] is { } value ? Items(value, name) : [];

    /// <summary>A value that has to be a list.</summary>
    public IReadOnlyList<TomlValue> Items(TomlValue value, string name) => value as TomlArray ?? throw Unlike(value, name, "a list");

    /// <summary>The texts of a list.</summary>
    public IReadOnlyList<TomlText> Texts(TomlTable? table, string name) => Only<TomlText>(Items(table, name), name, "a text");

    /// <summary>The texts of a value that has to be a list of them.</summary>
    public IReadOnlyList<TomlText> Texts(TomlValue value, string name) => Only<TomlText>(Items(value, name), name, "a text");

    /// <summary>The tables of a list.</summary>
    public IReadOnlyList<TomlTable> Tables(TomlTable? table, string name) => Only<TomlTable>(Items(table, name), name, "a table");

    /// <summary>The tables of a value that has to be a list of them.</summary>
    public IReadOnlyList<TomlTable> Tables(TomlValue value, string name) => Only<TomlTable>(Items(value, name), name, "a table");

    /// <summary>Whether it is true; false when it is missing.</summary>
    public bool IsTrue(TomlTable? table, string name) =>
        table?[name] is { } value && (value is TomlBoolean truth ? truth.Value : throw Unlike(value, name, "true or false"));

    /// <summary>What is wrong at a line.</summary>
    public UnreadableManifestException Broken(int line, string what) => Refused(ProblemKind.Broken, line, what);

    /// <summary>What is not read here.</summary>
    public UnreadableManifestException Unsupported(int line, string what) => Refused(ProblemKind.Unsupported, line, what);

    private UnreadableManifestException Refused(ProblemKind kind, int line, string what) =>
        new(new ReadingProblem(kind, PlaceOf(line), char.ToUpperInvariant(what[0]) + what[1..] + ".", remedy));

    private IReadOnlyList<T> Only<T>(IReadOnlyList<TomlValue> values, string name, string kind)
        where T : TomlValue
    {
        var stranger = values.FirstOrDefault(value => value is not T);
        return stranger is null ? [.. values.Cast<T>()] : throw Unlike(stranger, name, kind);
    }

    private UnreadableManifestException Unlike(TomlValue value, string name, string kind) =>
        Broken(value.Line, $"\"{name}\" holds what is not {kind}");
}
