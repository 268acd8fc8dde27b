using System.Text.RegularExpressions;
using M31R.Automation.Compatibility.CommandLines.Contracts;

namespace M31R.Automation.Compatibility.CommandLines.Help;

/// <summary>Reads options of a help.</summary>
internal static partial class HelpOptions
{
    private const int MostOptions = 2000;

    /// <summary>
    /// The options that it lists, but for the help itself; of those that share a name, as <c>-C, --codegen</c> and <c>-C help</c>, the first.
    /// </summary>
    public static IReadOnlyList<OptionContract> Of(HelpPage page)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { "--help" };
        var options = page.Entries.Where(entry => entry.IsOption).Select(entry => Read(entry, page.Style)).OfType<OptionContract>();
        return [.. options.Where(option => !names.Overlaps(option.Names)).Where(option => option.Names.All(names.Add)).Take(MostOptions)];
    }

    private static OptionContract? Read(HelpEntry entry, HelpStyle style)
    {
        var left = Negatable().Replace(entry.Left, "--${name} / --no-${name}");
        var found = Name().Matches(left);
        if (found.Count == 0)
            return null;

        var names = found.Select(name => name.Value.TrimEnd('.', ':'))
            .Concat(HelpNotes.AliasesOf(entry.Right).Select(Dashed))
            .Distinct(StringComparer.Ordinal);
        var value = HelpValues.Of(left[(found[^1].Index + found[^1].Length)..], style);
        return new OptionContract([.. names.OrderByDescending(name => name.StartsWith("--", StringComparison.Ordinal))])
        {
            Value = Noted(value, entry),
            IsRequired = HelpNotes.IsRequired(entry.Right) || entry.Left.Contains("(REQUIRED)", StringComparison.Ordinal),
            Default = HelpNotes.DefaultOf(entry.Right),
            Deprecation = DeprecationWords.AreIn(entry.Right) ? entry.Right : null,
        };
    }

    private static ValueContract Noted(ValueContract value, HelpEntry entry)
    {
        var choices = value.Most == 0 ? [] : HelpNotes.ChoicesOf(entry);
        return choices.Count > 0 ? value with { Kind = ValueKind.Text, Choices = choices }
            : value.Kind is ValueKind.Integer or ValueKind.Number ? value with { Range = HelpNotes.RangeOf(entry.Right) } : value;
    }

    private static string Dashed(string name) => name.StartsWith('-') ? name : name.Length == 1 ? $"-{name}" : $"--{name}";

    [GeneratedRegex(@"(?<=^|[\s,/|])--?[A-Za-z0-9?#@_][^\s,=\[\]<>{}|/]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"--\[no-\](?<name>[^\s,=\[\]<>{}|/]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Negatable();
}
