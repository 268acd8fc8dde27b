using M31R.Automation.Engine.Tests.Conformance.Signatures;

namespace M31R.Automation.NukeStubs;

/// <summary>Members of one type. Null is said of what names a type that is not known.</summary>
internal sealed class StubWriter(TypeSignature type, TypeNames names, TypeSignature? parent = null)
{
    private const string Throws = "=> throw null;";

    private static readonly Dictionary<string, string> Operators = new()
    {
        ["op_Addition"] = "operator +",
        ["op_Division"] = "operator /",
        ["op_Equality"] = "operator ==",
        ["op_Inequality"] = "operator !=",
    };

    /// <summary>Their <c>Project</c> is MSBuild's, which the list does not tell from NUKE's.</summary>
    private static readonly string[] OfOtherTypes = ["GetMSBuildProject", "ParseProject"];

    private bool IsInterface => type.Kind == "interface";

    internal string? Type(string name) => names.TryFull(name, type.TypeParameters);

    internal string? Head(string name, IReadOnlyList<string> bases)
    {
        var isRef = type.Modifiers.EndsWith(" ref", StringComparison.Ordinal);
        var attributes = isRef ? "[System.Runtime.CompilerServices.InterpolatedStringHandler] " : Attributes(type.Attributes);
        var generic = name + SignatureText.TypeParameters(type.TypeParameters);
        return Constraints(type.Constraints, []) is { } constraints
            ? $"{attributes}{type.Modifiers} partial {type.Kind} {generic}{Bases(bases)}{constraints}"
            : null;
    }

    internal string? Delegate(string name)
    {
        var invoke = type.Members[0];
        var constraints = Constraints(type.Constraints, []);
        return Type(invoke.Type) is { } result && Parameters(invoke) is { } parameters && constraints is not null
            ? $"public delegate {result} {name}{SignatureText.TypeParameters(type.TypeParameters)}({parameters}){constraints};"
            : null;
    }

    /// <summary>Throws in place of calling the base class, whichever constructor that has.</summary>
    internal string HiddenConstructor() => $"internal {type.Name.Split('.')[^1]}() {BaseCall()}{{ throw null; }}";

    internal string? Member(MemberSignature member)
    {
        if (OfOtherTypes.Contains(member.Name) || (member.Kind != MemberKind.Constructor && Full(member.Type, member) is null))
            return null;
        return member.Kind switch
        {
            MemberKind.Constructor when Parameters(member) is { } parameters =>
                $"{member.Modifiers} {type.Name.Split('.')[^1]}({parameters}) {BaseCall()}{{ throw null; }}",
            MemberKind.Constructor => null,
            MemberKind.Constant => $"public const {Full(member.Type, member)} @{member.Name} = {Value(member.Value, member.Type)};",
            MemberKind.Field => $"{member.Modifiers} {Full(member.Type, member)} @{member.Name};",
            MemberKind.Property => Property(member, Modifiers(member), Name(member)),
            _ => Method(member),
        };
    }

    /// <summary>An implementation that only who has the interface can call.</summary>
    internal string? Explicit(MemberSignature member)
    {
        if (Full(member.Type, member) is not { } result)
            return null;
        var face = $"global::{type.Namespace}.{type.Name}";
        return member.Kind == MemberKind.Property
            ? Property(member with { HasDefaultImplementation = true }, "", $"{face}.@{member.Name}")
            : $"{result} {face}.@{member.Name}{SignatureText.TypeParameters(member.TypeParameters)}({Parameters(member)}) {Throws}";
    }

    private string? Property(MemberSignature member, string modifiers, string name)
    {
        var hasBody = IsInterface ? member.HasDefaultImplementation : !modifiers.Contains("abstract", StringComparison.Ordinal);
        var accessors = member.Accessors.Select(accessor => hasBody ? $"{accessor} {Throws}" : $"{accessor};");
        return $"{modifiers} {Full(member.Type, member)} {name} {{ {string.Join(' ', accessors)} }}";
    }

