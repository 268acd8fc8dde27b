namespace M31R.Automation.Subjects;

/// <summary>What of a subject must come out the same each time, where that is not known from its ecosystems (M22 §9, MS-3).</summary>
public sealed record DeclaredReproducibility
{
    /// <summary>What a subject without a word about it gets.</summary>
    public static DeclaredReproducibility Empty { get; } = new();

    /// <summary>What is made besides the outputs of .NET.</summary>
    public IReadOnlyList<DeclaredRecipe> Recipes { get; init; } = [];

    /// <summary>Files that record hashes of outputs, relative to the root.</summary>
    public IReadOnlyList<string> Hashes { get; init; } = [];
}
