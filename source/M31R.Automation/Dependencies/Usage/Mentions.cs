using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Usage;

/// <summary>Where configuration, scripts, workflows and literals name a package. Only names that somebody declares are kept.</summary>
/// <param name="names">As <see cref="Keys"/> spells them.</param>
internal sealed class Mentions(IReadOnlySet<string> names)
{
    private const int LongestWord = 200;

    private readonly Dictionary<string, HashSet<Place>> places = new(StringComparer.Ordinal);

    /// <summary>Takes every word of a text.</summary>
    public void Add(string path, string text) => Add(path, text, _ => true);

    /// <summary>Takes every word of a command that stands in a file, at no line.</summary>
    public void AddCommand(string path, string text) => Add(path, text, _ => true, hasLines: false);

    /// <summary>Takes every option of a command line in a text: <c>--cov</c>.</summary>
    public void AddOptions(string path, string text) => Add(path, text, word => word.StartsWith("--", StringComparison.Ordinal));

    private void Add(string path, string text, Func<string, bool> counts, bool hasLines = true)
    {
        var line = 1;
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && IsWordLetter(text[at]))
                at++;
            if (at > start && at - start <= LongestWord && text[start..at] is var word && counts(word))
                AddWord(path, hasLines ? line : null, word);
            if (at < text.Length && text[at] == '\n')
                line++;
        }
    }

    /// <summary>Takes a literal.</summary>
    public void AddWord(string path, int? line, string word)
    {
        foreach (var key in Keys(word).Where(names.Contains))
            (places.TryGetValue(key, out var found) ? found : places[key] = []).Add(new Place(path, line));
    }

    /// <summary>Whether a name stands anywhere but in certain places.</summary>
    public bool Has(string key, IReadOnlySet<Place> but) => places.TryGetValue(key, out var found) && !found.IsSubsetOf(but);

    /// <summary>
    /// All that a word may name: <c>@scope/name/file</c> the package <c>@scope/name</c>, <c>pytest_cov.plugin</c> the package
    /// <c>pytest-cov</c>.
    /// </summary>
    private static IEnumerable<string> Keys(string word)
    {
        var trimmed = word.Trim('.', '-', '/');
        if (trimmed.Length == 0)
            yield break;
        if (word[0] == '-')
            yield return word;

        yield return trimmed;
        var parts = trimmed[(trimmed.LastIndexOf("node_modules/", StringComparison.Ordinal) is >= 0 and var at
            ? at + "node_modules/".Length : 0)..].Split('/');
        yield return parts[0].StartsWith('@') && parts.Length > 1 ? $"{parts[0]}/{parts[1].Split('@')[0]}" : parts[0].Split('@')[0];
        yield return Python(trimmed);
        yield return Python(parts[0].Split('.', '@')[0]);
        yield return Python(parts[^1]);
    }

    /// <summary>The key of a name of PyPI; an option is its own.</summary>
    public static string Python(string name) => name.StartsWith('-') ? name : "pypi:" + PackageName.Key(PackageSystem.PyPI, name);

    private static bool IsWordLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or '-' or '@' or '/';
}
