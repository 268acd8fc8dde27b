using System.Text.RegularExpressions;
using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.Python;

/// <summary>
/// Reads <c>setup.py</c> without running it: <c>install_requires</c> and <c>extras_require</c> count where they are literal lists of texts,
/// or names that are given one. Everything else is told as not read.
/// </summary>
internal sealed partial class SetupScriptReader
{
    private readonly string path;
    private readonly List<PythonToken> tokens;
    private readonly List<Declaration> declarations = [];
    private readonly List<ReadingProblem> problems = [];

    private SetupScriptReader(string path, string text)
    {
        this.path = path;
        tokens = [.. new PythonTokenizer(text).Lines().SelectMany(statement => statement.Tokens)];
    }

    /// <summary>Reads a <c>setup.py</c>.</summary>
    /// <exception cref="UnreadableManifestException">It holds what a merge left.</exception>
    public static PythonManifest Read(string path, string text)
    {
        ConflictMarkers.Refuse(path, text, "Finish the merge.");
        return new SetupScriptReader(path, text).Read();
    }

    private PythonManifest Read()
    {
        foreach (var (name, scope) in new[] { ("install_requires", DependencyScope.Runtime), ("tests_require", DependencyScope.Development),
            ("setup_requires", DependencyScope.Development) })
            ReadArgument(name, at =>
                ReadList(at, name, declaration => declaration with { Scope = scope, IsLockable = name != "setup_requires" }));

        ReadArgument("extras_require", ReadExtras);
        return new PythonManifest(path) { Declarations = declarations, Problems = problems };
    }

    /// <summary>The value of a named argument: after <c>name=</c>, or after <c>other=</c> when that is given a literal.</summary>
    private void ReadArgument(string name, Func<int, bool> read)
    {
        var at = ValueOf(name);
        if (at is null)
            return;

        var literal = tokens[at.Value].Kind == PythonTokenKind.Word ? ValueOf(tokens[at.Value].Text) : at;
        var before = declarations.Count;
        if (literal is not null && read(literal.Value))
            return;

        declarations.RemoveRange(before, declarations.Count - before);
        problems.Add(new ReadingProblem(
            ProblemKind.Unsupported,
            new Place(path, tokens[at.Value].Line),
            $"\"{name}\" is computed, and setup.py is not run to read it.",
            "Move the dependencies to \"project.dependencies\" of pyproject.toml."));
    }

    private int? ValueOf(string name)
    {
        for (var index = 0; index + 2 < tokens.Count; index++)
        {
            if (tokens[index].Is(name) && Is(index + 1, "=") && !Is(index + 2, "="))
                return index + 2;
        }

        return null;
    }

    private bool ReadList(int at, string name, Func<Declaration, Declaration> mark)
    {
        if (EndOfList(at) is not { } end || end + 1 < tokens.Count && (Is(end + 1, "+") || Is(end + 1, ".")))
            return false;

        foreach (var text in TextsBetween(at, end))
        {
            if (text is null || PythonDeclarations.Read(text.Value.Text, new Place(path, text.Value.Line)) is not { } declaration)
                return false;

            declarations.Add(mark(declaration));
        }

        return name.Length > 0;
    }

    /// <summary><c>{"extra": ["name"]}</c>.</summary>
    private bool ReadExtras(int at)
    {
        if (!Is(at, "{"))
            return false;

        for (at++; !Is(at, "}"); at = Is(at, ",") ? at + 1 : at)
        {
            if (at + 2 >= tokens.Count || !IsText(at) || !Is(at + 1, ":"))
                return false;

            var extra = Unescaped(tokens[at]).Text;
            if (!ReadList(at + 2, extra + "=", declaration => declaration.InExtra(extra)))
                return false;

            at = EndOfList(at + 2)!.Value + 1;
        }

        return true;
    }

    private int? EndOfList(int at)
    {
        if (!Is(at, "[") && !Is(at, "("))
            return null;

        var closing = Is(at, "[") ? "]" : ")";
        for (at++; at < tokens.Count; at++)
        {
            if (Is(at, closing))
                return at;

            if (!IsText(at) && !Is(at, ","))
                return null;
        }

        return null;
    }

    /// <summary>Texts that stand side by side are one, as in Python.</summary>
    private IEnumerable<PythonToken?> TextsBetween(int start, int end)
    {
        PythonToken? held = null;
        for (var index = start + 1; index <= end; index++)
        {
            if (IsText(index))
            {
                var text = Unescaped(tokens[index]);
                held = held is { } first ? first with { Text = first.Text + text.Text } : text;
            }
            else if (held is not null)
            {
                yield return held;
                held = null;
            }
        }
    }

    private bool Is(int at, string sign) => at < tokens.Count && tokens[at].Is(sign);

    private bool IsText(int at) => tokens[at] is { Kind: PythonTokenKind.Text, IsComputed: false };

    /// <summary>Of the escapes only those of quotes and backslashes stand in requirements.</summary>
    private static PythonToken Unescaped(PythonToken token) => token with { Text = Escape().Replace(token.Text, "${letter}") };

    [GeneratedRegex(@"\\(?<letter>.)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Escape();
}