    private string? Method(MemberSignature member)
    {
        var isOverride = member.Modifiers.Contains("override", StringComparison.Ordinal);
        if (Parameters(member) is not { } parameters || Constraints(member.Constraints, member.TypeParameters) is not { } constraints)
            return null;
        var result = Full(member.Type, member);
        var called = member.Name switch
        {
            "op_Implicit" => $"implicit operator {result}",
            "op_Explicit" => $"explicit operator {result}",
            _ => $"{result} {Operators.GetValueOrDefault(member.Name, $"@{member.Name}")}",
        };
        var hasBody = IsInterface ? member.HasDefaultImplementation : !member.Modifiers.Contains("abstract", StringComparison.Ordinal);
        var generic = called + SignatureText.TypeParameters(member.TypeParameters);
        return $"{Attributes(member.Attributes)}{Modifiers(member)} {generic}({parameters})"
            + $"{(isOverride ? "" : constraints)} {(hasBody ? Throws : ";")}";
    }

    private static string Name(MemberSignature member) => member.Name == "this" ? "this[TKey key]" : $"@{member.Name}";

    private string Modifiers(MemberSignature member) => IsInterface ? "" : member.Modifiers;

    private string? Parameters(MemberSignature member)
    {
        var parameters = member.Parameters.Select(parameter => Parameter(parameter, member)).ToList();
        return parameters.Contains(null) ? null : string.Join(", ", parameters);
    }

    private string? Parameter(ParameterSignature parameter, MemberSignature member)
    {
        if (Full(parameter.Type, member) is not { } full)
            return null;
        var attributes = string.Concat(parameter.Attributes.Select(attribute => $"[System.Runtime.CompilerServices.{attribute}] "));
        return $"{attributes}{parameter.Modifier} {full} @{parameter.Name}"
            + (parameter.Default is null ? "" : $" = {Value(parameter.Default, parameter.Type)}");
    }

    private string? Full(string name, MemberSignature member) => Full(name, member.TypeParameters);

    private string? Full(string name, IReadOnlyList<string> typeParameters) =>
        names.TryFull(name, [.. type.TypeParameters, .. typeParameters]);

    /// <summary>The list writes <c>null</c> for what a type has by default, and the flags of an enumeration one after the other.</summary>
    private string Value(string value, string of)
    {
        if (value == "null")
            return "default";
        if (!char.IsUpper(value[0]))
            return value;
        var full = Type(of.TrimEnd('?'));
        return string.Join(" | ", value[(value.IndexOf('.', StringComparison.Ordinal) + 1)..].Split(", ").Select(flag => $"{full}.{flag}"));
    }

    private string? Constraints(IReadOnlyList<string> constraints, IReadOnlyList<string> typeParameters)
    {
        var text = "";
        foreach (var constraint in constraints.Select(constraint => constraint.Split(" : ")))
        {
            var full = constraint[1].Split(", ").Select(part => part == "new()" ? part : Full(part, typeParameters)).ToList();
            if (full.Contains(null))
                return null;
            text += $" where {constraint[0]} : {string.Join(", ", full)}";
        }

        return text;
    }

    private static string Bases(IReadOnlyList<string> bases) => bases.Count == 0 ? "" : $" : {string.Join(", ", bases)}";

    /// <summary>Those that change what a build may write.</summary>
    private static string Attributes(IEnumerable<string> attributes) =>
        string.Concat(attributes.Select(attribute => attribute.Split('(')[0] switch
        {
            "Usage" => $"[System.Attribute{attribute.Replace("(Boolean)True", "true").Replace("(Boolean)False", "false")}] ",
            "Obsolete" => $"[System.{attribute}] ",
            _ => "",
        }));

    private string BaseCall()
    {
        var constructors = parent?.Members.Where(member => member.Kind == MemberKind.Constructor).ToList() ?? [];
        if (constructors.Count == 0 || constructors.Exists(constructor => constructor.Parameters.All(each => each.Default is not null)))
            return "";
        return $": base({string.Join(", ", constructors[0].Parameters.Select(parameter => $"default({Type(parameter.Type)})"))}) ";
    }
}
