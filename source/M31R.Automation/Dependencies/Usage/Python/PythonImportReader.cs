using System.Text.RegularExpressions;
using M31R.Automation.Inventory.Python;

namespace M31R.Automation.Dependencies.Usage.Python;

/// <summary>Reads which modules a Python file imports, without running it.</summary>
internal sealed partial class PythonImportReader
{
    private const int LongestLiteral = 200;
    private const int MostNested = 100;

    private static readonly HashSet<string> Catching = ["ImportError", "ModuleNotFoundError"];
    private static readonly HashSet<string> CatchingAll = ["Exception", "BaseException"];
    /// <summary>Fixtures that a plugin of pytest brings: their use is a name and no import.</summary>
    private static readonly HashSet<string> Fixtures = ["mocker", "benchmark", "worker_id"];

    private static readonly HashSet<string> ByName = ["import_module", "__import__", "importorskip", "find_spec"];

    private readonly List<PythonImport> imports = [];
    private readonly HashSet<string> literals = new(StringComparer.Ordinal);
    private readonly Stack<Block> blocks = new();

    private PythonImportReader()
    {
    }

    /// <summary>What a file says.</summary>
    public static PythonSource Read(string path, string text)
    {
        var reader = new PythonImportReader();
        foreach (var statement in PythonStatements.Of(text))
            reader.Take(statement);
        while (reader.blocks.Count > 0)
            reader.Close();

        return new PythonSource(path, reader.imports)
        {
            Literals = reader.literals,
            DeclaresItself = Metadata().IsMatch(text),
        };
    }

    [GeneratedRegex("^# /// script[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Metadata();

    private void Take(PythonStatement statement)
    {
        LeaveBlocks(statement);
        if (blocks.TryPeek(out var open))
            open.BeginsWithImport ??= statement.Head is "import" or "from";

        switch (statement.Head)
        {
            case "try" or "if" or "with" when blocks.Count < MostNested:
                blocks.Push(new Block(statement.Indent, imports.Count) { IsOptional = IsGuard(statement) });
                break;
            case "import":
                Modules(statement);
                break;
            case "from":
                Members(statement);
                break;
        }

        Literals(statement);
    }

    /// <summary>A clause of a block belongs to it; whatever else stands no deeper ends it.</summary>
    private void LeaveBlocks(PythonStatement statement)
    {
        while (blocks.TryPeek(out var block) && statement.Indent <= block.Indent)
        {
            if (statement.Indent == block.Indent && statement.Head is "except" or "elif" or "else" or "finally")
            {
                block.IsOptional |= IsGuard(statement) || (block.BeginsWithImport == true && CatchesAll(statement));
                return;
            }

            Close();
        }
    }

    private static bool IsGuard(PythonStatement statement) => statement.Head switch
    {
        "except" => statement.Tokens.Any(token => Catching.Contains(token.Text)),
        "with" => statement.Names("suppress"),
        "if" or "elif" => statement.Tokens.Any(token => token.Kind == PythonTokenKind.Word && Guard().IsMatch(token.Text)),
        _ => false,
    };

    /// <summary>Whoever catches everything means the import only where the block begins with it.</summary>
    private static bool CatchesAll(PythonStatement statement) => statement.Head == "except" && (
        statement.Tokens.Count == 1 || statement.Tokens.Any(token => CatchingAll.Contains(token.Text)));

    private void Close()
    {
        var block = blocks.Pop();
        for (var i = block.FirstImport; block.IsOptional && i < imports.Count; i++)
            imports[i] = imports[i] with { IsOptional = true };
    }

    private void Modules(PythonStatement statement)
    {
        for (var at = 1; at < statement.Tokens.Count; at++)
        {
            var (module, next) = Dotted(statement.Tokens, at);
            Add(module, statement.Tokens[at].Line, [], statement.Indent);
            at = next;
            while (at < statement.Tokens.Count && !statement.Tokens[at].Is(","))
                at++;
        }
    }

    private void Members(PythonStatement statement)
    {
        var (module, next) = Dotted(statement.Tokens, 1);
        if (next >= statement.Tokens.Count || !statement.Tokens[next].Is("import"))
            return;

        var members = statement.Tokens.Skip(next + 1)
            .Where((token, i) => token.Kind == PythonTokenKind.Word && token.Text != "as" && !statement.Tokens[next + i].Is("as"))
            .Select(token => token.Text);
        Add(module, statement.Tokens[0].Line, [.. members], statement.Indent);
    }

    /// <summary>Words joined by dots; empty for a relative one.</summary>
    private static (string Module, int Next) Dotted(IReadOnlyList<PythonToken> tokens, int at)
    {
        var start = at;
        while (
            at < tokens.Count && (tokens[at].Is(".")
                || (tokens[at].Kind == PythonTokenKind.Word && tokens[at].Text is not ("import" or "as")
                && (at == start || tokens[at - 1].Is(".")))))
            at++;

        return (
            at == start || tokens[start].Is(".") ? "" : string.Concat(tokens.Skip(start).Take(at - start).Select(token => token.Text)), at);
    }

    private void Add(string module, int line, IReadOnlyList<string> members, int indent)
    {
        if (module.Length > 0 && (char.IsLetter(module[0]) || module[0] == '_'))
            imports.Add(new PythonImport(module, line) { Members = members, IsAtTop = indent == 0 });
    }

    private void Literals(PythonStatement statement)
    {
        for (var i = 0; i < statement.Tokens.Count; i++)
        {
            var token = statement.Tokens[i];
            if (Fixtures.Contains(token.Text))
                literals.Add(token.Text);
            if (token.Kind != PythonTokenKind.Text || token.Text.Length > LongestLiteral || !Nameable().IsMatch(token.Text))
                continue;

            literals.Add(token.Text);
            if (
                i > 1 && statement.Tokens[i - 1].Is("(") && ByName.Contains(statement.Tokens[i - 2].Text) && char.IsLetter(token.Text[0])
                    && !token.Text.Contains(' ', StringComparison.Ordinal))
                imports.Add(new PythonImport(token.Text, token.Line) { IsOptional = true });
        }
    }

    [GeneratedRegex("^(TYPE_CHECKING|version_info|platform|PY[23]|.*(find_spec|avail|installed|importable|has_|have_|"
        + "is_windows|is_win|WINDOWS|WIN32).*)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Guard();

    [GeneratedRegex("^[A-Za-z0-9_.+:/@=, -]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Nameable();

    private sealed class Block(int indent, int firstImport)
    {
        public int Indent => indent;

        public int FirstImport => firstImport;

        public bool IsOptional { get; set; }

        public bool? BeginsWithImport { get; set; }
    }
}
