using System.Text;
using M31R.Automation.Findings;

namespace M31R.Automation.Reproducibility.Statements;

/// <summary>
/// Shares the outputs of a recipe out among files: one an output, named after it. Of many outputs there are two files at most, one of what
/// both builds made alike and one of the rest: each file repeats the recipe and all packages.
/// </summary>
internal static class StatementFiles
{
    /// <summary>Outputs that have a file each.</summary>
    public const int Most = 100;

    private const string Extension = ".intoto.json";

    /// <summary>Bytes: file systems allow 255, and a file that is being written has some more.</summary>
    private const int LongestName = 200;

    /// <summary>The files; what the first build did not make is in none.</summary>
    public static IReadOnlyList<StatementFile> Of(string recipe, IReadOnlyList<ComparedOutput> outputs)
    {
        var made = outputs.Where(output => output.First is { LeadsAway: false }).ToList();
        return made.Count <= Most
            ? [.. made.Select(output => new StatementFile(NameOf(output.Path), [output]))]
            : [.. made.GroupBy(output => output.IsIdentical).Select(group => new StatementFile(NameOf(recipe, group.Key), [.. group]))];
    }

    private static string NameOf(string recipe, bool areIdentical) =>
        Slug.Of(recipe) + (areIdentical ? "" : "-differing") + Extension;

    /// <summary>The output's own path, unless its name is so long that none with the extension can be made.</summary>
    private static string NameOf(string output)
    {
        var name = Path.GetFileName(output);
        return Encoding.UTF8.GetByteCount(name) <= LongestName
            ? output + Extension
            : Path.Combine(Path.GetDirectoryName(output) ?? "", Slug.Of(name) + Extension);
    }
}
