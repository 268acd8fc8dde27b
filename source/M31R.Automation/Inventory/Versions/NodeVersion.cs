using System.Globalization;

namespace M31R.Automation.Inventory.Versions;

/// <summary>A version of an npm package.</summary>
/// <param name="Major">At most 9007199254740991, as the others.</param>
/// <param name="Minor">See <paramref name="Major"/>.</param>
/// <param name="Patch">See <paramref name="Major"/>.</param>
/// <param name="Prerelease">The identifiers between <c>-</c> and <c>+</c>, with dots; empty for a release.</param>
internal readonly record struct NodeVersion(long Major, long Minor, long Patch, string Prerelease)
{
    /// <summary>The largest whole number that every number below it can be told from in JavaScript.</summary>
    public const long LargestNumber = (1L << 53) - 1;

    /// <summary>Stands for every number above that.</summary>
    public const long TooLarge = LargestNumber + 1;

    private const int Longest = 256;

    /// <summary>It is meant for trying out.</summary>
    public bool IsPrerelease => Prerelease.Length > 0;

    /// <summary>One of its numbers cannot be told from others, so that it is no version.</summary>
    public bool IsTooLarge => Math.Max(Major, Math.Max(Minor, Patch)) > LargestNumber;

    /// <summary>Reads a version with all three numbers.</summary>
    public static bool TryParse(string text, out NodeVersion version)
    {
        version = new NodeVersion(0, 0, 0, "");
        if (text.Length > Longest || NodePartial.TryParse(text.Trim()) is not { IsComplete: true } partial || partial.Version.IsTooLarge)
            return false;

        version = partial.Version;
        return true;
    }

    /// <summary>As npm spells it, without build metadata.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}{(IsPrerelease ? "-" : "")}{Prerelease}");

    /// <summary>Whether the three numbers are those of another version.</summary>
    public bool HasNumbersOf(NodeVersion other) => (Major, Minor, Patch) == (other.Major, other.Minor, other.Patch);

    /// <summary>Negative when it is the older one, by precedence (Semantic Versioning 2.0.0, clause 11).</summary>
    public int OrderTo(NodeVersion other)
    {
        var numbers = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        return numbers != 0 ? numbers
            : IsPrerelease && other.IsPrerelease ? ComparePrereleases(Prerelease.Split('.'), other.Prerelease.Split('.'))
            : other.IsPrerelease.CompareTo(IsPrerelease);
    }

    private static int ComparePrereleases(string[] first, string[] second)
    {
        foreach (var (one, two) in first.Zip(second))
        {
            if (CompareIdentifiers(one, two) is not 0 and var order)
                return order;
        }

        return first.Length.CompareTo(second.Length);
    }

    /// <summary>Numbers by value and before words; words by their letters.</summary>
    private static int CompareIdentifiers(string first, string second)
    {
        var (isNumber, isOtherNumber) = (first.All(char.IsAsciiDigit), second.All(char.IsAsciiDigit));
        return isNumber && isOtherNumber ? CompareNumbers(first.TrimStart('0'), second.TrimStart('0'))
            : isNumber != isOtherNumber ? isOtherNumber.CompareTo(isNumber)
            : string.CompareOrdinal(first, second);
    }

    private static int CompareNumbers(string first, string second) =>
        first.Length != second.Length ? first.Length.CompareTo(second.Length) : string.CompareOrdinal(first, second);
}
