using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace M31R.Automation.Inventory.Versions;

/// <summary>A version, or the part of one that a requirement names (Semantic Versioning 2.0.0, clauses 2, 9, 10 and 11).</summary>
internal sealed partial class CargoVersion
{
    private CargoVersion(IReadOnlyList<ulong> numbers, string[] prerelease)
    {
        Numbers = numbers;
        Prerelease = prerelease;
    }

    /// <summary>Major, minor and patch; fewer when it is a part.</summary>
    public IReadOnlyList<ulong> Numbers { get; }

    /// <summary>The parts after <c>-</c>.</summary>
    public string[] Prerelease { get; }

    /// <summary>Something follows <c>-</c>.</summary>
    public bool IsPrerelease => Prerelease.Length > 0;

    /// <summary>Reads a whole version; false when it is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out CargoVersion? version) =>
        TryParsePart(text, out version) && version.Numbers.Count == 3;

    /// <summary>Reads a version whose last numbers may be missing, or stars; false when it is none.</summary>
    public static bool TryParsePart(string text, [NotNullWhen(true)] out CargoVersion? version)
    {
        version = null;
        var match = Shape().Match(text);
        if (!match.Success)
            return false;

        var numbers = new List<ulong>();
        foreach (var number in match.Groups["numbers"].Value.Split('.'))
        {
            if (!ulong.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                return false;

            numbers.Add(value);
        }

        var prerelease = match.Groups["pre"] is { Success: true } pre ? pre.Value.Split('.') : [];
        version = new CargoVersion(numbers, prerelease);
        return (numbers.Count == 3 || match.Groups["rest"].Length == 0)
            && !Array.Exists(prerelease, part => part.Length > 1 && part[0] == '0' && DecimalDigits.Are(part));
    }

    /// <summary>Negative when it is older than another; of parts, as far as both go.</summary>
    public int CompareWith(CargoVersion other)
    {
        for (var index = 0; index < Math.Min(Numbers.Count, other.Numbers.Count); index++)
        {
            if (Numbers[index].CompareTo(other.Numbers[index]) is not 0 and var order)
                return order;
        }

        return ComparePrerelease(other);
    }

    /// <summary>Whether the first numbers are those of another.</summary>
    public bool StartsWith(CargoVersion other, int numbers) => Numbers.Take(numbers).SequenceEqual(other.Numbers.Take(numbers));

    private int ComparePrerelease(CargoVersion other)
    {
        if (!IsPrerelease || !other.IsPrerelease)
            return other.IsPrerelease.CompareTo(IsPrerelease);

        for (var index = 0; index < Math.Min(Prerelease.Length, other.Prerelease.Length); index++)
        {
            if (ComparePart(Prerelease[index], other.Prerelease[index]) is not 0 and var order)
                return order;
        }

        return Prerelease.Length.CompareTo(other.Prerelease.Length);
    }

    private static int ComparePart(string first, string second) => (DecimalDigits.Are(first), DecimalDigits.Are(second)) switch
    {
        (true, true) => DecimalDigits.Compare(first, second),
        (false, false) => string.CompareOrdinal(first, second),
        (var isNumber, _) => isNumber ? -1 : 1,
    };

    [GeneratedRegex(
        @"^(?<numbers>(0|[1-9][0-9]*)([.](0|[1-9][0-9]*)){0,2})"
            + @"(?<rest>(-(?<pre>[0-9A-Za-z-]+([.][0-9A-Za-z-]+)*))?([+][0-9A-Za-z-]+([.][0-9A-Za-z-]+)*)?)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
