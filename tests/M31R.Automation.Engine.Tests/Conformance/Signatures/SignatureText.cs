namespace M31R.Automation.Engine.Tests.Conformance.Signatures;

/// <summary>Signatures in the list's own notation, for messages.</summary>
internal static class SignatureText
{
    internal static string Of(MemberSignature member) => member.Kind switch
    {
        MemberKind.EnumValue => $"{member.Name} = {member.Value}",
        MemberKind.ExplicitImplementation => $"(explicit) {member.Type} {member.Name}",
        _ => $"{Attributes(member.Attributes)}{member.Modifiers} {Declared(member)}{Body(member)}",
    };

    internal static string Attributes(IReadOnlyList<string> attributes) => string.Concat(attributes.Select(attribute => $"[{attribute}] "));

    internal static string TypeParameters(IReadOnlyList<string> names) => names.Count == 0 ? "" : $"<{string.Join(", ", names)}>";

    internal static string Constraints(IReadOnlyList<string> constraints) =>
        string.Concat(constraints.Select(constraint => $" where {constraint}"));

    private static string Declared(MemberSignature member) => member.Kind switch
    {
        MemberKind.Field => $"{member.Type} {member.Name}",
        MemberKind.Constant => $"const {member.Type} {member.Name} = {member.Value}",
        MemberKind.Property when member.Name == "this" => $"{member.Type} this[{Parameters(member)}] {Accessors(member)}",
        MemberKind.Property => $"{member.Type} {member.Name} {Accessors(member)}",
        MemberKind.Constructor => $".ctor({Parameters(member)})",
        _ => $"{member.Type} {member.Name}{TypeParameters(member.TypeParameters)}({Parameters(member)}){Constraints(member.Constraints)}",
    };

    private static string Parameters(MemberSignature member) => string.Join(", ", member.Parameters);

    private static string Accessors(MemberSignature member) =>
        $"{{ {string.Concat(member.Accessors.Select(accessor => $"{accessor}; "))}}}";

    private static string Body(MemberSignature member) => member.HasDefaultImplementation ? "  // default implementation" : "";
}
