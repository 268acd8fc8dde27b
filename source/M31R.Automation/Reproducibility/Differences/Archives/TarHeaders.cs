using System.Globalization;
using M31R.Automation.Reproducibility.Differences.Texts;

namespace M31R.Automation.Reproducibility.Differences.Archives;

/// <summary>Why the headers of two entries of tar archives differ.</summary>
internal static class TarHeaders
{
    private static readonly TarField[] Owners = [TarField.UserId, TarField.GroupId, TarField.User, TarField.Group];
    private static readonly string[] Times = ["mtime", "atime", "ctime", "LIBARCHIVE.creationtime"];
    private static readonly string[] Told = ["path", "linkpath", "size", "uid", "gid", "uname", "gname", .. Times];

    /// <summary>The causes.</summary>
    /// <param name="first">The entry of the first build.</param>
    /// <param name="second">That of the second.</param>
    /// <param name="where">Where both are.</param>
    /// <param name="context">What is known of the builds.</param>
    public static IEnumerable<Difference> Of(TarEntry first, TarEntry second, string where, ComparisonContext context)
    {
        if (HaveOtherTimes(first, second))
            yield return new(ArchiveCauses.TarEntryTime, where, TimesOf(first), TimesOf(second));

        if (OwnerOf(first) != OwnerOf(second))
            yield return new(ArchiveCauses.TarEntryOwner, where, OwnerOf(first), OwnerOf(second));

        if (first.Value(TarField.Mode) != second.Value(TarField.Mode))
            yield return new(ArchiveCauses.TarEntryMode, where, ModeOf(first), ModeOf(second));

        if (FormatOf(first, second) is { } format)
            yield return new(ArchiveCauses.TarFormat, where, format.First, format.Second);

        var links = TextDifferences.Of(first.Link, second.Link, where, context);
        foreach (var difference in links.Concat(OfRecords(first, second, where, context)))
            yield return difference;
    }

    /// <summary>A dialect that keeps more times, or parts of a second, tells no other time by that.</summary>
    private static bool HaveOtherTimes(TarEntry first, TarEntry second) =>
        (first.Records.ContainsKey("mtime") == second.Records.ContainsKey("mtime")
            ? Written(first) != Written(second)
            : Seconds(first) != Seconds(second))
        || Times.Skip(1).Any(name => first.Records.TryGetValue(name, out var left) && second.Records.TryGetValue(name, out var right)
            && left != right);

    private static string Written(TarEntry entry) => entry.Records.GetValueOrDefault("mtime") ?? entry.Value(TarField.Time);

    private static string Seconds(TarEntry entry) => Written(entry).Split('.')[0];

    private static string TimesOf(TarEntry entry) => string.Join(
        ' ',
        Times.Where(entry.Records.ContainsKey).Select(name => $"{name} {entry.Records[name]}")
            .Prepend(entry.Records.ContainsKey("mtime") ? "" : $"mtime {entry.Value(TarField.Time)}")).Trim();

    private static string OwnerOf(TarEntry entry) => Excerpt.Of(
        $"{entry.Value(TarField.UserId)}/{entry.Value(TarField.GroupId)} {entry.Value(TarField.User)}/{entry.Value(TarField.Group)}");

    /// <summary>In octal digits; a record that is no number as it stands.</summary>
    private static string ModeOf(TarEntry entry) =>
        long.TryParse(entry.Value(TarField.Mode), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var mode)
            ? Convert.ToString(mode, 8)
            : Excerpt.Of(entry.Value(TarField.Mode));

    /// <summary>Another dialect, or the same values spelled otherwise.</summary>
    private static (string First, string Second)? FormatOf(TarEntry first, TarEntry second)
    {
        if (first.Dialect != second.Dialect || first.Type != second.Type)
            return ($"{first.Dialect}, type {first.Type}", $"{second.Dialect}, type {second.Type}");

        var field = TarField.All.FirstOrDefault(
            field => field.Read(first.Header.Span) == field.Read(second.Header.Span)
                && !field.Raw(first.Header.Span).SequenceEqual(field.Raw(second.Header.Span)));
        if (field is not null)
            return (Spelled(field, first), Spelled(field, second));

        return first.Header.Span[156] == second.Header.Span[156] ? null : ("type \\0", "type 0");
    }

    private static string Spelled(TarField field, TarEntry entry) =>
        $"{field.Record} {Convert.ToHexStringLower(field.Raw(entry.Header.Span))}";

    /// <summary>Records that no other cause tells, and the name of their header.</summary>
    private static IEnumerable<Difference> OfRecords(TarEntry first, TarEntry second, string where, ComparisonContext context)
    {
        foreach (var difference in OfRecords(first.Records, second.Records, where, context))
            yield return difference;

        if (first.RecordsName != second.RecordsName && first.Name == second.Name && first.RecordsName.Length > 0
            && second.RecordsName.Length > 0)
        {
            var cause = HavePids(first, second) ? TextCauses.ProcessId : ArchiveCauses.TarFormat;
            yield return new(cause, where, Excerpt.Of(first.RecordsName), Excerpt.Of(second.RecordsName));
        }
    }

    /// <summary>The same of records, of an entry or of the archive.</summary>
    public static IEnumerable<Difference> OfRecords(
        IReadOnlyDictionary<string, string> first, IReadOnlyDictionary<string, string> second, string where, ComparisonContext context)
    {
        foreach (var name in first.Keys.Union(second.Keys, StringComparer.Ordinal).Except(Told, StringComparer.Ordinal))
        {
            if (!first.TryGetValue(name, out var left) || !second.TryGetValue(name, out var right))
                yield return new(ArchiveCauses.TarFormat, where, first.ContainsKey(name) ? name : "", second.ContainsKey(name) ? name : "");
            else
            {
                foreach (var difference in TextDifferences.Of(left, right, PartPlace.Of(where, name), context))
                    yield return difference;
            }
        }
    }

    /// <summary>./PaxHeaders.4711/name, as GNU tar wrote it for a long time.</summary>
    private static bool HavePids(TarEntry first, TarEntry second) =>
        WithoutDigits(first.RecordsName) == WithoutDigits(second.RecordsName)
            && first.RecordsName.Contains("PaxHeaders.", StringComparison.Ordinal);

    private static string WithoutDigits(string name) => string.Concat(name.Where(letter => !char.IsAsciiDigit(letter)));
}
