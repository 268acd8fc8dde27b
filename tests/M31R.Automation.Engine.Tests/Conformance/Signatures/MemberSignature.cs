namespace M31R.Automation.Engine.Tests.Conformance.Signatures;

/// <summary>What a member is to the one who calls it.</summary>
internal enum MemberKind
{
    Constructor,
    Method,
    Property,
    Field,
    Constant,
    EnumValue,
    ExplicitImplementation,
}

/// <summary>A member as a build author sees it.</summary>
internal sealed record MemberSignature
{
    public required MemberKind Kind { get; init; }

    /// <summary><c>this</c> of an indexer, <c>.ctor</c> of a constructor, <c>op_Division</c> of an operator.</summary>
    public required string Name { get; init; }

    /// <summary><c>public static</c>, <c>protected virtual</c>, …; none for values of an enumeration.</summary>
    public string Modifiers { get; init; } = "";

    /// <summary>What it returns or holds; none for constructors and values.</summary>
    public string Type { get; init; } = "";

    public IReadOnlyList<string> Attributes { get; init; } = [];

    public IReadOnlyList<string> TypeParameters { get; init; } = [];

    public IReadOnlyList<string> Constraints { get; init; } = [];

    public IReadOnlyList<ParameterSignature> Parameters { get; init; } = [];

    /// <summary><c>get</c>, <c>set</c>, <c>init</c>: those that an author can call.</summary>
    public IReadOnlyList<string> Accessors { get; init; } = [];

    /// <summary>Of a constant or a value of an enumeration.</summary>
    public string Value { get; init; } = "";

    /// <summary>A member of an interface that its implementer need not write.</summary>
    public bool HasDefaultImplementation { get; init; }

    /// <summary>What no two members of a type share: overload resolution looks at nothing else, conversions apart.</summary>
    public string Key => Kind is MemberKind.Constructor or MemberKind.Method || Name == "this"
        ? $"{Name}`{TypeParameters.Count}({string.Join(", ", Parameters.Select(parameter => parameter.Key))}){(IsOperator ? Type : "")}"
        : Name;

    private bool IsOperator => Name.StartsWith("op_", StringComparison.Ordinal);

    public override string ToString() => SignatureText.Of(this);
}

/// <summary>A parameter of a method, a constructor, an indexer or a delegate.</summary>
internal sealed record ParameterSignature
{
    public required string Name { get; init; }

    public required string Type { get; init; }

    /// <summary><c>this</c>, <c>params</c>, <c>ref</c>, <c>out</c>, <c>in</c> or none.</summary>
    public string Modifier { get; init; } = "";

    /// <summary>As written after <c>=</c>; none where a caller must pass a value.</summary>
    public string? Default { get; init; }

    public IReadOnlyList<string> Attributes { get; init; } = [];

    /// <summary>What overloads differ in.</summary>
    public string Key => Modifier is "ref" or "out" or "in" ? $"{Modifier} {Type}" : Type;

    public override string ToString() =>
        SignatureText.Attributes(Attributes)
        + (Modifier.Length == 0 ? "" : $"{Modifier} ")
        + $"{Type} {Name}"
        + (Default is null ? "" : $" = {Default}");
}
