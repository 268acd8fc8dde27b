using M31R.Automation.Subjects;

namespace M31R.Automation.Governance;

/// <summary>Patterns that match nothing, and what they may have meant.</summary>
internal static class StalePattern
{
    /// <summary>Neither a file of the tree nor a submodule.</summary>
    public static bool IsStale(PathPattern pattern, OwnershipFacts facts) =>
        !facts.Tree.Holds(pattern) && !facts.Submodules.Any(module => pattern.Matches($"{module}/file") || pattern.Matches(module));

    /// <summary>What to do: the path in the right case, or where its last name is now, or to remove it.</summary>
    /// <param name="pattern">Of this dialect, and stale.</param>
    /// <param name="dialect">Whose it is.</param>
    /// <param name="facts">The tree.</param>
    /// <param name="others">What they name already is not proposed again.</param>
    public static string Remedy(PathPattern pattern, PatternDialect dialect, OwnershipFacts facts, IEnumerable<PathPattern> others)
    {
        var files = facts.Tree.Files;
        if (PathPattern.TryParse(pattern.Text.ToLowerInvariant(), dialect, out var lower, out _)
            && files.FirstOrDefault(file => lower.Matches(file.ToLowerInvariant())) is { } otherCase)
        {
            return $"Paths are case-sensitive: \"{otherCase}\" differs in case only. Correct the pattern.";
        }

        return MovedTo(pattern, files) is { } moved && !others.Any(other => other.LiteralPrefix == moved.TrimEnd('/')) ? $"Correct the pattern, perhaps to \"/{moved}\", or remove it." : "Correct the pattern or remove it.";
    }

    /// <summary>The only path of the tree that ends in the same name, when there is just one.</summary>
    private static string? MovedTo(PathPattern pattern, IReadOnlyList<string> files)
    {
        if (!pattern.IsLiteral || pattern.LiteralPrefix.Length == 0)
            return null;

        var name = "/" + Path.GetFileName(pattern.LiteralPrefix);
        string[] places = [.. files.Select(file => EndOf(file, name)).OfType<string>().Distinct(StringComparer.Ordinal).Take(2)];
        return places.Length == 1 ? places[0] : null;
    }

    private static string? EndOf(string file, string name)
    {
        if (file.EndsWith(name, StringComparison.Ordinal))
            return file;

        var at = ("/" + file).IndexOf(name + "/", StringComparison.Ordinal);
        return at < 0 ? null : file[..(at + name.Length - 1)] + "/";
    }
}
