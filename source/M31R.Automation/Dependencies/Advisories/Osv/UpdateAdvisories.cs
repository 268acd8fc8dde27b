using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Subjects;

namespace M31R.Automation.Dependencies.Advisories.Osv;

/// <summary>What UpdateAdvisories did.</summary>
/// <param name="Packages">Packages that were asked for.</param>
/// <param name="Advisories">Records that the snapshot holds now.</param>
/// <param name="Written">Files that are new or changed, the manifest left out.</param>
/// <param name="Removed">Files that are gone.</param>
public sealed record AdvisoriesUpdate(int Packages, int Advisories, int Written, int Removed);

/// <summary>
/// Fetches the advisories about a subject's packages into <c>.nuke/advisories</c> of its tree, to be committed. One of the few targets
/// that use the network, and only when asked by its name: names of packages from public registries leave the machine, and of no others.
/// </summary>
/// <remarks>
/// All is fetched before anything is written. Records come first, then <c>snapshot.json</c>, then what is no longer there is removed: a
/// run that is killed in between leaves more records than the old manifest promises, never fewer.
/// </remarks>
public static class UpdateAdvisories
{
    /// <summary>Fetches and writes.</summary>
    /// <param name="inspection">The subject.</param>
    /// <param name="options">Which service is asked; null for the defaults.</param>
    /// <exception cref="MaintenanceException">
    /// The service cannot be asked or does not answer in its format, or the tree cannot be written.
    /// </exception>
    public static AdvisoriesUpdate Run(Inspection inspection, AdvisoryOptions? options = null)
    {
        inspection.Progress.Step("reading manifests and lock files");
        return Run(inspection, InventoryReader.ReadRestored(inspection), options ?? AdvisoryOptions.Default);
    }

    /// <summary>The same for an inventory that was read already.</summary>
    public static AdvisoriesUpdate Run(Inspection inspection, DependencyInventory inventory, AdvisoryOptions options)
    {
        var packages = PackagesOf(inspection, inventory);
        var client = new OsvClient(inspection.Doors.Http, options.Service, inspection.Interrupted);
        inspection.Progress.Step($"asking \"{options.Service}\" about {Counted.Of(packages.Count, "package")}");
        var ids = client.IdsOf(packages);
        var snapshot = new SnapshotFolder(inspection.Doors.Files, inspection.Subject.Root);
        var kept = snapshot.Read();
        var missing = ids.Where(id => kept.GetValueOrDefault(id.Key)?.Modified != id.Value).Select(id => id.Key).ToList();
        inspection.Progress.Step($"fetching {Counted.Of(missing.Count, "advisory", "advisories")}; {ids.Count - missing.Count} are known");
        var fetched = missing.Select(client.Record).ToList();
        var records = kept.Values
            .Where(advisory => ids.ContainsKey(advisory.Id) && !missing.Contains(advisory.Id, StringComparer.Ordinal))
            .Concat(fetched)
            .Where(advisory => advisory is { Withdrawn: null, Affected.Count: > 0 })
            .ToList();
        var (written, removed) = snapshot.Replace(records, Manifest(inspection, options, packages));
        return Told(inspection, new AdvisoriesUpdate(packages.Count, records.Count, written, removed));
    }

    /// <summary>A name that a private registry or a path gives is nobody else's business.</summary>
    private static List<OsvPackage> PackagesOf(Inspection inspection, DependencyInventory inventory)
    {
        var registries = DependencyPolicy.Of(inspection.Maintenance).Registries;
        var known = inventory.Components.ToLookup(component => IsPublic(component, registries.GetValueOrDefault(component.System, [])));
        if (known[false].Any())
            inspection.Progress.Note($"{Counted.Of(known[false].Count(), "package")} from elsewhere than the public registries left out");

        return
        [
            .. known[true].SelectMany(component => AdvisedNames.Of(component).Select(name => new OsvPackage(component.System, name)))
                .DistinctBy(package => (package.System, PackageName.Key(package.System, package.Name)))
                .OrderBy(package => package.System).ThenBy(package => package.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Cargo writes a registry as <c>registry+https://…</c>.</summary>
    private static bool IsPublic(Component component, IReadOnlyList<string> registries) => component.Origin switch
    {
        { Kind: OriginKind.Registry, Location: null } => true,
        { Kind: OriginKind.Registry, Location: { } place } =>
            registries.Any(registry => place[(place.IndexOf('+', StringComparison.Ordinal) + 1)..].StartsWith(registry, StringComparison.OrdinalIgnoreCase)),
        _ => component.System == PackageSystem.GitHubActions,
    };

    private static SnapshotManifest Manifest(Inspection inspection, AdvisoryOptions options, List<OsvPackage> packages)
    {
        var today = DateOnly.FromDateTime(inspection.Doors.Clock.GetUtcNow().UtcDateTime);
        return new SnapshotManifest(
        [
            .. from package in packages
               group PackageName.Key(package.System, package.Name) by package.System into names
               select new EcosystemCoverage(names.Key, [today]) { Packages = [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] },
        ])
        {
            Retrieved = today,
            Source = options.Service.ToString(),
            Licence = "CC-BY-4.0 AND CC0-1.0",
            Attribution = "GitHub Advisory Database and PyPI Advisory Database (CC-BY-4.0), RustSec Advisory Database (CC0-1.0), by way of OSV; "
                + "reduced to what a judgement needs.",
        };
    }

    private static AdvisoriesUpdate Told(Inspection inspection, AdvisoriesUpdate update)
    {
        inspection.Progress.Note(
            $"\"{AdvisoryOptions.SnapshotDirectory}\" holds {Counted.Of(update.Advisories, "advisory", "advisories")} about "
            + $"{Counted.Of(update.Packages, "package")}; {update.Written} written, {update.Removed} removed; commit it");
        return update;
    }
}
