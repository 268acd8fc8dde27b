namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>A type with its members.</summary>
/// <param name="Key">Its full name without what moves.</param>
/// <param name="Name">Its full name as the metadata has it; nested types after <c>+</c>.</param>
/// <param name="Declaration">Kind, base, interfaces, generic parameters, layout.</param>
/// <param name="Members">In the order of the metadata: fields, methods, properties, events.</param>
internal sealed record DeclaredType(string Key, string Name, string Declaration, IReadOnlyList<DeclaredMember> Members)
{
    /// <summary>Its attributes.</summary>
    public IReadOnlyList<DeclaredAttribute> Attributes { get; init; } = [];

    /// <summary>Whether the compiler made it up.</summary>
    public bool IsGenerated => GeneratedNames.IsGenerated(Name);

    /// <summary>Whether it holds the data of arrays, which are compared where they are used.</summary>
    public bool IsData => Name.StartsWith(GeneratedNames.Data, StringComparison.Ordinal);
}
