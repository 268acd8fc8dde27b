namespace M31R.Automation.Inventory.Rust;

/// <summary>What a <c>Cargo.lock</c> holds, looked up by how dependencies are spelled.</summary>
internal sealed class CargoLock
{
    /// <summary>By name, name with version, and both with source; null where that stands for several.</summary>
    private readonly Dictionary<string, CargoLockEntry?> bySpelling = new(StringComparer.Ordinal);
    private readonly ILookup<string, CargoLockEntry> onDisk;

    /// <summary>Takes them in the file's order.</summary>
    public CargoLock(IReadOnlyList<CargoLockEntry> entries)
    {
        Entries = entries;
        onDisk = entries.Where(entry => entry.Source is null).ToLookup(entry => entry.Id.Name, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var spelling in SpellingsOf(entry))
                bySpelling[spelling] = bySpelling.ContainsKey(spelling) ? null : entry;
        }
    }

    /// <summary>In the file's order.</summary>
    public IReadOnlyList<CargoLockEntry> Entries { get; }

    /// <summary>What lies on disk under a name.</summary>
    public IEnumerable<CargoLockEntry> OnDisk(string name) => onDisk[name];

    /// <summary>What a package brings in. What does not tell one package from others means none, as to Cargo.</summary>
    public IEnumerable<CargoLockEntry> DependenciesOf(CargoLockEntry entry) =>
        entry.Dependencies.Select(spelled => bySpelling.GetValueOrDefault(spelled)).OfType<CargoLockEntry>().Distinct();

    /// <summary>Dependencies name a repository without the commit since version 2, and with it before.</summary>
    private static HashSet<string> SpellingsOf(CargoLockEntry entry)
    {
        var (name, version) = (entry.Id.Name, entry.Id.Version);
        return entry.Source is { } source
            ? [name, $"{name} {version}", $"{name} {version} ({source})", $"{name} {version} ({source.Split('#')[0]})"]
            : [name, $"{name} {version}"];
    }
}
