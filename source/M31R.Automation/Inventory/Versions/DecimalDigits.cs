namespace M31R.Automation.Inventory.Versions;

/// <summary>Whole numbers of any length as versions write them, compared in linear time.</summary>
internal static class DecimalDigits
{
    /// <summary>Whether a text is one or more of the digits 0 to 9.</summary>
    public static bool Are(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>Orders two numbers; leading zeros do not count.</summary>
    public static int Compare(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        first = first.TrimStart('0');
        second = second.TrimStart('0');
        return first.Length != second.Length ? first.Length.CompareTo(second.Length) : Math.Sign(first.SequenceCompareTo(second));
    }

    /// <summary>The next number.</summary>
    public static string Next(string digits)
    {
        var kept = digits.TrimEnd('9');
        var zeros = new string('0', digits.Length - kept.Length);
        return kept.Length == 0 ? "1" + zeros : kept[..^1] + (char)(kept[^1] + 1) + zeros;
    }
}
