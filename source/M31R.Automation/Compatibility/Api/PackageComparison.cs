using M31R.Automation.Compatibility.Api.Sources;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Api;

/// <summary>Compares one package for each of its frameworks.</summary>
/// <param name="before">Compiles the last release.</param>
/// <param name="now">Compiles what is now.</param>
/// <param name="sides">Their names.</param>
internal sealed class PackageComparison(ProjectCompiler before, ProjectCompiler now, ContractSides sides)
{
    /// <summary>The part with its changes.</summary>
    /// <param name="end">Of the package.</param>
    /// <param name="old">Its project in the last release.</param>
    /// <param name="project">Its project of now; null when there is none any more.</param>
    public SurfaceEnd Compare(SurfaceEnd end, ApiProject old, ApiProject? project)
    {
        var compared = new List<PairEnd>();
        if (project is null)
            return end with { Hindrance = ($"no project of {sides.Now.Name} makes the package that \"{old.Path}\" made.", "Bring it back, or release a major version and waive this.") };

        var targets = project.Frameworks.Select(each => new FrameworkName(each.Framework)).ToList();
        foreach (var (framework, _) in old.Frameworks)
        {
            if (new FrameworkName(framework).Nearest(targets) is { } target)
                compared.Add(Pair(old, framework, project, target.Short));
        }

        return Merged(end, compared, FrameworkChanges.Of(old, project));
    }

    private PairEnd Pair(ApiProject old, string framework, ApiProject project, string target)
    {
        var (one, other) = (before.Compile(old, framework), now.Compile(project, target));
        if (Unusable(one, sides.Before.Name) is { } unusable)
            return new PairEnd(one) { Hindrance = unusable };
        if (Unusable(other, sides.Now.Name) is { } useless)
            return new PairEnd(one) { Hindrance = useless };

        var (first, second) = (new ApiSide(one, CallerSurroundings.Of(one, other)), new ApiSide(other, CallerSurroundings.Of(other, one, one.Framework)));
        return new PairEnd(one)
        {
            Gap = one.DeclarationError ?? other.DeclarationError,
            Items = first.Items,
            Changes = one.Key == other.Key ? [] : ApiComparison.Of(first, second),
            Snapshot = ApiSnapshot.Of(second),
        };
    }

    private static (string, string)? Unusable(CompiledProject project, string side) => project.SyntaxError is { } error
        ? ($"the sources of {side} are no C#: {error}", "Mend the source, or compare with a release whose sources are.")
        : null;

    private static SurfaceEnd Merged(SurfaceEnd end, List<PairEnd> compared, IReadOnlyList<ContractChange> frameworks)
    {
        if (compared.FirstOrDefault(each => each.Hindrance is not null) is { } hindered)
            return end with { Hindrance = hindered.Hindrance };

        return end with
        {
            ReadFrom = ReadFrom(compared),
            Items = compared.Select(each => each.Items).DefaultIfEmpty().Max(),
            Changes =
            [
                .. compared.SelectMany(each => each.Changes).Concat(frameworks)
                    .GroupBy(change => change.Item, StringComparer.Ordinal)
                    .Select(group => group.MaxBy(change => change.Kind)!)
                    .OrderBy(change => change.Item, StringComparer.Ordinal),
            ],
            Snapshot = [.. compared.SelectMany(each => each.Snapshot).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    private static string ReadFrom(List<PairEnd> compared) =>
        compared.FirstOrDefault(each => each.Gap is not null)?.Gap is { } gap ? $"sources, not all of which could be understood: {gap}" : "sources";

    private sealed record PairEnd(CompiledProject Before)
    {
        public (string, string)? Hindrance { get; init; }

        /// <summary>An error among declarations, such as a type of a package that is not on this machine.</summary>
        public string? Gap { get; init; }

        public int Items { get; init; }

        public IReadOnlyList<ContractChange> Changes { get; init; } = [];

        public IReadOnlyList<string> Snapshot { get; init; } = [];
    }
}
