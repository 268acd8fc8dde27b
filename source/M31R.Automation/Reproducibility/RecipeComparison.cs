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
    /// <summary>Every output once: copies of it in other directories say nothing more.</summary>
    public RecipeFacts Compare(Recipe recipe, RecipeEnd one, RecipeEnd other) => new(
        recipe,
        one,
        other,
        one.Succeeded && other.Succeeded ? SymbolsOfAssemblies.Told([.. Pairs(recipe, one.Outputs, other.Outputs).Select(Compared)]) : [])
    {
        LeftRunning = Distinct(one.LeftRunning, other.LeftRunning),
        Strays = Distinct(one.Strays, other.Strays),
    };

    private static string[] Distinct(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        [.. one.Concat(other).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

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
        ({ } one, { } other) when one.Sha256 == other.Sha256 => new ComparedOutput(one.Path, one, other, Modes(one.Path)),
        ({ } one, { } other) => new ComparedOutput(one.Path, one, other, Explained(one.Path)),
        ({ } one, null) => new ComparedOutput(one.Path, one, null, [new Difference(Causes.OutputMissing, "", "made", "not made")]),
        (_, { } other) => new ComparedOutput(other.Path, null, other, [new Difference(Causes.OutputMissing, "", "not made", "made")]),
        _ => throw new InvalidOperationException("An output of no build was compared."),
    };

    /// <summary>Nothing where a link leads to no file.</summary>
    private IReadOnlyList<Difference> Modes(string path)
    {
        var (one, other) = (Path.Combine(first.Root, path), Path.Combine(second.Root, path));
        return files.FileExists(one) && files.FileExists(other)
            ? new OutputComparison(files, first.Trace, second.Trace).Modes(one, other)
            : [];
    }

    private IReadOnlyList<Difference> Explained(string path) =>
        new OutputComparison(files, first.Trace, second.Trace).Explain(Path.Combine(first.Root, path), Path.Combine(second.Root, path));
}
