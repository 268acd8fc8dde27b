namespace M31R.Automation.Inventory.DotNet.Evaluation;

/// <summary>The items of one evaluation that concern packages: included, updated and removed as MSBuild does.</summary>
/// <param name="budget">What it may cost.</param>
internal sealed class ItemTable(EvaluationBudget budget)
{
    /// <summary>References that SDKs make by themselves, so that an <c>Update</c> finds one.</summary>
    private static readonly HashSet<string> MadeBySdks = new(StringComparer.OrdinalIgnoreCase)
    {
        "FSharp.Core", "NETStandard.Library", "Microsoft.NETCore.App",
    };

    private static readonly HashSet<string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        "PackageReference", "PackageVersion", "GlobalPackageReference", "PackageDownload", "DotNetCliToolReference", "ProjectReference",
    };

    /// <summary>Copies double with every update of which nobody knows whether it holds.</summary>
    private const long CopyCost = 1000;

    private readonly List<ProjectItem> items = [];
    private readonly Dictionary<string, List<ProjectItem>> byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the compiler gets, in the order of the files.</summary>
    public List<ItemStep> Steps { get; } = [];

    /// <summary>In the order of the files.</summary>
    public IReadOnlyList<ProjectItem> Items => [.. items.Where(item => !item.IsRemoved)];

    /// <summary>The name of a kind of items that is kept, as it is usually spelled; null for others.</summary>
    public static string? TypeOf(string element) => Types.TryGetValue(element, out var type) ? type : null;

    /// <summary>Adds an item.</summary>
    public void Include(ProjectItem item)
    {
        items.Add(item);
        Named(item.Type, item.Name).Add(item);
    }

    /// <summary>Gives the items of a name more values; where it is not known whether, a copy under that condition has them.</summary>
    public void Update(ProjectItem update)
    {
        var found = Named(update.Type, update.Name);
        budget.Spend(update.Condition is null ? found.Count : found.Count * CopyCost);
        if (found.Count == 0 && MadeBySdks.Contains(update.Name))
        {
            Include(update);
            return;
        }

        foreach (var item in found.ToList())
        {
            if (update.Condition is null)
                Take(item.Values, update.Values);
            else
                Include(Changed(item, update));
        }
    }

    /// <summary>Removes the items of a name; where it is not known whether, they are kept under a condition.</summary>
    public void Remove(string type, string name, string? condition)
    {
        var found = Named(type, name);
        budget.Spend(found.Count);
        foreach (var item in found)
        {
            item.IsRemoved = condition is null;
            item.Restrict(condition is null ? null : $"!({condition})");
        }

        if (condition is null)
            found.Clear();
    }

    private static ProjectItem Changed(ProjectItem item, ProjectItem update)
    {
        var copy = item with { Values = new(item.Values, StringComparer.OrdinalIgnoreCase) };
        copy.Restrict(update.Condition);
        Take(copy.Values, update.Values);
        return copy;
    }

    private static void Take(Dictionary<string, ItemValue> values, Dictionary<string, ItemValue> others)
    {
        foreach (var (name, value) in others)
            values[name] = value;
    }

    private List<ProjectItem> Named(string type, string name)
    {
        var key = KeyOf(type, name);
        return byName.TryGetValue(key, out var found) ? found : byName[key] = [];
    }

    private static string KeyOf(string type, string name) => $"{type} {name}";
}
