using System.Text.RegularExpressions;

namespace M31R.Automation.Dependencies.Usage.Node;

/// <summary>Reads which modules a JavaScript, TypeScript, Vue, Svelte or Astro file imports, without running it.</summary>
internal sealed partial class ScriptImportReader
{
    private const int LongestLiteral = 200;

    private static readonly HashSet<string> Resolving = ["resolve", "mock", "unmock", "doMock", "requireActual", "importActual",
        "requireMock"];

    private readonly IReadOnlyList<ScriptToken> tokens;
    private readonly List<ScriptImport> imports = [];
    private readonly HashSet<string> literals = new(StringComparer.Ordinal);
    private readonly List<string> ambient = [];
    private readonly HashSet<string> replaced = new(StringComparer.Ordinal);
    private readonly Stack<bool> tries = new();

    /// <summary>The statement that is open; null outside of imports and exports.</summary>
    private bool? typeOnly;

    private ScriptImportReader(IReadOnlyList<ScriptToken> tokens) => this.tokens = tokens;

    /// <summary>What a file says.</summary>
    public static ScriptSource Read(string path, string text)
    {
        var reader = new ScriptImportReader(
            [.. Scripts(path, text).SelectMany(script => new ScriptTokenizer(script.Text, script.Line).Tokens())]);
        for (var i = 0; i < reader.tokens.Count; i++)
            reader.Take(i);

        foreach (var reference in Reference().Matches(text).Select(match => match.Groups["name"].Value))
            reader.literals.Add(reference);
        return new ScriptSource(path, [.. reader.imports.Select(reader.Needed)], reader.literals) { Ambient = reader.ambient };
    }

    /// <summary>Of a page the scripts, and what stands between the fences of Astro.</summary>
    private static IEnumerable<(string Text, int Line)> Scripts(string path, string text)
    {
        if (!Page().IsMatch(path))
            return [(text, 1)];

        return ScriptsOfPage(text);
    }

    private static IEnumerable<(string Text, int Line)> ScriptsOfPage(string text)
    {
        if (text.StartsWith("---", StringComparison.Ordinal) && text.IndexOf("\n---", StringComparison.Ordinal) is > 0 and var fence)
            yield return (text[3..fence], 1);

        for (var (at, line, counted) = (0, 1, 0); (at = text.IndexOf("<script", at, StringComparison.Ordinal)) >= 0;)
        {
            var start = text.IndexOf('>', at) + 1;
            var end = start == 0 ? -1 : text.IndexOf("</script", start, StringComparison.Ordinal);
            if (end < 0)
                yield break;

            line += text.AsSpan(counted, start - counted).Count('\n');
            (at, counted) = (end, start);
            yield return (text[start..end], line);
        }
    }

    private void Take(int i)
    {
        var token = tokens[i];
        if (token.IsLiteral)
            Literal(i);
        else if (token.Is("{"))
            tries.Push(Before(i, 1).Is("try") || (tries.TryPeek(out var isTry) && isTry));
        else if (token.Is("}"))
            tries.TryPop(out _);
        else if (token.Is("import") || token.Is("export"))
            typeOnly = i + 1 < tokens.Count && tokens[i + 1].Is("type");
        else if (token.Is(";") || token.Is("="))
            typeOnly = null;
    }

    private void Literal(int i)
    {
        var text = tokens[i].Text;
        if (text.Length is 0 or > LongestLiteral)
            return;

        literals.Add(text);
        var (last, second) = (Before(i, 1), Before(i, 2));
        if (last.Is("import") || (last.Is("from") && typeOnly is not null))
            Add(i, typeOnly == true, isOptional: false);
        else if (last.Is("(") && (second.Is("import") || second.Is("require")))
            Add(i, isType: false, tries.TryPeek(out var isTry) && isTry);
        else if (last.Is("(") && Resolving.Contains(second.Text))
            Resolve(i, second.Text);
        else if (last.Is("module") && second.Is("declare"))
            ambient.Add(text);
    }

    /// <summary>With a second argument, <c>jest.mock</c> makes the module: <c>jest.mock('a', () => ({}), { virtual: true })</c>.</summary>
    private void Resolve(int i, string by)
    {
        Add(i, isType: false, isOptional: true);
        if (by is "mock" or "doMock" && i + 1 < tokens.Count && tokens[i + 1].Is(","))
            replaced.Add(tokens[i].Text);
    }

    /// <summary>A module that the file itself puts another in place of is not loaded in it, and need not be there.</summary>
    private ScriptImport Needed(ScriptImport import) => replaced.Contains(import.Specifier) ? import with { IsOptional = true } : import;

    private void Add(int i, bool isType, bool isOptional)
    {
        imports.Add(new ScriptImport(tokens[i].Text, tokens[i].Line) { IsTypeOnly = isType, IsOptional = isOptional });
        typeOnly = null;
    }

    private ScriptToken Before(int i, int count) => i >= count ? tokens[i - count] : default;

    [GeneratedRegex(@"[.](vue|svelte|astro|html)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Page();

    [GeneratedRegex(
        "^/// *<reference +types=[\"'](?<name>[^\"']+)",
            RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();
}
