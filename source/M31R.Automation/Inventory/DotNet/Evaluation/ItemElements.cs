using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.DotNet.Evaluation;

/// <summary>Reads the elements of item groups into items.</summary>
/// <param name="scope">Where evaluation is.</param>
/// <param name="items">Where the items go.</param>
internal sealed class ItemElements(EvaluationScope scope, ItemTable items)
{
    /// <summary>Reads an item group.</summary>
    /// <param name="group">The element.</param>
    /// <param name="condition">What is not known of the elements around it; null for nothing.</param>
    public void Read(XmlPart group, string? condition)
    {
        var holds = scope.Holds(group);
        if (holds == false)
            return;

        var within = EvaluationScope.With(condition, group, holds);
        foreach (var element in group.Children.Where(element => ItemTable.TypeOf(element.Name) is not null))
        {
            var itemHolds = scope.Holds(element);
            if (itemHolds != false)
                ReadItem(element, EvaluationScope.With(within, element, itemHolds));
        }

        foreach (var element in group.Children.Where(element => ItemStep.IsOf(element.Name) && scope.Holds(element) == true))
            items.Steps.Add(Step(element));
    }

    private ItemStep Step(XmlPart element) => new(element.Name)
    {
        Include = scope.Known(element.Attribute("Include") ?? ""),
        Exclude = scope.Known(element.Attribute("Exclude") ?? ""),
        Remove = scope.Known(element.Attribute("Remove") ?? ""),
        Alias = scope.Known(element.Attribute("Alias") ?? ""),
        IsStatic = scope.Known(element.Attribute("Static") ?? "").Equals("true", StringComparison.OrdinalIgnoreCase),
    };

    private void ReadItem(XmlPart element, string? condition)
    {
        foreach (var name in Names(element, "Include").Except(Names(element, "Exclude"), StringComparer.OrdinalIgnoreCase))
            items.Include(Item(element, name, condition));

        foreach (var name in Names(element, "Update"))
            items.Update(Item(element, name, condition));

        foreach (var name in Names(element, "Remove"))
            items.Remove(ItemTable.TypeOf(element.Name)!, name, condition);
    }

    /// <summary>A list of names; lists of other items and patterns name no packages.</summary>
    private IEnumerable<string> Names(XmlPart element, string attribute) => scope.Known(element.Attribute(attribute) ?? "")
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(name => !name.Contains("@(", StringComparison.Ordinal) && !name.Contains('*', StringComparison.Ordinal));

    private ProjectItem Item(XmlPart element, string name, string? condition)
    {
        var place = new Place(scope.File, element.Line);
        var item = new ProjectItem(ItemTable.TypeOf(element.Name)!, name, place) { Condition = condition };
        foreach (var (key, value) in element.Attributes)
            item.Values[key] = new ItemValue(scope.Known(value), place);

        foreach (var child in element.Children)
        {
            var holds = scope.Holds(child);
            if (holds is null)
                item.Restrict(child.Attribute("Condition"));
            if (holds == true || (holds is null && !item.Values.ContainsKey(child.Name)))
                item.Values[child.Name] = new ItemValue(scope.Known(child.Text), new Place(scope.File, child.Line));
        }

        return item;
    }
}
