using System.Globalization;
using System.Text.RegularExpressions;
using M31R.Automation.Subjects.Declarations;

namespace M31R.Automation.Inventory.Actions;

/// <summary>
/// What <c>${{ matrix.name }}</c> stands for in the jobs that <c>strategy.matrix</c> makes (GitHub's documentation, "Workflow syntax",
/// <c>jobs.&lt;job_id&gt;.strategy.matrix</c>). What <c>exclude</c> takes away is counted all the same.
/// </summary>
internal sealed partial class JobMatrix
{
    /// <summary>GitHub makes 256 jobs of a matrix; more looks than this at one are a trap.</summary>
    private const int MostLooks = 20_000;

    private static readonly YamlValue?[] Unknown = [null];

    private readonly Dictionary<string, YamlValue> vectors = new(StringComparer.OrdinalIgnoreCase);
    private readonly YamlValue? included;
    private int looks;

    /// <summary>Reads the matrix of a job; one without a matrix knows no value.</summary>
    /// <param name="job">The keys of the job.</param>
    public JobMatrix(YamlValue job)
    {
        var matrix = job.Get("strategy").Get("matrix");
        included = matrix.Get("include");
        foreach (var (name, vector) in matrix.Entries())
            vectors.TryAdd(name.Text, vector);
    }

    /// <summary>
    /// The images that a text with one such expression names, each at the line of its value; the text itself where it holds none,
    /// and beside them where not every value is known.
    /// </summary>
    public IEnumerable<YamlText> ImagesOf(YamlText image)
    {
        if (MatrixExpression().Match(image.Text) is not { Success: true } expression)
            return [image];

        var before = expression.Groups["before"].Value;
        var after = expression.Groups["after"].Value;
        var values = ValuesOf(expression.Groups["path"].Value.Split('.')).ToList();
        var known = values.Select(TextOf).OfType<YamlText>().ToList();
        var isWhole = before.Length + after.Length == 0;
        var images = known.Where(value => !IsNothing(value)).Select(value => value with { Text = before + value.Text + after });
        return known.Count > 0 && known.Count == values.Count && (isWhole || !known.Exists(IsNothing)) ? images : images.Append(image);
    }

    /// <summary>Those of the list, and of the combinations that are added to it; null for what is not written here.</summary>
    private IEnumerable<YamlValue?> ValuesOf(string[] path)
    {
        var listed = vectors.TryGetValue(path[0], out var vector) ? Items(vector) : [];
        var added = Items(included);
        looks += listed.Count + added.Count;
        return looks > MostLooks
            ? Unknown
            : listed.Select(item => Reached(item, path.AsSpan(1)))
                .Concat(added.Where(entry => entry is not YamlMap || Named(entry, path[0]) is not null)
                    .Select(entry => Reached(entry, path)));
    }

    /// <summary>A list that an expression makes holds one value that is not known.</summary>
    private static IReadOnlyList<YamlValue?> Items(YamlValue? list)
    {
        if (list is YamlList or null)
            return list.Items();

        return Unknown;
    }

    private YamlValue? Reached(YamlValue? value, ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            value = Named(value, name);

        return value;
    }

    /// <summary>The names of properties do not differ by case.</summary>
    private YamlValue? Named(YamlValue? value, string name)
    {
        looks += 1 + value.Entries().Count;
        return looks > MostLooks
            ? null
            : value.Entries().FirstOrDefault(entry => entry.Key.Text.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
    }

    /// <summary>A container may be given whole, with its image as one of its keys. Of <c>3.10</c> the runner makes 3.1.</summary>
    private static YamlText? TextOf(YamlValue? value) =>
        (value as YamlText ?? value.Get("image") as YamlText) is { } text && (text.IsQuoted || !IsRewritten(text.Text)) ? text : null;

    private static bool IsRewritten(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) != text;

    private static bool IsNothing(YamlText text) => text.IsNull || text.Text.Length == 0;

    [GeneratedRegex(
        @"^(?<before>[^$]*)\$\{\{\s*matrix\.(?<path>[a-z_][a-z0-9_-]*(\.[a-z_][a-z0-9_-]*)*)\s*\}\}(?<after>[^$]*)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MatrixExpression();
}
