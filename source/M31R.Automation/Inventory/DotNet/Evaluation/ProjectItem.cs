using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.DotNet.Evaluation;

/// <summary>An item of a project, such as one <c>PackageReference</c>.</summary>
/// <param name="Type">As <c>PackageReference</c>.</param>
/// <param name="Name">What it includes.</param>
/// <param name="Place">The element.</param>
internal sealed record ProjectItem(string Type, string Name, Place Place)
{
    /// <summary>The condition that could not be told from files, in the project's words; null when it holds for sure.</summary>
    public string? Condition { get; set; }

    /// <summary>A later element took it away.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>Values by name, regardless of case.</summary>
    public Dictionary<string, ItemValue> Values { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A value, empty when it has none.</summary>
    public string this[string name] => Values.TryGetValue(name, out var value) ? value.Text : "";

    /// <summary>A condition more, that is not known either.</summary>
    public void Restrict(string? condition)
    {
        if (condition is not null)
            Condition = Condition is null || Condition == condition ? condition : $"{Condition} and {condition}";
    }
}
