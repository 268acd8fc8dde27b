namespace Nuke.Common.Utilities;

/// <summary>This part: comparing.</summary>
public static partial class StringExtensions
{
    /// <summary>Whether both are the same, whatever the case of letters.</summary>
    public static bool EqualsOrdinalIgnoreCase(this string? str, string? other) =>
        string.Equals(str, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text is one of the others, whatever the case of letters.</summary>
    public static bool EqualsAnyOrdinalIgnoreCase(this string? str, params string[] others) =>
        Array.Exists(others, str.EqualsOrdinalIgnoreCase);

    /// <summary>Whether the text is one of the others, whatever the case of letters.</summary>
    public static bool EqualsAnyOrdinalIgnoreCase(this string? str, IEnumerable<string> others) => others.Any(str.EqualsOrdinalIgnoreCase);

    /// <summary>Whether the text holds the other, whatever the case of letters.</summary>
    public static bool ContainsOrdinalIgnoreCase(this string str, string other) => str.Contains(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text holds one of the others, whatever the case of letters.</summary>
    public static bool ContainsAnyOrdinalIgnoreCase(this string str, params string[] others) =>
        Array.Exists(others, str.ContainsOrdinalIgnoreCase);

    /// <summary>Whether the text holds one of the others, whatever the case of letters.</summary>
    public static bool ContainsAnyOrdinalIgnoreCase(this string str, IEnumerable<string> others) =>
        others.Any(str.ContainsOrdinalIgnoreCase);

    /// <summary>Whether one of the texts holds one of the others, whatever the case of letters.</summary>
    public static bool ContainsAnyOrdinalIgnoreCase(this IEnumerable<string> str, params string[] others) =>
        str.Any(s => s.ContainsAnyOrdinalIgnoreCase(others));

    /// <summary>Whether the text starts with the other, whatever the case of letters.</summary>
    public static bool StartsWithOrdinalIgnoreCase(this string str, string other) =>
        str.StartsWith(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text starts with one of the others.</summary>
    public static bool StartsWithAny(this string str, params string[] others) => str.StartsWithAny(others.AsEnumerable());

    /// <summary>Whether the text starts with one of the others.</summary>
    public static bool StartsWithAny(this string str, IEnumerable<string> others) =>
        others.Any(o => str.StartsWith(o, StringComparison.Ordinal));

    /// <summary>Whether the text starts with one of the others, whatever the case of letters.</summary>
    public static bool StartsWithAnyOrdinalIgnoreCase(this string str, params string[] others) =>
        Array.Exists(others, str.StartsWithOrdinalIgnoreCase);

    /// <summary>Whether the text starts with one of the others, whatever the case of letters.</summary>
    public static bool StartsWithAnyOrdinalIgnoreCase(this string str, IEnumerable<string> others) =>
        others.Any(str.StartsWithOrdinalIgnoreCase);

    /// <summary>Whether the text ends with the other, whatever the case of letters.</summary>
    public static bool EndsWithOrdinalIgnoreCase(this string str, string other) => str.EndsWith(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the text ends with one of the others.</summary>
    public static bool EndsWithAny(this string str, params string[] others) => str.EndsWithAny(others.AsEnumerable());

    /// <summary>Whether the text ends with one of the others.</summary>
    public static bool EndsWithAny(this string str, IEnumerable<string> others) =>
        others.Any(o => str.EndsWith(o, StringComparison.Ordinal));

    /// <summary>Whether the text ends with one of the others, whatever the case of letters.</summary>
    public static bool EndsWithAnyOrdinalIgnoreCase(this string str, params string[] others) =>
        Array.Exists(others, str.EndsWithOrdinalIgnoreCase);

    /// <summary>Whether the text ends with one of the others, whatever the case of letters.</summary>
    public static bool EndsWithAnyOrdinalIgnoreCase(this string str, IEnumerable<string> others) =>
        others.Any(str.EndsWithOrdinalIgnoreCase);
}
