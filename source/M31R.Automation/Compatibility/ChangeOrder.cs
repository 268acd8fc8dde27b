namespace M31R.Automation.Compatibility;

/// <summary>Puts the changes of a part together.</summary>
internal static class ChangeOrder
{
    /// <summary>In ordinal order of item, the worst of an item first.</summary>
    public static IReadOnlyList<ContractChange> Sorted(IEnumerable<ContractChange> changes) =>
        [.. changes.OrderBy(change => change.Item, StringComparer.Ordinal).ThenByDescending(change => change.Kind)];

    /// <summary>Of what is not proven one an item, without what is explained by what breaks at, in or around it.</summary>
    public static IEnumerable<ContractChange> Unexplained(IEnumerable<ContractChange> unproven, IReadOnlyCollection<ContractChange> shown) =>
        unproven.Where(change => !shown.Any(each => each.Kind == ChangeKind.Breaking
                && (IsWithin(change.Item, each.Item) || IsWithin(each.Item, change.Item))))
            .DistinctBy(change => change.Item, StringComparer.Ordinal);

    /// <summary>Whether an item is another, or stands in it.</summary>
    public static bool IsWithin(string item, string other) => item == other
        || (item.StartsWith(other, StringComparison.Ordinal) && item.Length > other.Length && item[other.Length] is ('.' or '[' or ':'));
}
