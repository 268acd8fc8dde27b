namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Compares the members of a type that both assemblies have.</summary>
/// <param name="first">The assembly of the first build.</param>
/// <param name="second">That of the second.</param>
/// <param name="found">Takes what is found.</param>
/// <param name="weak">Takes what follows when anything else is found.</param>
internal sealed class MemberComparison(AssemblyImage first, AssemblyImage second, DifferenceList found, DifferenceList weak)
{
    private readonly AttributeComparison attributes = new(found);
    private readonly BodyComparison bodies = new(first, second, found);

    /// <summary>Pairs the members of a type, and tells which are on one side only.</summary>
    public Pairing<DeclaredMember> Pair(DeclaredType one, DeclaredType other)
    {
        var pairs = Pairing<DeclaredMember>.Of(one.Members, other.Members, member => member.Key, (first.ContentOf, second.ContentOf));
        Mark(first, one, pairs.OnlyFirst);
        Mark(second, other, pairs.OnlySecond);
        Declare(one, pairs);
        return pairs;
    }

    /// <summary>Tells why the members of a pair of types differ.</summary>
    /// <param name="type">The type, in the first build.</param>
    /// <param name="pairs">Its members.</param>
    /// <param name="isReordered">Whether the members, or types around, stand in another order.</param>
    public void Compare(DeclaredType type, Pairing<DeclaredMember> pairs, bool isReordered)
    {
        var follows = pairs.OnlyFirst.Concat(pairs.OnlySecond).Any(member => !member.IsMethod);
        var isOrderOfEnum = isReordered && type.Declaration.Contains("System.Enum", StringComparison.Ordinal);
        foreach (var (one, other) in pairs.Both)
        {
            var place = $"{type.Name}.{one.Name}";
            CompareDeclarations(place, one, other);
            if (!isOrderOfEnum)
                CompareConstants(place, one.Constants, other.Constants);

            if (!(follows && one.BareName is ".ctor" or ".cctor"))
                bodies.Compare(place, one, other, isReordered);
        }
    }

    /// <summary>The first member that stands elsewhere; null when all stand in the same order.</summary>
    public static (string First, string Second)? Moved(Pairing<DeclaredMember> pairs, DeclaredType one, DeclaredType other)
    {
        var mine = pairs.Both.Select(pair => pair.First.Key).ToHashSet(StringComparer.Ordinal);
        return Sequence.FirstMove(Keys(one, mine), Keys(other, mine));
    }

    private static IEnumerable<string> Keys(DeclaredType type, HashSet<string> common) =>
        type.Members.Where(member => !member.IsGenerated && common.Contains(member.Key)).Select(member => member.Key);

    private static void Mark(AssemblyImage side, DeclaredType type, IReadOnlyList<DeclaredMember> alone) =>
        side.Alone.Add(alone.Select(
            member => $"{type.Key}.{GeneratedNames.Canonical(member.BareName)}{(member.IsMethod ? "(" : " ")}"));

    private void Declare(DeclaredType type, Pairing<DeclaredMember> pairs)
    {
        var named = Pairing<DeclaredMember>.Of(
            Told(pairs.OnlyFirst), Told(pairs.OnlySecond), member => $"{member.Key.Split(' ')[0]} {member.BareName}", (ByKey, ByKey));
        foreach (var (one, other) in named.Both)
            List(one).Add(ExecutableCauses.Member, $"{type.Name}.{one.Name}", one.Key, other.Key);

        foreach (var one in named.OnlyFirst)
            List(one).Add(ExecutableCauses.Member, $"{type.Name}.{one.Name}", one.Key, "no such member");

        foreach (var other in named.OnlySecond)
            List(other).Add(ExecutableCauses.Member, $"{type.Name}.{other.Name}", "no such member", other.Key);
    }

    private static string ByKey(DeclaredMember member) => member.Key;

    private DifferenceList List(DeclaredMember member) => member.IsGenerated ? weak : found;

    /// <summary>Accessors follow from their property or event.</summary>
    private static List<DeclaredMember> Told(IReadOnlyList<DeclaredMember> alone)
    {
        var owners = alone.Where(member => member.HasAccessors).Select(member => member.BareName).ToHashSet(StringComparer.Ordinal);
        return [.. alone.Where(member => !IsAccessor(member, owners))];
    }

    private static bool IsAccessor(DeclaredMember member, HashSet<string> owners) =>
        member.IsMethod && member.BareName.IndexOf('_', StringComparison.Ordinal) is var mark and > 0
        && owners.Contains(member.BareName[(mark + 1)..]);

    private void CompareDeclarations(string place, DeclaredMember one, DeclaredMember other)
    {
        var isOther = !string.Equals(one.Declaration, other.Declaration, StringComparison.Ordinal);
        if (isOther && !first.Alone.AreNamedIn(one.Declaration) && !second.Alone.AreNamedIn(other.Declaration))
            List(one).Add(ExecutableCauses.Member, place, one.Declaration, other.Declaration);

        attributes.Compare(place, one.Attributes, other.Attributes);
    }

    private void CompareConstants(string place, IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other)
    {
        foreach (var name in one.Keys.Union(other.Keys, StringComparer.Ordinal))
        {
            var (mine, theirs) = (one.GetValueOrDefault(name), other.GetValueOrDefault(name));
            var at = name.Length == 0 ? place : $"{place} {name}";
            if (!string.Equals(mine, theirs, StringComparison.Ordinal))
                found.AddValue(ExecutableCauses.Attribute, at, mine ?? "no constant", theirs ?? "no constant");
        }
    }
}
