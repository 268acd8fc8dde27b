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

    /// <summary>That call where it stands in the code as a statement, so that its result can be given to a variable; null for none.</summary>
    public string? Call { get; init; }

    /// <summary>The caller who gives the result of its call to a variable.</summary>
    /// <param name="type">Of the variable.</param>
    public Probe Assigning(string type) =>
        this with { Code = Code.Replace($" {Call!}", $" {type} r = {Call}", StringComparison.Ordinal), AsksWhatIsCalled = false, Call = null };

    /// <summary>The same caller without what this one is about, whose errors are not this one's; null for none.</summary>
    public Probe? Control { get; init; }

    /// <summary>As a user would try it.</summary>
    public string Text =>
        string.Concat(Usings.Select(name => $"using {name}; ")) + Head + Code.Replace("global::", "", StringComparison.Ordinal);
}
