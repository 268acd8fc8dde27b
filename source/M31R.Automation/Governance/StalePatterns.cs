using M31R.Automation.Subjects;

namespace M31R.Automation.Governance;

/// <summary>Tells patterns that match nothing, and what they may have meant.</summary>
/// <param name="tree">All files.</param>
/// <param name="submodules">Directories that are part of the tree though their files are not the subject's.</param>
internal sealed class StalePatterns(FileIndex tree, IReadOnlyList<string> submodules)
{
    /// <summary>Deeper ones are not proposed.</summary>
    private const int DeepestDirectory = 64;

    private readonly Lazy<Dictionary<string, string>> lowered = new(() => Lowered(tree.Files));
    private readonly Lazy<FileIndex> loweredIndex = new(() => new FileIndex([.. Lowered(tree.Files).Keys.Order(StringComparer.Ordinal)]));
    private readonly Lazy<Dictionary<string, string?>> places = new(() => Places(tree.Files));

    /// <summary>Neither a file of the tree nor a submodule.</summary>
    public bool IsStale(PathPattern pattern) =>
        !tree.Holds(pattern) && !submodules.Any(module => pattern.Matches($"{module}/file") || pattern.Matches(module));

    /// <summary>What to do: the path in the right case, or where its last name is now, or to remove it.</summary>
    /// <param name="pattern">Of this dialect, and stale.</param>
    /// <param name="dialect">Whose it is.</param>
    /// <param name="others">What they name already is not proposed again.</param>
    public string Remedy(PathPattern pattern, PatternDialect dialect, IEnumerable<PathPattern> others)
    {
        if (OtherCase(pattern, dialect) is { } otherCase)
            return $"Paths are case-sensitive: \"{otherCase}\" differs in case only. Correct the pattern.";

        return MovedTo(pattern) is { } moved && !others.Any(other => other.LiteralPrefix == moved.TrimEnd('/'))
            ? $"Correct the pattern, perhaps to \"/{moved}\", or remove it."
            : "Correct the pattern or remove it.";
    }

    private string? OtherCase(PathPattern pattern, PatternDialect dialect) =>
        PathPattern.TryParse(pattern.Text.ToLowerInvariant(), dialect, out var lower, out _)
        && loweredIndex.Value.Matching(lower).Select(index => loweredIndex.Value.Files[index]).FirstOrDefault() is { } found
            ? lowered.Value[found]
            : null;

    private string? MovedTo(PathPattern pattern) => pattern.IsLiteral && pattern.LiteralPrefix.Length > 0
        ? places.Value.GetValueOrDefault(Path.GetFileName(pattern.LiteralPrefix))
        : null;

    private static Dictionary<string, string> Lowered(IReadOnlyList<string> files)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
            result.TryAdd(file.ToLowerInvariant(), file);

        return result;
    }

    /// <summary>
    /// Where each name of a file or directory stands, directories with a trailing <c>/</c>; null for names that stand in two places.
    /// </summary>
    private static Dictionary<string, string?> Places(IReadOnlyList<string> files)
    {
        var result = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var path in files.SelectMany(Ancestry).Distinct(StringComparer.Ordinal))
        {
            if (!result.TryAdd(Path.GetFileName(path.TrimEnd('/')), path))
                result[Path.GetFileName(path.TrimEnd('/'))] = null;
        }

        return result;
    }

    private static IEnumerable<string> Ancestry(string file)
    {
        var depth = 0;
        for (var end = file.IndexOf('/', StringComparison.Ordinal);
             end >= 0 && depth++ < DeepestDirectory;
             end = file.IndexOf('/', end + 1))
            yield return file[..(end + 1)];

        yield return file;
    }
}
