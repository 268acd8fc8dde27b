namespace M31R.Automation.Inventory.Versions;

/// <summary>
/// Reads ranges of npm packages (node-semver's README, "Ranges" and "Range Grammar"). As npm does, words that are no comparator are
/// passed over as long as one is left.
/// </summary>
internal static class NodeRangeReader
{
    /// <summary>The longest range that is read, in characters; longer ones are none.</summary>
    private const int Longest = 1 << 16;

    /// <summary>The range; null when the text is none.</summary>
    public static NodeRange? Read(string text)
    {
        if (text.Length > Longest)
            return null;

        var sets = text.Split("||").Select(part => ReadSet(part.Trim())).ToList();
        if (sets.Contains(null))
            return null;

        var known = sets.OfType<List<NodeBound>>().Where(set => set.Count > 0).ToList();
        return known.Count == 0 ? null : new NodeRange(Simplified(known));
    }

    /// <summary>
    /// Sets that allow nothing say nothing beside others; one that allows all makes the others needless, and their pre-releases with
    /// them.
    /// </summary>
    private static List<List<NodeBound>> Simplified(List<List<NodeBound>> sets)
    {
        var some = sets.FindAll(set => set[0] != NodeBound.None);
        return some.Count == 0 ? [sets[0]]
            : some.Find(set => set is [{ Sign: "" }]) is { } any ? [any]
            : some;
    }

    /// <summary>The bounds of one alternative; none when nothing in it is a comparator, null when a number in it is too large.</summary>
    private static List<NodeBound>? ReadSet(string text)
    {
        if (text.Length == 0)
            return [NodeBound.Any];
        if (Hyphen(text) is { } hyphen)
            return Distinct(hyphen);

        var bounds = new List<NodeBound>();
        foreach (var (sign, partial) in NodeComparators.In(text))
        {
            if (NodePartial.TryParse(partial) is { } version && (!version.HasGap || sign is "^" or "~" or "~>"))
                bounds.AddRange(Bounds(sign, version));
        }

        return Distinct(bounds);
    }

    private static List<NodeBound>? Distinct(List<NodeBound> bounds)
    {
        if (bounds.Exists(bound => bound.Version.IsTooLarge))
            return null;
        if (bounds.Contains(NodeBound.None))
            return [NodeBound.None];

        var distinct = bounds.Distinct().ToList();
        if (distinct.Count > 1)
            distinct.Remove(NodeBound.Any);

        return distinct;
    }

    private static NodeBound[] Bounds(string sign, NodePartial version) => sign switch
    {
        "^" => Caret(version),
        "~" or "~>" => Tilde(version),
        _ when version.IsComplete =>
            [sign == ">=" ? NodeBound.From(version.Version) : new NodeBound(sign.Length == 0 ? "=" : sign, version.Version)],
        _ when version.Major is null => [sign is "<" or ">" ? NodeBound.None : NodeBound.Any],
        "" or "=" => Tilde(version),
        ">" => [NodeBound.From(After(version))],
        ">=" => [NodeBound.From(version.Version)],
        "<=" => [NodeBound.Before(After(version))],
        _ => [NodeBound.Before(version.Version)],
    };

    private static NodeVersion After(NodePartial version) => version.Minor is null ? version.AfterMajor : version.AfterMinor;

    private static NodeBound[] Tilde(NodePartial version) =>
        version.Major is null ? [NodeBound.Any] : [NodeBound.From(version.Version), NodeBound.Before(After(version))];

    /// <summary>Nothing that changes the first number that is not zero.</summary>
    private static NodeBound[] Caret(NodePartial version)
    {
        var end = version switch
        {
            { Major: > 0 } or { Minor: null } => version.AfterMajor,
            { Minor: > 0 } or { Patch: null } => version.AfterMinor,
            _ => version.Version with { Patch = version.Patch!.Value + 1, Prerelease = "" },
        };
        return version.Major is null ? [NodeBound.Any] : [NodeBound.From(version.Version), NodeBound.Before(end)];
    }

    /// <summary><c>1.2 - 3</c>, both ends included; the blanks around the dash tell it from a pre-release's.</summary>
    private static List<NodeBound>? Hyphen(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var dash = Array.IndexOf(words, "-");
        return dash > 0
            && NodePartial.TryParse(string.Join(' ', words[..dash])) is { } from
            && NodePartial.TryParse(string.Join(' ', words[(dash + 1)..])) is { } to
            ? [NodeBound.From(from.Version), UpTo(to)]
            : null;
    }

    private static NodeBound UpTo(NodePartial version) =>
        version.Major is null ? NodeBound.Any
            : version.IsComplete ? new NodeBound("<=", version.Version)
            : NodeBound.Before(After(version));
}
