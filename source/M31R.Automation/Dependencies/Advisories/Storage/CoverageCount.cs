using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Advisories.Storage;

/// <summary>Counts what a collection holds while it is read.</summary>
internal sealed class CoverageCount
{
    /// <summary>One broken file in a hundred is an accident; more are a broken copy.</summary>
    private const double MostBroken = 0.01;

    private const int NamedProblems = 20;

    private readonly Dictionary<PackageSystem, SortedSet<DateOnly>> days = [];
    private readonly Dictionary<PackageSystem, int> counts = [];
    private readonly HashSet<PackageSystem> homes = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly List<string> problems = [];
    private int files;
    private int broken;

    /// <summary>A record was read.</summary>
    public void Add(string name, Advisory advisory)
    {
        files++;
        if (!ids.Add(advisory.Id))
            Note($"\"{Counted.Short(name)}\" holds \"{Counted.Short(advisory.Id)}\", which another file holds too; both count.");

        foreach (var system in advisory.Affected.Select(package => package.System).Distinct())
        {
            if (advisory.Withdrawn is null)
                counts[system] = counts.GetValueOrDefault(system) + 1;
            if (!days.TryGetValue(system, out var known))
                days[system] = known = [];

            known.Add(DateOnly.FromDateTime(advisory.Modified.UtcDateTime));
            if (advisory is { IsShared: false, Withdrawn: null })
                homes.Add(system);
        }
    }

    /// <summary>A file holds no record.</summary>
    public void AddBroken(string problem)
    {
        files++;
        broken++;
        Note(problem);
    }

    /// <summary>
    /// What it came to. Without a manifest an ecosystem is covered when a record is about it alone: the archive of one ecosystem holds
    /// records about packages of others that are vulnerable in the same way, and these are not all that is known of the others.
    /// </summary>
    public AdvisoryCoverage Finish(string source, SnapshotManifest? manifest)
    {
        var declared = manifest?.Ecosystems ?? [.. homes.Order().Select(system => new EcosystemCoverage(system, [.. days[system]]))];
        var isTrusted = broken <= files * MostBroken;
        return new AdvisoryCoverage(source, [.. declared.Select(WithCounts)])
        {
            Read = files - broken,
            Broken = broken,
            Problems = problems,
        };

        EcosystemCoverage WithCounts(EcosystemCoverage ecosystem) =>
            ecosystem with { Advisories = counts.GetValueOrDefault(ecosystem.System), IsTrusted = isTrusted };
    }

    private void Note(string problem)
    {
        if (problems.Count < NamedProblems)
            problems.Add(PlainText.Message(problem));
    }
}
