using M31R.Automation.Engine.Tests.Conformance.Signatures;

namespace M31R.Automation.Engine.Tests.Conformance.Comparison;

/// <summary>Our types against NUKE's: a build that compiles with ours compiles with NUKE's and means the same.</summary>
internal static class TypeComparison
{
    internal static IReadOnlyList<Difference> Of(IEnumerable<TypeSignature> ours, IReadOnlyCollection<TypeSignature> listed)
    {
        var byKey = listed.ToDictionary(type => type.Key, StringComparer.Ordinal);
        return [.. ours.SelectMany(type => byKey.TryGetValue(type.Key, out var theirs) ? Of(type, theirs) : [Unlisted(type, listed)])];
    }

    private static Difference Unlisted(TypeSignature type, IReadOnlyCollection<TypeSignature> listed) =>
        new(type.Key, "is not in the list", type.ToString(), NearestSignature.Of(type, listed));

    private static IEnumerable<Difference> Of(TypeSignature ours, TypeSignature theirs) =>
        Heads(ours, theirs)
            .Select(problem => new Difference(ours.Key, problem, ours.ToString(), theirs.ToString()))
            .Concat(Members(ours, theirs))
            .Concat(Lacking(ours, theirs));

    private static IEnumerable<string> Heads(TypeSignature ours, TypeSignature theirs)
    {
        if (ours.Kind != theirs.Kind)
            yield return "is of another kind";
        if (ours.Modifiers != theirs.Modifiers)
            yield return "has other modifiers";
        if (!ours.TypeParameters.SequenceEqual(theirs.TypeParameters))
            yield return "has other type parameters";
        if (!ours.Constraints.SequenceEqual(theirs.Constraints))
            yield return "has other constraints";
        if (BaseClass(ours) != BaseClass(theirs))
            yield return "has another base class";
        foreach (var face in Interfaces(ours).Except(Interfaces(theirs)))
            yield return $"implements \"{face}\", which NUKE's does not";
        if (!ComparableAttribute.Of(ours.Attributes).SequenceEqual(ComparableAttribute.Of(theirs.Attributes)))
            yield return "has other attributes";
    }

    private static IEnumerable<Difference> Members(TypeSignature ours, TypeSignature theirs)
    {
        var byKey = theirs.Members.Where(member => member.Kind != MemberKind.ExplicitImplementation).ToLookup(member => member.Key);
        foreach (var member in ours.Members)
        {
            var place = $"{ours.Key}.{member.Name}";
            if (byKey[member.Key].FirstOrDefault() is not { } same)
            {
                if (!IsMereOverride(member))
                    yield return new(place, "is not in the list", member.ToString(), NearestSignature.Of(member, theirs));
                continue;
            }

            var comparable = IsOptionOfTheEngine(ours, same) ? member with { Attributes = same.Attributes } : member;
            foreach (var problem in MemberComparison.Of(comparable, same))
                yield return new(place, problem, member.ToString(), same.ToString());
        }
    }

    /// <summary>An author's implementation of an interface, or a switch over an enumeration, has to fit both.</summary>
    private static IEnumerable<Difference> Lacking(TypeSignature ours, TypeSignature theirs)
    {
        var known = ours.Members.Select(member => member.Key).ToHashSet(StringComparer.Ordinal);
        return theirs.Members
            .Where(member => member.Kind == MemberKind.EnumValue || (theirs.Kind == "interface" && IsToBeImplemented(member)))
            .Where(member => !known.Contains(member.Key))
            .Select(member => new Difference($"{ours.Key}.{member.Name}", "is lacking", "nothing", member.ToString()));
    }

    private static bool IsToBeImplemented(MemberSignature member) =>
        member is { HasDefaultImplementation: false, Kind: MemberKind.Method or MemberKind.Property } && !IsA(member, "static");

    /// <summary>An author can call it already, on the base class.</summary>
    private static bool IsMereOverride(MemberSignature member) => IsA(member, "override") && !IsA(member, "sealed");

    private static bool IsA(MemberSignature member, string modifier) => member.Modifiers.Split(' ').Contains(modifier);

    /// <summary><c>--target</c>, <c>--root</c>, …: an engine reads them before there is a build to have parameters.</summary>
    private static bool IsOptionOfTheEngine(TypeSignature type, MemberSignature theirs) =>
        type.Key == "Nuke.Common.NukeBuild"
        && theirs.Attributes.Any(attribute => attribute.StartsWith("Parameter(", StringComparison.Ordinal));

    private static string? BaseClass(TypeSignature type) =>
        type.Kind == "class" ? type.Bases.FirstOrDefault(parent => !IsInterface(parent)) : null;

    private static IEnumerable<string> Interfaces(TypeSignature type) => type.Bases.Where(IsInterface);

    private static bool IsInterface(string name)
    {
        var own = name.Split('<')[0].Split('.')[^1];
        return own.Length > 1 && own[0] == 'I' && char.IsUpper(own[1]);
    }
}
