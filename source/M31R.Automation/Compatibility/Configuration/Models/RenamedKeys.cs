namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>Keys whose field is the same and that documents call otherwise now.</summary>
/// <param name="before">The keys of the last release, by their place.</param>
/// <param name="now">Those of now.</param>
internal sealed class RenamedKeys(IReadOnlyDictionary<string, ModelKey> before, IReadOnlyDictionary<string, ModelKey> now)
{
    /// <summary>The changes, where a key that is not read any more and its new name that must be there are one.</summary>
    public IEnumerable<ContractChange> Together(IReadOnlyList<ContractChange> changes)
    {
        var renamed = changes.Where(change => change is { Kind: ChangeKind.Breaking, Cause.Keyword: "required" } && now.ContainsKey(change.Item))
            .Select(change => (Change: change, Old: OldName(change.Item) ?? ""))
            .Where(each => each.Old.Length > 0 && !changes.Any(other => other.Kind == ChangeKind.Breaking && other.Item == each.Old))
            .ToDictionary(each => each.Change.Item, each => Renamed(each.Change, each.Old), StringComparer.Ordinal);
        return changes.Where(change => !renamed.ContainsKey(change.Item) && !renamed.Values.Any(each => each.Item == change.Item))
            .Concat(renamed.Values);
    }

    private ContractChange Renamed(ContractChange change, string old) => change with
    {
        Item = old,
        Statement = $"The key \"{old}\" is called \"{change.Item}\" now, and must be there under that name.",
        IsRemoval = true,
        Deprecation = before[old].Deprecation,
    };

    /// <summary>What a new key was called that is of the same field; null when it is of none, or went by this name before.</summary>
    private string? OldName(string path)
    {
        var key = now[path];
        return key.Field.Length == 0 || before.ContainsKey(path) ? null : before
            .Where(each => each.Value.Field == key.Field && !now.ContainsKey(each.Key) && Above(each.Key, each.Value) == Above(path, key))
            .Select(each => each.Key).FirstOrDefault();
    }

    private static string Above(string path, ModelKey key) => path[..^key.Name.Length];
}
