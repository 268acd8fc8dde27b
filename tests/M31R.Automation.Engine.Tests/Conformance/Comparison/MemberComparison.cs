using M31R.Automation.Engine.Tests.Conformance.Signatures;

namespace M31R.Automation.Engine.Tests.Conformance.Comparison;

/// <summary>Two members that overload resolution takes for one.</summary>
internal static class MemberComparison
{
    internal static IEnumerable<string> Of(MemberSignature ours, MemberSignature theirs) =>
        Declarations(ours, theirs).Concat(ours.Parameters.Zip(theirs.Parameters).SelectMany(pair => Parameters(pair.First, pair.Second)));

    private static IEnumerable<string> Declarations(MemberSignature ours, MemberSignature theirs)
    {
        if (ours.Kind != theirs.Kind)
            yield return $"is a {Word(ours.Kind)}, not a {Word(theirs.Kind)}";
        if (ours.Modifiers != theirs.Modifiers)
            yield return "has other modifiers";
        if (ours.Type != theirs.Type)
            yield return "is of another type";
        if (!ours.TypeParameters.SequenceEqual(theirs.TypeParameters))
            yield return "has other type parameters";
        if (!ours.Constraints.Order(StringComparer.Ordinal).SequenceEqual(theirs.Constraints.Order(StringComparer.Ordinal)))
            yield return "has other constraints";
        if (ours.Value != theirs.Value)
            yield return "has another value";
        if (ours.HasDefaultImplementation != theirs.HasDefaultImplementation)
            yield return ours.HasDefaultImplementation ? "has a default implementation" : "has no default implementation";
        foreach (var accessor in ours.Accessors.Where(accessor => !IsAmong(accessor, theirs.Accessors)))
            yield return $"has the accessor \"{accessor}\"";
        if (!ComparableAttribute.Of(ours.Attributes).SequenceEqual(ComparableAttribute.Of(theirs.Attributes)))
            yield return "has other attributes";
    }

    private static IEnumerable<string> Parameters(ParameterSignature ours, ParameterSignature theirs)
    {
        if (ours.Name != theirs.Name)
            yield return $"names a parameter \"{ours.Name}\", not \"{theirs.Name}\"";
        if (ours.Modifier != theirs.Modifier)
            yield return $"passes \"{ours.Name}\" in another way";
        if (ours.Default != theirs.Default)
            yield return $"has another default for \"{ours.Name}\"";
        if (!ComparableAttribute.Of(ours.Attributes).SequenceEqual(ComparableAttribute.Of(theirs.Attributes)))
            yield return $"has other attributes on \"{ours.Name}\"";
    }

    /// <summary>Whoever may set a property at any time may set it when an object is made.</summary>
    private static bool IsAmong(string accessor, IReadOnlyList<string> accessors) =>
        accessors.Contains(accessor) || (accessor == "init" && accessors.Contains("set"));

    private static string Word(MemberKind kind) => kind == MemberKind.EnumValue ? "value" : kind.ToString().ToLowerInvariant();
}
