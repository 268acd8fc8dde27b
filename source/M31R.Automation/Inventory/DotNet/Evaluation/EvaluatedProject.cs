namespace M31R.Automation.Inventory.DotNet.Evaluation;

/// <summary>What one evaluation of a project came to.</summary>
/// <param name="Properties">All of them.</param>
/// <param name="Items">What still stands at the end, in the order of the files.</param>
/// <param name="Sdks">Names with versions that projects ask for, as items with <c>Version</c>.</param>
/// <param name="Problems">Of this file and those it imports.</param>
internal sealed record EvaluatedProject(
    PropertyTable Properties, IReadOnlyList<ProjectItem> Items, IReadOnlyList<ProjectItem> Sdks, IReadOnlyList<ReadingProblem> Problems)
{
    /// <summary>What the compiler gets, in the order of the files; those under conditions that are not known are left out.</summary>
    public IReadOnlyList<ItemStep> Steps { get; init; } = [];

    /// <summary>The items of a type.</summary>
    public IEnumerable<ProjectItem> Of(string type) => Items.Where(item => item.Type == type);

    /// <summary>Whether a property is known to be true.</summary>
    public bool IsTrue(string property) => Properties[property]?.Trim().Equals("true", StringComparison.OrdinalIgnoreCase) == true;
}
