using M31R.Automation.Engine.Tests.Conformance.Signatures;
using Nuke.Common.Execution;

namespace M31R.Automation.Engine.Tests.Conformance.Comparison;

/// <summary>What was probably meant by a signature that is not in the list.</summary>
internal static class NearestSignature
{
    private const string Nothing = "nothing like it";

    internal static string Of(TypeSignature type, IReadOnlyCollection<TypeSignature> listed)
    {
        var name = Names.Nearest(type.Name, listed.Select(other => other.Name).Distinct());
        return listed.FirstOrDefault(other => other.Name == name) is { } nearest ? $"{nearest} in {nearest.Namespace}" : Nothing;
    }

    internal static string Of(MemberSignature member, TypeSignature listed)
    {
        var others = listed.Members.Where(other => other.Kind != MemberKind.ExplicitImplementation).ToLookup(other => other.Name);
        var name = others.Contains(member.Name) ? member.Name : Names.Nearest(member.Name, others.Select(same => same.Key));
        return name is null ? Nothing : others[name].MaxBy(other => Likeness(member, other))!.ToString();
    }

    private static int Likeness(MemberSignature member, MemberSignature other) =>
        member.Parameters.Zip(other.Parameters).Count(pair => pair.First.Type == pair.Second.Type)
        - Math.Abs(member.Parameters.Count - other.Parameters.Count);
}
