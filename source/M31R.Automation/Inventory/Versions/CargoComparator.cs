using System.Diagnostics.CodeAnalysis;

namespace M31R.Automation.Inventory.Versions;

/// <summary>An operator with a version or the beginning of one; without an operator it is a caret.</summary>
internal sealed class CargoComparator
{
    private static readonly string[] Operators = [">=", "<=", ">", "<", "=", "^", "~"];

    private readonly string sign;
    private readonly string text;
    private readonly CargoVersion asked;

    private CargoComparator(string sign, string text, CargoVersion asked)
    {
        this.sign = sign;
        this.text = text;
        this.asked = asked;
    }

    /// <summary>It allows one version only.</summary>
    public bool IsExact => sign == "=" && asked.Numbers.Count == 3;

    /// <summary>That version, as it is spelled; null when it allows several.</summary>
    public string? Only => IsExact ? text : null;

    /// <summary>It names a pre-release.</summary>
    public bool IsPrerelease => asked.IsPrerelease;

    /// <summary>It names all three numbers.</summary>
    public bool IsWhole => asked.Numbers.Count == 3;

    /// <summary>All versions that belong to it, with the pre-releases of those.</summary>
    public VersionSpan Span => sign switch
    {
        "=" when IsWhole => VersionSpan.Of(text),
        "=" => new VersionSpan(asked.First, asked.After(asked.Numbers.Count)),
        ">" when IsWhole => new VersionSpan(text, null) { HoldsFrom = false },
        ">" => new VersionSpan(asked.After(asked.Numbers.Count), null),
        ">=" => new VersionSpan(asked.First, null),
        "<" => new VersionSpan(null, asked.First),
        "<=" when IsWhole => new VersionSpan(null, text) { HoldsTo = true },
        "<=" => new VersionSpan(null, asked.After(asked.Numbers.Count)),
        "~" => new VersionSpan(asked.First, asked.After(Math.Min(asked.Numbers.Count, 2))),
        _ => new VersionSpan(asked.First, asked.After(CaretNumbers())),
    };

    /// <summary>Reads one; false when it is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out CargoComparator? comparator)
    {
        comparator = null;
        var written = Operators.FirstOrDefault(known => text.StartsWith(known, StringComparison.Ordinal)) ?? "";
        var rest = text[written.Length..].Trim();
        var stars = 0;
        while (rest.EndsWith(".*", StringComparison.Ordinal) || rest.EndsWith(".x", StringComparison.OrdinalIgnoreCase))
        {
            rest = rest[..^2];
            stars++;
        }

        if (!CargoVersion.TryParsePart(rest, out var version) || (stars > 0 && (version.IsPrerelease || version.Numbers.Count + stars > 3)))
            return false;

        comparator = new CargoComparator(written.Length > 0 ? written : stars > 0 ? "=" : "^", rest, version);
        return true;
    }

    /// <summary>Whether a version belongs to it; whether pre-releases will do is not asked here.</summary>
    public bool Contains(CargoVersion candidate) => sign switch
    {
        "=" => IsSame(candidate),
        ">" => !IsSame(candidate) && candidate.CompareWith(asked) > 0,
        ">=" => IsSame(candidate) || candidate.CompareWith(asked) >= 0,
        "<" => !IsSame(candidate) && candidate.CompareWith(asked) < 0,
        "<=" => IsSame(candidate) || candidate.CompareWith(asked) < 0,
        "~" => candidate.StartsWith(asked, Math.Min(asked.Numbers.Count, 2)) && IsAtLeast(candidate),
        _ => candidate.StartsWith(asked, CaretNumbers()) && IsAtLeast(candidate),
    };

    /// <summary>It names a pre-release of the same three numbers.</summary>
    public bool AllowsPrereleasesOf(CargoVersion candidate) => asked.IsPrerelease && candidate.StartsWith(asked, 3);

    private bool IsSame(CargoVersion candidate) =>
        candidate.StartsWith(asked, asked.Numbers.Count) && (asked.Numbers.Count < 3 || candidate.CompareWith(asked) == 0);

    private bool IsAtLeast(CargoVersion candidate) =>
        asked.Numbers.Count < 3 ? CompareNumbers(candidate) >= 0 : candidate.CompareWith(asked) >= 0;

    private int CompareNumbers(CargoVersion candidate)
    {
        for (var index = 0; index < asked.Numbers.Count; index++)
        {
            if (candidate.Numbers[index].CompareTo(asked.Numbers[index]) is not 0 and var order)
                return order;
        }

        return 0;
    }

    /// <summary>How many numbers a caret keeps: up to the first that is not zero.</summary>
    private int CaretNumbers()
    {
        var place = asked.Numbers.TakeWhile(number => number == 0).Count() + 1;
        return Math.Min(place, asked.Numbers.Count);
    }
}
