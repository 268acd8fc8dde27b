namespace M31R.Automation.Compatibility.CommandLines.Argparse;

/// <summary>What a few functions and methods of Python come to.</summary>
internal static class BuiltIns
{
    private const int LongestRange = 1000;

    /// <summary>What a function answers; null when it is none of those that are known.</summary>
    /// <param name="name">Its dotted name.</param>
    /// <param name="given">What it is called with.</param>
    /// <param name="members">The members of an enumeration.</param>
    public static PythonValue? Of(string name, CallArguments given, Func<ClassValue, PythonValue> members)
    {
        var only = given.Positional is [var first] ? first : null;
        return name switch
        {
            "list" or "tuple" or "set" or "frozenset" when given.Positional.Count == 0 => new ListValue([]),
            "list" or "tuple" or "set" or "frozenset" when only is ClassValue type => members(type),
            "list" or "tuple" or "set" or "frozenset" when only?.Items is { } items => new ListValue(items),
            "sorted" when only?.Items is { } items && items.All(item => item.Text is not null) =>
                new ListValue([.. items.OrderBy(item => item.Text, StringComparer.Ordinal)]),
            "str" or "Path" or "pathlib.Path" or "int" or "float" when only?.Text is { } text =>
                new TextValue(text, only is TextValue { IsNumber: true }),
            "range" => Range(given.Positional),
            "dict" when given.Positional.Count == 0 && given.IsComplete =>
                new MapValue([.. given.Named.Select(each => ((PythonValue)new TextValue(each.Key), each.Value))]),
            "enumerate" when only?.Items is { } items =>
                new ListValue([.. items.Select((item, index) => new ListValue([TextValue.Of(index), item]))]),
            _ => null,
        };
    }

    /// <summary>What a method of a dictionary answers.</summary>
    public static PythonValue OfMap(MapValue map, string name, CallArguments given) => name switch
    {
        "keys" => new ListValue([.. map.Entries.Select(entry => entry.Key)]),
        "values" => new ListValue([.. map.Entries.Select(entry => entry.Value)]),
        "items" => new ListValue([.. map.Entries.Select(entry => new ListValue([entry.Key, entry.Value]))]),
        "get" when given.Positional is [{ Text: { } key }, ..] => map.At(key),
        _ => PythonValue.Unknown,
    };

    /// <summary>What a method of a text answers.</summary>
    public static PythonValue OfText(TextValue text, string name, CallArguments given) => (name, given.Positional) switch
    {
        ("lower", []) => new TextValue(text.Written.ToLowerInvariant()),
        ("upper", []) => new TextValue(text.Written.ToUpperInvariant()),
        ("strip", []) => new TextValue(text.Written.Trim()),
        ("join", [{ Texts: { } texts }]) => new TextValue(string.Join(text.Written, texts)),
        ("replace", [{ Text: { Length: > 0 } old }, { Text: { } other }]) =>
            new TextValue(text.Written.Replace(old, other, StringComparison.Ordinal)),
        ("split", []) =>
            new ListValue([.. Words(text.Written).Select(word => new TextValue(word))]),
        _ => PythonValue.Unknown,
    };

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static PythonValue Range(IReadOnlyList<PythonValue> bounds)
    {
        var (from, to) = bounds switch
        {
            [TextValue { Whole: { } end }] => (0, end),
            [TextValue { Whole: { } start }, TextValue { Whole: { } end }] => (start, end),
            _ => (0, -1),
        };
        return to < from || to - from > LongestRange
            ? PythonValue.Unknown
            : new ListValue([.. Enumerable.Range(0, (int)(to - from)).Select(step => TextValue.Of(from + step))]);
    }
}
