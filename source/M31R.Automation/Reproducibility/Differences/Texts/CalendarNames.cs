using System.Collections.Frozen;
using M31R.Automation.Inventory;

namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>Names of months and days of the week in the languages that machines are set to.</summary>
internal static class CalendarNames
{
    private static readonly Lazy<FrozenDictionary<string, Entry[]>> Months = new(() => Read("month"));
    private static readonly Lazy<FrozenDictionary<string, Entry[]>> Weekdays = new(() => Read("weekday"));

    /// <summary>The numbers, from 1, of the months that have a name in some language, with the language.</summary>
    public static IReadOnlyList<Entry> MonthsOf(string name) => Months.Value.GetValueOrDefault(Key(name), []);

    /// <summary>The same of the days of the week; 1 is Sunday.</summary>
    public static IReadOnlyList<Entry> WeekdaysOf(string name) => Weekdays.Value.GetValueOrDefault(Key(name), []);

    private static string Key(string name) => name.TrimEnd('.').ToLowerInvariant().Replace('_', ' ');

    private static FrozenDictionary<string, Entry[]> Read(string kind) =>
        EmbeddedNames.Read("calendar-names.txt")
            .Select(line => line.Split(' '))
            .Where(words => words[1] == kind)
            .SelectMany(words => words.Skip(2).SelectMany((names, index) => names.Split(',').Select(
                name => (Name: Key(name), Entry: new Entry(words[0], index + 1)))))
            .GroupBy(named => named.Name, named => named.Entry, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>A name in a language.</summary>
    /// <param name="Language">Two letters.</param>
    /// <param name="Number">From 1.</param>
    internal sealed record Entry(string Language, int Number);
}
