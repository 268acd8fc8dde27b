namespace M31R.Automation.Engine.Tests.Conformance.Signatures;

/// <summary>A type as a build author sees it, whether it was read from the list or from an assembly.</summary>
internal sealed record TypeSignature
{
    public required string Namespace { get; init; }

    /// <summary>With the types around it: <c>Partition.TypeConverter</c>.</summary>
    public required string Name { get; init; }

    /// <summary><c>class</c>, <c>struct</c>, <c>interface</c>, <c>enum</c> or <c>delegate</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>public static</c>, <c>public abstract</c>, …</summary>
    public required string Modifiers { get; init; }

    public IReadOnlyList<string> Attributes { get; init; } = [];

    public IReadOnlyList<string> TypeParameters { get; init; } = [];

    public IReadOnlyList<string> Constraints { get; init; } = [];

    /// <summary>The base class, where it is another than the kind's own, and the interfaces that the base class does not have.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    /// <summary>A delegate has one, named <c>Invoke</c>.</summary>
    public IReadOnlyList<MemberSignature> Members { get; init; } = [];

    /// <summary>Unlike for every other type of NUKE: <c>Nuke.Common.Tooling.RequiresAttribute`1</c>.</summary>
    public string Key => TypeParameters.Count == 0 ? $"{Namespace}.{Name}" : $"{Namespace}.{Name}`{TypeParameters.Count}";

    /// <summary>Whether its members are values.</summary>
    public bool IsEnum => Kind == "enum";

    public override string ToString() =>
        $"{SignatureText.Attributes(Attributes)}{Modifiers} {Kind} {Name}{SignatureText.TypeParameters(TypeParameters)}"
        + (Bases.Count == 0 ? "" : $" : {string.Join(", ", Bases)}") + SignatureText.Constraints(Constraints);
}
