using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility.Tokenizers;

/// <summary>The files of a tokenizer, relative to the root.</summary>
/// <param name="Path">The file that names it: <c>tokenizer.json</c>, <c>vocab.json</c> or <c>vocab.txt</c>.</param>
/// <param name="Merges">The merges beside <c>vocab.json</c>; null for the others.</param>
internal sealed record TokenizerFiles(string Path, string? Merges)
{
    private const string Whole = "tokenizer.json";
    private const string Ids = "vocab.json";
    private const string Words = "vocab.txt";

    /// <summary>Whether it is a vocabulary of words, a line each.</summary>
    public bool AreWords => Path.EndsWith(".txt", StringComparison.Ordinal);

    /// <summary>The file with settings beside it.</summary>
    public string Settings => Beside(Path, "tokenizer_config.json");

    /// <summary>Every file that it is made of.</summary>
    public IEnumerable<string> All => Merges is null ? [Path, Settings] : [Path, Merges, Settings];

    /// <summary>The tokenizers among files, in ordinal order.</summary>
    /// <param name="files">Relative to the root.</param>
    /// <param name="globs">What is declared; empty: those that are found by their names.</param>
    public static IEnumerable<TokenizerFiles> In(IReadOnlyList<string> files, IReadOnlyList<string> globs)
    {
        var known = files.ToHashSet(StringComparer.Ordinal);
        var paths = globs.Count > 0 ? Matching(files, globs) : files.Where(path => IsByName(known, path));
        return paths.Order(StringComparer.Ordinal).Select(path =>
            new TokenizerFiles(path, NameOf(path) == Ids ? Beside(path, "merges.txt") : null));
    }

    private static IEnumerable<string> Matching(IReadOnlyList<string> files, IReadOnlyList<string> globs)
    {
        var patterns = PathPatterns.Parse(globs);
        return files.Where(path => patterns.Matches(path) && NameOf(path) is not ("merges.txt" or "tokenizer_config.json"));
    }

    // Other programs have a vocab.txt and a tokenizer.json too: with a whole tokenizer beside it, a list of words is for readers.
    private static bool IsByName(HashSet<string> files, string path) => NameOf(path) switch
    {
        Whole => true,
        Ids => files.Contains(Beside(path, "merges.txt")) && !files.Contains(Beside(path, Whole)),
        Words => !files.Contains(Beside(path, Whole)) && !files.Contains(Beside(path, Ids)),
        _ => false,
    };

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string Beside(string path, string name) => path[..(path.LastIndexOf('/') + 1)] + name;
}
