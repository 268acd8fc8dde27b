namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Compares the attributes of one thing.</summary>
/// <param name="found">Takes what is found.</param>
internal sealed class AttributeComparison(DifferenceList found)
{
    /// <summary>Both sides of values that are told elsewhere, such as the version: attributes that repeat them follow.</summary>
    public HashSet<(string First, string Second)> Known { get; } = [];

    /// <summary>Both sides of values that were told: what repeats them, such as the version resource, follows.</summary>
    public HashSet<(string First, string Second)> Told { get; } = [];

    /// <summary>Tells why the attributes of a thing differ.</summary>
    /// <param name="place">What has them; empty for the assembly.</param>
    /// <param name="first">What the first build has.</param>
    /// <param name="second">What the second has.</param>
    public void Compare(string place, IReadOnlyList<DeclaredAttribute> first, IReadOnlyList<DeclaredAttribute> second)
    {
        if (first.Count == 0 && second.Count == 0)
            return;

        var byName = Pairs(first, second, attribute => attribute.Type + attribute.Shown);
        var byType = Pairs(byName.OnlyFirst, byName.OnlySecond, attribute => attribute.Type);
        var isEqual = byType.Both.Count + byType.OnlyFirst.Count + byType.OnlySecond.Count == 0;
        foreach (var (one, other) in byName.Both.Concat(byType.Both))
        {
            isEqual &= string.Equals(one.Content, other.Content, StringComparison.Ordinal);
            CompareValues(Place(place, one), one.Values, other.Values);
        }

        foreach (var one in byType.OnlyFirst)
            found.Add(ExecutableCauses.Attribute, Place(place, one), one.Content, "no such attribute");

        foreach (var other in byType.OnlySecond)
            found.Add(ExecutableCauses.Attribute, Place(place, other), "no such attribute", other.Content);

        if (isEqual)
            CompareOrder(place, first, second);
    }

    private static Pairing<DeclaredAttribute> Pairs(
        IReadOnlyList<DeclaredAttribute> first, IReadOnlyList<DeclaredAttribute> second, Func<DeclaredAttribute, string> key) =>
        Pairing<DeclaredAttribute>.Of(first, second, key, (attribute => attribute.Content, attribute => attribute.Content));

    private static string Place(string place, DeclaredAttribute attribute) =>
        place.Length == 0 ? attribute.Shown : $"{place}!{attribute.Shown}";

    private void CompareValues(string place, IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        foreach (var (one, other) in first.Zip(second))
        {
            if (string.Equals(one, other, StringComparison.Ordinal) || Known.Contains((one, other)))
                continue;

            found.AddValue(ExecutableCauses.Attribute, place, one, other);
            Told.Add((one, other));
        }

        if (first.Count != second.Count)
            found.Add(ExecutableCauses.Attribute, place, string.Join(", ", first), string.Join(", ", second));
    }

    private void CompareOrder(string place, IReadOnlyList<DeclaredAttribute> first, IReadOnlyList<DeclaredAttribute> second)
    {
        foreach (var (one, other) in first.Zip(second))
        {
            if (string.Equals(one.Content, other.Content, StringComparison.Ordinal))
                continue;

            found.Add(ExecutableCauses.MemberOrder, place, one.Content, other.Content);
            return;
        }
    }
}
