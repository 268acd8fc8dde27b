using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Differences;
using M31R.Automation.Reproducibility.Recipes;
using M31R.Automation.Reproducibility.Worlds;

namespace M31R.Automation.Reproducibility;

/// <summary>Compares what a recipe made in both places.</summary>
/// <param name="first">The plain place.</param>
/// <param name="second">The other.</param>
/// <param name="files">Reads the outputs.</param>
internal sealed class RecipeComparison(BuildPlace first, BuildPlace second, FileDoor files)
{
    /// <summary>Ends the comparison.</summary>
    public CancellationToken Interrupted { get; init; }

    /// <summary>Every output once: copies of it in other directories say nothing more.</summary>
    public RecipeFacts Compare(Recipe recipe, RecipeEnd one, RecipeEnd other)
    {
        var unread = one.Unread.Concat(other.Unread).DistinctBy(output => output.Path, StringComparer.Ordinal)
            .OrderBy(output => output.Path, StringComparer.Ordinal).ToList();
        var paths = unread.Select(output => output.Path).ToHashSet(StringComparer.Ordinal);
        return new RecipeFacts(recipe, one, other, one.Succeeded && other.Succeeded ? Compared(recipe, one, other, paths) : [])
        {
            LeftRunning = Distinct(one.LeftRunning, other.LeftRunning),
            Strays = Strays(one.Strays, other.Strays),
            Unread = unread,
        };
    }

    private IReadOnlyList<ComparedOutput> Compared(Recipe recipe, RecipeEnd one, RecipeEnd other, HashSet<string> unread) =>
        SymbolsOfAssemblies.Told(
        [
            .. Pairs(recipe, Read(one, unread), Read(other, unread)).Select(Compared),
        ]);

    private static BuiltOutput[] Read(RecipeEnd end, HashSet<string> unread) =>
        [.. end.Outputs.Where(output => !unread.Contains(output.Path))];

    private static string[] Distinct(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        [.. one.Concat(other).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>A name in <c>/tmp</c> that one build alone has was made up by it, and another run has another.</summary>
    private static string[] Strays(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        Distinct(Steady(one, other), Steady(other, one));

    private static IReadOnlyList<string> Steady(IReadOnlyList<string> strays, IReadOnlyList<string> others) =>
    [
        .. strays.Select(stray => Path.IsPathRooted(stray) && !others.Contains(stray, StringComparer.Ordinal)
            ? Path.Combine(Path.GetDirectoryName(stray)!, SteadyWords.LeftOut)
            : stray),
    ];

    private static IEnumerable<(BuiltOutput? First, BuiltOutput? Second)> Pairs(
        Recipe recipe, IReadOnlyList<BuiltOutput> one, IReadOnlyList<BuiltOutput> other)
    {
        var (firsts, seconds) = (ByPath(one), ByPath(other));
        return firsts.Keys.Union(seconds.Keys, StringComparer.Ordinal)
            .OrderBy(path => path.Length).ThenBy(path => path, StringComparer.Ordinal)
            .Select(path => (Path: path, First: firsts.GetValueOrDefault(path), Second: seconds.GetValueOrDefault(path)))
            .DistinctBy(pair => (recipe.IdentityOf(pair.Path), pair.First?.Sha256, pair.Second?.Sha256))
            .OrderBy(pair => pair.Path, StringComparer.Ordinal)
            .Select(pair => (pair.First, pair.Second));
    }

    private static Dictionary<string, BuiltOutput> ByPath(IReadOnlyList<BuiltOutput> outputs) =>
        outputs.ToDictionary(output => output.Path, StringComparer.Ordinal);

    private ComparedOutput Compared((BuiltOutput? First, BuiltOutput? Second) pair) => pair switch
    {
        ({ } one, { } other) when one.IsSameAs(other) => new ComparedOutput(one.Path, one, other, Modes(one)),
        ({ } one, { } other) => new ComparedOutput(one.Path, one, other, Explained(one, other)),
        ({ } one, null) => new ComparedOutput(one.Path, one, null, [new Difference(Causes.OutputMissing, "", "made", "not made")]),
        (_, { } other) => new ComparedOutput(other.Path, null, other, [new Difference(Causes.OutputMissing, "", "not made", "made")]),
        _ => throw new InvalidOperationException("An output of no build was compared."),
    };

    /// <summary>A link has the permissions of what it leads to, which are not its own.</summary>
    private IReadOnlyList<Difference> Modes(BuiltOutput output) => output.LinksTo is not null ? []
        : Comparison.Modes(Path.Combine(first.Root, output.Path), Path.Combine(second.Root, output.Path));

    private IReadOnlyList<Difference> Explained(BuiltOutput one, BuiltOutput other) => one.LinksTo == other.LinksTo
        ? Comparison.Explain(Path.Combine(first.Root, one.Path), Path.Combine(second.Root, other.Path))
        : LinkDifferences.Of(one.LinksTo, other.LinksTo, first.Trace, second.Trace);

    private OutputComparison Comparison => new(files, first.Trace, second.Trace) { Interrupted = Interrupted };
}
