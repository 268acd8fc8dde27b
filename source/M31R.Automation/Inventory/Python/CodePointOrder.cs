
namespace M31R.Automation.Inventory.Python;

/// <summary>
/// The order in which Python sorts texts: by code point. That of .NET, by units of UTF-16, has what lies beyond U+FFFF before U+E000.
/// </summary>
internal sealed class CodePointOrder : IComparer<string>
{
    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        using var first = (x ?? "").EnumerateRunes().GetEnumerator();
        using var second = (y ?? "").EnumerateRunes().GetEnumerator();
        while (first.MoveNext())
        {
            if (!second.MoveNext())
                return 1;

            if (first.Current.CompareTo(second.Current) is not 0 and var order)
                return order;
        }

        return second.MoveNext() ? -1 : 0;
    }
}
