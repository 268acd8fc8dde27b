using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Subjects;

namespace M31R.Automation.Dependencies.Advisories.Osv;

/// <summary>
/// Fetches the advisories about a subject's packages into <c>.nuke/advisories</c> of its tree, to be committed. One of the few targets
/// that use the network, and only when asked by its name: names of packages from public registries leave the machine, and of no others; see
/// <see cref="PublicPackages"/>.
/// </summary>
/// <remarks>
/// All is fetched before anything is written. Records come first, then <c>snapshot.json</c>, then what is no longer there is removed: a
/// run that is killed in between leaves more records than the old manifest promises, never fewer.
/// </remarks>
public static class SnapshotUpdate
{
    /// <summary>Fetches and writes.</summary>
    /// <param name="inspection">The subject.</param>
    /// <param name="options">Which service is asked; null for the defaults.</param>
    /// <exception cref="NotCheckedException">
    /// The service cannot be asked, or does not answer in its format. Nothing was written.
    /// </exception>
    /// <exception cref="MaintenanceException">The tree cannot be written.</exception>
    public static AdvisoriesUpdate Run(Inspection inspection, AdvisoryOptions? options = null)
    {
        inspection.Progress.Step("reading manifests and lock files");
        return Run(inspection, InventoryReader.ReadRestored(inspection), options ?? AdvisoryOptions.Default);
    }

    /// <summary>The same for an inventory that was read already.</summary>
    public static AdvisoriesUpdate Run(Inspection inspection, DependencyInventory inventory, AdvisoryOptions options)
    {
        var (packages, left) = PublicPackages.Of(inspection, inventory);
        if (left.Count > 0)
            inspection.Progress.Note(
                $"{Counted.Of(left.Count, "package")} left out ({Named(left)}), because nothing shows that a public registry has "
                + (left.Count == 1 ? "it" : "them"));

        var client = new OsvClient(inspection.Doors.Http, options.Service, inspection.Interrupted);
        inspection.Progress.Step($"asking \"{options.Service}\" about {Counted.Of(packages.Count, "package")}");
        var ids = Asked(() => client.IdsOf(packages));
        var snapshot = new SnapshotFolder(inspection.Doors.Files, inspection.Subject.Root);
        var kept = snapshot.Read();
        var missing = ids.Where(id => kept.GetValueOrDefault(id.Key)?.Modified != id.Value).Select(id => id.Key).ToList();
        inspection.Progress.Step($"fetching {Counted.Of(missing.Count, "advisory", "advisories")}; {ids.Count - missing.Count} are known");
        var fetched = Asked(() => missing.Select(client.Record).ToList());
        var records = kept.Values
            .Where(advisory => ids.TryGetValue(advisory.Id, out var modified) && advisory.Modified == modified)
            .Concat(fetched)
            .Where(advisory => advisory is { Withdrawn: null, Affected.Count: > 0 })
            .ToList();
        var wanted = Asked(() => SnapshotFolder.FilesOf(records));
        var (written, removed) = snapshot.Replace(wanted, Manifest(inspection, options, packages, records));
        return Told(inspection, new AdvisoriesUpdate(packages.Count, records.Count, written, removed) { LeftOut = left.Count });
    }

    private static string Named(IReadOnlyList<OsvPackage> packages) =>
        Counted.Listed([.. packages.Select(package => $"\"{Counted.Short(package.Name)}\" of {package.System.Osv()}")]);

    private static T Asked<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (MaintenanceException problem)
        {
            throw new NotCheckedException($"{problem.Message} \"{AdvisoryOptions.SnapshotDirectory}\" is as it was.", problem);
        }
    }

    private static SnapshotManifest Manifest(
        Inspection inspection, AdvisoryOptions options, IReadOnlyList<OsvPackage> packages, List<Advisory> records)
    {
        var today = DateOnly.FromDateTime(inspection.Doors.Clock.GetUtcNow().UtcDateTime);
        return new SnapshotManifest(
        [
            .. from package in packages
               group PackageName.Key(package.System, package.Name) by package.System into names
               select new EcosystemCoverage(names.Key, [today])
               {
                   Packages = [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
               },
        ])
        {
            Retrieved = today,
            Source = options.Service.ToString(),
            Licence = AdvisorySource.LicenceOf(records),
            Attribution = AdvisorySource.AttributionOf(records),
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
