namespace M31R.Automation.Findings;

/// <summary>Matches a waiver's component, in which <c>*</c> stands for any run of characters. Never backtracks.</summary>
internal static class WaiverPattern
{
    /// <summary>
    /// Whether the waiver means the finding: its rule, and its component or path. An empty pattern means all of the rule.
    /// </summary>
    public static bool Covers(this Waiver waiver, Finding finding) =>
        waiver.Rule == finding.Rule.Id
        && (waiver.Component.Length == 0
            || Matches(waiver.Component, finding.Component)
            || (finding.Place is { } place && Matches(waiver.Component, place.Path)));

    /// <summary>Whether the whole text fits the pattern, upper and lower case told apart.</summary>
    public static bool Matches(string pattern, string text)
    {
        var parts = pattern.Split('*');
        if (parts is [var whole])
            return whole == text;

        if (text.Length < parts[0].Length + parts[^1].Length
            || !text.StartsWith(parts[0], StringComparison.Ordinal)
            || !text.EndsWith(parts[^1], StringComparison.Ordinal))
        {
            return false;
        }

        return HoldsInOrder(parts[1..^1], text.AsSpan()[parts[0].Length..^parts[^1].Length]);
    }

    /// <summary>Taking each part at its first place is enough: a later place would only leave less for the parts after it.</summary>
    private static bool HoldsInOrder(IEnumerable<string> parts, ReadOnlySpan<char> text)
    {
        foreach (var part in parts)
        {
            var at = text.IndexOf(part, StringComparison.Ordinal);
            if (at < 0)
                return false;
            text = text[(at + part.Length)..];
        }

        return true;
    }
}
