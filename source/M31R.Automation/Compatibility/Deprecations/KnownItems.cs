using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Deprecations;

/// <summary>Tells whether a name is that of something in a contract, now or with the last release.</summary>
/// <param name="sides">The last release and now.</param>
/// <param name="ends">Every part of every surface.</param>
internal sealed class KnownItems(ContractSides sides, IReadOnlyList<SurfaceEnd> ends)
{
    /// <summary>What a package is built for is in no snapshot.</summary>
    private const string Framework = "framework:";

    /// <summary>Whether it is, or may be: not everything could be read.</summary>
    /// <param name="item">As in <see cref="ContractChange.Item"/>; a file that is kept compatible is one too.</param>
    public bool MayHold(string item) =>
        item.StartsWith(Framework, StringComparison.Ordinal) || sides.Now.Has(item) || sides.Before.Has(item)
        || ends.Any(end => end.IsUnread || IsNamed(end, item) || IsListed(end, item) || IsGone(end, item));

    /// <summary>A question for the nearest name, with a space before it; empty when none is near.</summary>
    public string Question(string item) => NearestName.Question(item, ends.SelectMany(Names).Distinct(StringComparer.Ordinal));

    private static IEnumerable<string> Names(SurfaceEnd end) => end.Surface switch
    {
        Surface.Tokenizer => [],
        Surface.CommandLine => end.Names,
        _ => end.Snapshot.Select(line => line.Split(' ')[0].TrimEnd(':')),
    };

    private static bool IsNamed(SurfaceEnd end, string item) => end.Names.Contains(item, StringComparer.Ordinal);

    /// <summary>Lines of a snapshot begin with the name; those of a tokenizer write <c>token the 5</c> for <c>token:the</c>.</summary>
    private static bool IsListed(SurfaceEnd end, string item) =>
        item.Split(':', 2) is [var kind, var text] && end.Surface == Surface.Tokenizer
            ? end.Snapshot.Any(line =>
                line.StartsWith($"{kind} ", StringComparison.Ordinal) && line.Contains($" {text}", StringComparison.Ordinal))
            : end.Snapshot.Any(line =>
                line.StartsWith(item, StringComparison.Ordinal) && (line.Length == item.Length || line[item.Length] is ' ' or ':'));

    /// <summary>It went, or what it was in did: <c>M:Lib.Old.Run</c> with <c>T:Lib.Old</c>, <c>app train --epochs</c> with <c>app train</c>.</summary>
    private static bool IsGone(SurfaceEnd end, string item) =>
        end.Changes.Any(change => change.Item == item || (change.IsRemoval && IsWithin(Path(change.Item), Path(item))));

    private static bool IsWithin(string whole, string part) =>
        part.Length > whole.Length && part.StartsWith(whole, StringComparison.Ordinal) && (part[whole.Length] is '.' or ' ' or '[' or '(');

    /// <summary>Without the letter that documentation ids begin with.</summary>
    private static string Path(string item) => item is [_, ':', ..] ? item[2..] : item;
}
