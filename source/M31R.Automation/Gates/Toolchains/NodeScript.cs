using System.Text.RegularExpressions;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>What a package's test script starts, as far as it can be told without running it.</summary>
/// <param name="site">The package.</param>
/// <param name="scripts">Its scripts: name and command line.</param>
internal sealed partial class NodeScript(Site site, IReadOnlyDictionary<string, string> scripts)
{
    private static readonly string[] Managers = ["npm", "pnpm", "yarn"];
    private static readonly string[] Endings = ["", ".js", ".mjs", ".cjs", "/index.js"];

    /// <summary>Programs that may start tests where nobody sees it: shells, and those that run further scripts.</summary>
    private static readonly string[] Opaque =
    [
        .. Managers, "sh", "bash", "make", "run-s", "run-p", "npm-run-all", "npm-run-all2", "concurrently", "wireit", "lerna", "turbo",
        "nx",
    ];

    /// <summary>
    /// Whether exactly one of its commands runs <c>node:test</c>, which can then be told where to write: each further one would write over
    /// the results of the one before. False where that cannot be told.
    /// </summary>
    public bool RunsNodeTestOnce
    {
        get
        {
            var commands = TestScripts.SelectMany(CommandsOf).SelectMany(Followed).ToList();
            return commands.Count(RunsNodeTest) == 1
                && !commands.Exists(words => words.Exists(word => word.StartsWith("--test-reporter", StringComparison.Ordinal)))
                && !commands.Exists(IsOpaque);
        }
    }

    /// <summary>Package managers run these three for <c>test</c>.</summary>
    private IEnumerable<string> TestScripts => ScriptsAround("test");

    private IEnumerable<string> ScriptsAround(string name) =>
        new[] { $"pre{name}", name, $"post{name}" }.Select(each => scripts.GetValueOrDefault(each)).OfType<string>();

    private static IEnumerable<List<string>> CommandsOf(string script) => script
        .Split(['&', '|', ';', '\n'])
        .Select(
            command => command.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(
                word => word.Trim('"', '\'')).SkipWhile(IsPrelude).ToList())
        .Where(words => words.Count > 0);

    /// <summary>What stands before the program: <c>cross-env CI=1</c>, <c>npx</c>.</summary>
    private static bool IsPrelude(string word) =>
        word is "npx" or "cross-env" || (!word.StartsWith('-') && word.Contains('=', StringComparison.Ordinal));

    /// <summary>The commands of the script that a command runs; the command itself where it runs none. One level deep.</summary>
    private IEnumerable<List<string>> Followed(List<string> words) =>
        NameOfScriptRunBy(words) is { } name && scripts.ContainsKey(name) ? ScriptsAround(name).SelectMany(CommandsOf) : [words];

    private static string? NameOfScriptRunBy(List<string> words) =>
        Managers.Contains(words[0], StringComparer.Ordinal)
            && words.Where(word => !word.StartsWith('-')).ToList() is [_, "run" or "run-script", var name, ..]
            ? name
            : null;

    private bool RunsNodeTest(List<string> words)
    {
        var arguments = words.SkipWhile(word => word != "node").Skip(1).ToList();
        return arguments.Contains("--test", StringComparer.Ordinal) || arguments.Exists(ImportsNodeTest);
    }

    private bool ImportsNodeTest(string word) => !word.StartsWith('-')
        && Endings.Select(ending => PathOf(word) + ending).FirstOrDefault(site.Has) is { } file
        && site.TextBeside(file) is { } text
        && NodeTestImport().IsMatch(text);

    private static string PathOf(string word) => (word.StartsWith("./", StringComparison.Ordinal) ? word[2..] : word).TrimEnd('/');

    private static bool IsOpaque(List<string> words) =>
        words[0].StartsWith('.') || words[0].EndsWith(".sh", StringComparison.Ordinal) || Opaque.Contains(words[0], StringComparer.Ordinal);

    [GeneratedRegex("""(from|import|require)\s*\(?\s*["']node:test["']""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NodeTestImport();
}
