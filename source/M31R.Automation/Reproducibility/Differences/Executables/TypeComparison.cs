using M31R.Automation.Reproducibility.Differences.Texts;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>Compares what two assemblies declare.</summary>
/// <param name="first">The assembly of the first build.</param>
/// <param name="second">That of the second.</param>
/// <param name="found">Takes what is found.</param>
/// <param name="weak">Takes what follows when anything else is found.</param>
internal sealed class TypeComparison(AssemblyImage first, AssemblyImage second, DifferenceList found, DifferenceList weak)
{
    private readonly MemberComparison members = new(first, second, found, weak);
    private readonly AttributeComparison attributes = new(found);

    /// <summary>Tells why types, members and instructions differ.</summary>
    public void Compare()
    {
        var pairs = Pairing<DeclaredType>.Of(Told(first), Told(second), type => type.Key, (first.ContentOf, second.ContentOf));
        Declare(pairs);
        TellPaths(pairs);
        TellOrder(pairs);
        var paired = pairs.Both.Select(pair => (pair.First, pair.Second, Members: members.Pair(pair.First, pair.Second))).ToList();
        foreach (var (one, other, inside) in paired)
            Compare(one, other, inside);
    }

    private static List<DeclaredType> Told(AssemblyImage side) => [.. side.Types.Where(type => !type.IsData)];

    private void Compare(DeclaredType one, DeclaredType other, Pairing<DeclaredMember> inside)
    {
        var isOther = !string.Equals(one.Declaration, other.Declaration, StringComparison.Ordinal);
        if (isOther && !first.Alone.AreNamedIn(one.Declaration) && !second.Alone.AreNamedIn(other.Declaration))
            (one.IsGenerated ? weak : found).Add(ExecutableCauses.Member, one.Name, one.Declaration, other.Declaration);

        attributes.Compare(one.Name, one.Attributes, other.Attributes);
        var moved = MemberComparison.Moved(inside, one, other);
        if (moved is { } move)
            (one.IsGenerated ? weak : found).Add(ExecutableCauses.MemberOrder, one.Name, move.First, move.Second);

        members.Compare(one, inside, moved is not null);
    }

    private void Declare(Pairing<DeclaredType> pairs)
    {
        first.Alone.Add(pairs.OnlyFirst.Select(type => type.Key));
        second.Alone.Add(pairs.OnlySecond.Select(type => type.Key));
        foreach (var one in Outermost(pairs.OnlyFirst))
            (one.IsGenerated ? weak : found).Add(ExecutableCauses.Member, one.Name, one.Declaration, "no such type");

        foreach (var other in Outermost(pairs.OnlySecond))
            (other.IsGenerated ? weak : found).Add(ExecutableCauses.Member, other.Name, "no such type", other.Declaration);
    }

    /// <summary>Nested types follow from the type that they are in.</summary>
    private static IEnumerable<DeclaredType> Outermost(IReadOnlyList<DeclaredType> alone)
    {
        var names = alone.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        return alone.Where(type => type.Name.LastIndexOf('+') is var mark && (mark < 0 || !names.Contains(type.Name[..mark])));
    }

    private void TellOrder(Pairing<DeclaredType> pairs)
    {
        var common = pairs.Both.Select(pair => pair.First.Key).ToHashSet(StringComparer.Ordinal);
        if (Sequence.FirstMove(Keys(first, common), Keys(second, common)) is { } move)
            found.Add(ExecutableCauses.MemberOrder, "", move.First, move.Second);
    }

    private static IEnumerable<string> Keys(AssemblyImage side, HashSet<string> common) =>
        side.Types.Where(type => !type.IsGenerated && common.Contains(type.Key)).Select(type => type.Key);

    /// <summary>C# names <c>file</c>-local types by the hash of their source's path: told once, since they come from many files.</summary>
    private void TellPaths(Pairing<DeclaredType> pairs)
    {
        var named = pairs.Both.FirstOrDefault(
            pair => !string.Equals(PathOf(pair.First), PathOf(pair.Second), StringComparison.Ordinal));
        if (named.First is null)
            return;

        found.Add(CauseOfPath(found.Context.First, found.Context.Second), named.First.Name, named.First.Name, named.Second.Name);
    }

    /// <summary>The path is not in the assembly, only its hash: it lies below what differs between the builds.</summary>
    private static Cause CauseOfPath(BuildTrace one, BuildTrace other) =>
        !string.Equals(one.Root, other.Root, StringComparison.Ordinal) ? TextCauses.BuildPath
        : !string.Equals(one.Home, other.Home, StringComparison.Ordinal) ? TextCauses.HomePath
        : !string.Equals(one.Temporary, other.Temporary, StringComparison.Ordinal) ? TextCauses.TemporaryPath
        : ExecutableCauses.Member;

    private static string? PathOf(DeclaredType type) => GeneratedNames.HashOfPath(type.Name);
}
