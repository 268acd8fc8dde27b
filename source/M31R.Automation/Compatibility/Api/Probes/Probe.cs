namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>A small caller in C#, to be compiled against both sides.</summary>
/// <param name="Code">Types, which go into a namespace of their own; all names are written out.</param>
internal sealed record Probe(string Code)
{
    /// <summary>Namespaces that it must open, for extension methods.</summary>
    public IReadOnlyList<string> Usings { get; init; } = [];

    /// <summary>What stands before all types: attributes of the assembly. Empty for nothing.</summary>
    public string Head { get; init; } = "";

    /// <summary>Whether it is asked which member its last call means: a new overload may take it over.</summary>
    public bool AsksWhatIsCalled { get; init; }

    /// <summary>As a user would try it.</summary>
    public string Text =>
        string.Concat(Usings.Select(name => $"using {name}; ")) + Head + Code.Replace("global::", "", StringComparison.Ordinal);
}
