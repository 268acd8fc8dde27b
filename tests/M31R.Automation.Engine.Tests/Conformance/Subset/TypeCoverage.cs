using M31R.Automation.Engine.Tests.Conformance.Signatures;

namespace M31R.Automation.Engine.Tests.Conformance.Subset;

/// <summary>How much of one of NUKE's types our engine has. What a type implements for its interfaces alone is not counted.</summary>
internal sealed class TypeCoverage(TypeSignature listed, TypeSignature? ours)
{
    private readonly HashSet<string> had = [.. ours?.Members.Select(member => member.Key) ?? []];
    private readonly MemberSignature[] members = [.. listed.Members.Where(member => member.Kind != MemberKind.ExplicitImplementation)];

    /// <summary>Every listed type with what our engine has of it.</summary>
    public static IEnumerable<TypeCoverage> Of(IEnumerable<TypeSignature> listed, IEnumerable<TypeSignature> ours)
    {
        var byKey = ours.ToDictionary(type => type.Key, StringComparer.Ordinal);
        return listed.Select(type => new TypeCoverage(type, byKey.GetValueOrDefault(type.Key)));
    }

    public TypeSignature Listed => listed;

    public bool IsThere => ours is not null;

    public bool IsWhole => IsThere && Had == All;

    /// <summary>Members that NUKE lists.</summary>
    public int All => members.Length;

    /// <summary>Those of them that are ours too.</summary>
    public int Had => members.Count(IsHad);

    /// <summary>Names of what is missing, each with the share of its overloads if some are there.</summary>
    public IReadOnlyList<string> Missing =>
    [
        .. members.GroupBy(member => member.Name)
            .Where(overloads => !overloads.All(IsHad))
            .Select(overloads => overloads.Any(IsHad) ? $"{Name(overloads.Key)} ({Share(overloads)})" : Name(overloads.Key)),
    ];

    private string Share(IGrouping<string, MemberSignature> overloads) =>
        $"{overloads.Count(member => !IsHad(member))} of {overloads.Count()} overloads";

    private bool IsHad(MemberSignature member) => had.Contains(member.Key);

    private string Name(string member) => member switch
    {
        ".ctor" => "constructor",
        "op_Implicit" or "op_Explicit" => "conversion",
        "op_Equality" or "op_Inequality" or "op_Addition" or "op_Division" => "operator",
        "this" => "indexer",
        "Invoke" when listed.Kind == "delegate" => "other parameters",
        _ => $"`{member}`",
    };
}
