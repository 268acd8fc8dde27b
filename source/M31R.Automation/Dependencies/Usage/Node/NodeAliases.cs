using System.Text.RegularExpressions;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Dependencies.Usage.Node;

/// <summary>
/// Names that configuration gives to files of the subject: paths of TypeScript, aliases of bundlers and test runners, import maps.
/// </summary>
internal static partial class NodeAliases
{
    private static readonly HashSet<string> Maps = ["paths", "imports", "alias", "moduleNameMapper", "external", "externals"];

    /// <summary>Whether a file may hold some.</summary>
    public static bool MayStandIn(string path) => Configuration().IsMatch(TreePath.NameOf(path));

    /// <summary>
    /// The names of one file, without patterns: <c>@/*</c> is <c>@</c>. With a <c>baseUrl</c>, <c>base:</c> and its directory.
    /// </summary>
    public static IEnumerable<string> Of(string path, string text)
    {
        var tokens = new ScriptTokenizer(text).Tokens();
        var isProgram = !path.EndsWith(".json", StringComparison.Ordinal);
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (!Maps.Contains(tokens[i].Text) || !tokens[i + 1].Is(":"))
            {
                if (tokens[i].Text == "baseUrl" && tokens[i + 2].IsLiteral)
                    yield return "base:" + TreePath.In(TreePath.DirectoryOf(path), tokens[i + 2].Text.Trim('.', '/')).TrimEnd('/');

                continue;
            }

            foreach (var name in Keys(tokens, i + 2, isProgram))
                yield return name;
        }
    }

    /// <summary>Of a list of aliases, as Vite has it, what each is looked for by.</summary>
    private static IEnumerable<string> Keys(IReadOnlyList<ScriptToken> tokens, int start, bool isProgram)
    {
        var depth = 0;
        for (var i = start; i < tokens.Count; i++)
        {
            depth += tokens[i].Is("{") || tokens[i].Is("[") || tokens[i].Is("(") ? 1 : tokens[i].Is("}") || tokens[i].Is("]")
                || tokens[i].Is(")") ? -1 : 0;
            if (depth <= 0)
                yield break;

            var isKey = i + 1 < tokens.Count && tokens[i + 1].Is(":") && tokens[i].Text is not ("find" or "replacement");
            var isFound = isProgram && tokens[i].IsLiteral && tokens[start].Is("[");
            isFound |= i > 1 && tokens[i].IsLiteral && tokens[i - 1].Is(":") && tokens[i - 2].Text == "find";
            if ((isKey || isFound) && (tokens[i].IsLiteral || isProgram) && Bare(tokens[i].Text) is { Length: > 0 } name)
                yield return name;
        }
    }

    private static string Bare(string key) => key.TrimStart('^').Split('(', '$', '*')[0].TrimEnd('/');

    [GeneratedRegex(
        @"^((ts|js)config.*[.]json|package[.]json|deno[.]jsonc?|import.?map[.]json|.*[.]?(config|conf|rc)[.](js|ts|mjs|cjs|"
        + @"mts|cts|json)|[.]babelrc|.*webpack.*[.](js|ts)|karma.*[.]js)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Configuration();
}
