using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility.Deprecations;

/// <summary>Finds what is deprecated, was declared to be, and the pages about it.</summary>
/// <param name="sides">The last release and now.</param>
internal sealed class DeprecationReader(ContractSides sides)
{
    private static readonly string[] Pages =
        ["*[Mm][Ii][Gg][Rr][Aa][Tt]*.md", "*[Uu][Pp][Gg][Rr][Aa][Dd]*.md", "CHANGELOG.md", "HISTORY.md", "/README.md"];

    private readonly DeclaredCompatibility declared = sides.Inspection.Maintenance.Compatibility;

    /// <summary>What the contracts of now and <c>maintenance.yml</c> call deprecated; where both do, what is declared is added.</summary>
    public IReadOnlyList<Deprecation> Current(IEnumerable<SurfaceEnd> ends)
    {
        var found = ends.SelectMany(end => end.Deprecations).DistinctBy(each => each.Item, StringComparer.Ordinal)
            .ToDictionary(each => each.Item, StringComparer.Ordinal);
        foreach (var own in declared.Deprecations)
        {
            var told = found.GetValueOrDefault(own.Item)
                ?? new Deprecation(own.Item, "") { Place = new Place(MaintenanceFileReader.Name, own.Line) };
            found[own.Item] = told with { RemovedIn = own.RemovedIn, Migration = own.Migration };
        }

        return [.. found.Values.OrderBy(each => each.Item, StringComparer.Ordinal)];
    }

    /// <summary>What <c>maintenance.yml</c> declares and no contract has, by item, with a question for the nearest name.</summary>
    public IReadOnlyDictionary<string, string> Misnamed(IReadOnlyList<SurfaceEnd> ends)
    {
        var known = new KnownItems(sides, ends);
        return declared.Deprecations.Select(own => own.Item).Where(item => !known.MayHold(item)).Distinct(StringComparer.Ordinal)
            .ToDictionary(item => item, known.Question, StringComparer.Ordinal);
    }

    /// <summary>What the last release declared. A declaration that this version cannot read declares nothing.</summary>
    public IReadOnlyCollection<string> Announced()
    {
        try
        {
            return sides.Before.TextOrNull(MaintenanceFileReader.Name) is { } text
                ? [.. MaintenanceFileReader.Parse(text, MaintenanceFileReader.Name).Compatibility.Deprecations.Select(each => each.Item)]
                : [];
        }
        catch (MaintenanceException)
        {
            return [];
        }
    }

    /// <summary>The texts of the pages, by path.</summary>
    public IReadOnlyDictionary<string, string> PagesOfNow()
    {
        var patterns = PathPatterns.Parse(declared.MigrationPages is { Count: > 0 } named ? named : Pages);
        var pages = declared.Deprecations.Select(each => each.Migration?.Split('#')[0]).OfType<string>();
        return sides.Now.Texts([.. sides.Now.Files.Where(patterns.Matches).Union(pages, StringComparer.Ordinal)]);
    }
}
