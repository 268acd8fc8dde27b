namespace M31R.Automation.Inventory.DotNet.Evaluation;

/// <summary>An element of an item group that concerns the compiler, as it is written: its patterns are not opened.</summary>
/// <param name="Type">As <c>Compile</c>.</param>
internal sealed record ItemStep(string Type)
{
    private static readonly string[] Types = ["Compile", "Using", "FrameworkReference", "InternalsVisibleTo", "Analyzer", "AdditionalFiles"];

    /// <summary>A list separated by <c>;</c>, relative to the project; empty for none.</summary>
    public string Include { get; init; } = "";

    /// <summary>What is left out of <see cref="Include"/>.</summary>
    public string Exclude { get; init; } = "";

    /// <summary>What is taken away of all that was included before.</summary>
    public string Remove { get; init; } = "";

    /// <summary>Of a <c>Using</c>; empty for none.</summary>
    public string Alias { get; init; } = "";

    /// <summary>Whether a <c>Using</c> is of a class.</summary>
    public bool IsStatic { get; init; }

    /// <summary>Whether elements of a name are kept.</summary>
    public static bool IsOf(string element) => Array.Exists(Types, type => type.Equals(element, StringComparison.OrdinalIgnoreCase));
}
