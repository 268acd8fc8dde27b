using M31R.Automation.Compatibility.Python;

namespace M31R.Automation.Compatibility.CommandLines;

/// <summary>
/// Reads the parser that a Python source builds with <c>argparse</c>, by following its statements; nothing of it is run. Loops over known
/// lists are followed, and so are the source's own functions that are given a parser.
/// </summary>
internal sealed class ArgparseReader
{
    private const int DeepestCall = 20;
    private readonly string path;
    private readonly PythonConstants constants = new();
    private readonly Dictionary<string, PythonNode> functions = new(StringComparer.Ordinal);
    private readonly List<ParserDraft> parsers = [];
    private readonly List<string> unknown = [];

    private ArgparseReader(string path) => this.path = path;

    /// <summary>The contract; null and why when no parser is built.</summary>
    /// <param name="name">The program, as it is typed.</param>
    /// <param name="path">The source's path, for places.</param>
    /// <param name="module">Its syntax tree.</param>
    /// <param name="unknown">What could not be followed, as "line 12: …"; what it declares is not in the contract.</param>
    public static CommandContract? Read(string name, string path, PythonNode module, out IReadOnlyList<string> unknown)
    {
        var reader = new ArgparseReader(path);
        reader.ReadModule(module);
        unknown = reader.unknown;
        var roots = reader.parsers.Where(parser => !parser.IsParent).ToList();
        return (roots.FirstOrDefault(parser => parser.Program == name) ?? roots.FirstOrDefault())?.Finish(name);
    }

    private void ReadModule(PythonNode module)
    {
        var statements = module.List("body");
        foreach (var function in statements.Where(IsFunction))
            functions[function.Text("name")!] = function;

        foreach (var statement in statements.Where(each => each.Is("Assign") || each.Is("AnnAssign")))
            Remember(statement);

        var scope = new Dictionary<string, ParserDraft>(StringComparer.Ordinal);
        Follow(statements.Where(each => !IsFunction(each)), scope, 0);

        // What builds a parser and is called by nobody that was followed is an entry of its own.
        foreach (var function in functions.Values.Where(each => !followed.Contains(each.Text("name")!) && each.List("args").Count == 0))
        {
            if (!followed.Contains(function.Text("name")!) && Builds(function))
                Call(function, new Dictionary<string, ParserDraft>(StringComparer.Ordinal), 0);
        }
    }

    private readonly HashSet<string> followed = new(StringComparer.Ordinal);

    private static bool IsFunction(PythonNode node) => node.Is("FunctionDef") || node.Is("AsyncFunctionDef");

    private static bool Builds(PythonNode function) =>
        function.Json.GetRawText().Contains("\"ArgumentParser\"", StringComparison.Ordinal);

    private void Remember(PythonNode statement)
    {
        var target = statement.Is("Assign") ? statement.List("targets").FirstOrDefault() : statement["target"];
        if (target.Is("Name"))
            constants.Set(target.Text("id")!, statement["value"]);
    }

    private ParserDraft? Call(PythonNode function, Dictionary<string, ParserDraft> scope, int depth)
    {
        followed.Add(function.Text("name")!);
        return depth > DeepestCall ? null : Follow(function.List("body"), scope, depth + 1);
    }

    /// <summary>Follows statements; answers the parser that they return.</summary>
    private ParserDraft? Follow(IEnumerable<PythonNode> statements, Dictionary<string, ParserDraft> scope, int depth)
    {
        ParserDraft? returned = null;
        foreach (var statement in statements)
        {
            switch (statement.Kind)
            {
                case "Assign" or "AnnAssign":
                    Remember(statement);
                    Assign(statement, scope, depth);
                    break;
                case "Expr":
                    Evaluate(statement["value"], scope, depth);
                    break;
                case "Return":
                    returned = Evaluate(statement["value"], scope, depth) ?? returned;
                    break;
                case "For":
                    Loop(statement, scope, depth);
                    break;
                case "If":
                    returned = Follow(statement.List("body").Concat(statement.List("orelse")), scope, depth) ?? returned;
                    break;
                case "With" or "Try" or "AsyncWith":
                    returned = Follow(statement.List("body"), scope, depth) ?? returned;
                    break;
            }
        }

        return returned;
    }

    private void Assign(PythonNode statement, Dictionary<string, ParserDraft> scope, int depth)
    {
        if (Evaluate(statement["value"], scope, depth) is not { } parser)
            return;

        foreach (var target in statement.Is("Assign") ? statement.List("targets") : [statement["target"]])
        {
            if (target.Name is { } name)
                scope[name] = parser;
        }
    }

    private void Loop(PythonNode loop, Dictionary<string, ParserDraft> scope, int depth)
    {
        if (!loop.Json.GetRawText().Contains("\"add_", StringComparison.Ordinal))
            return;

        if (!loop["target"].Is("Name") || constants.TextsOf(loop["iter"]) is null)
        {
            unknown.Add($"{path}:{loop.Line}: what this loop declares cannot be known without running it");
            return;
        }

        var items = loop["iter"].List("elts");
        foreach (var item in items)
        {
            constants.Set(loop["target"].Text("id")!, item);
            Follow(loop.List("body"), scope, depth);
        }
    }

    private ParserDraft? Evaluate(PythonNode node, Dictionary<string, ParserDraft> scope, int depth)
    {
        if (node.Name is { } name)
            return scope.GetValueOrDefault(name);

        if (!node.Is("Call"))
            return null;

        if (node["func"].Name is { } called)
        {
            if (called is "ArgumentParser" || called.EndsWith(".ArgumentParser", StringComparison.Ordinal))
                return NewParser(node, scope, depth);

            if (functions.TryGetValue(called, out var function))
                return Call(function, Given(function, node, scope, depth), depth);
        }

        return node["func"].Is("Attribute") && Evaluate(node["func"]["value"], scope, depth) is { } owner
            ? Method(owner, node, scope, depth)
            : null;
    }

    private Dictionary<string, ParserDraft> Given(PythonNode function, PythonNode call, Dictionary<string, ParserDraft> scope, int depth)
    {
        var inside = new Dictionary<string, ParserDraft>(StringComparer.Ordinal);
        var names = function["args"].List("args").Select(each => each.Text("arg")!).ToList();
        foreach (var (name, value) in names.Zip(call.List("args"))
            .Concat(call.List("keywords").Select(each => (each.Text("arg") ?? "", each["value"]))))
        {
            if (Evaluate(value, scope, depth) is { } parser)
                inside[name] = parser;
            else
                constants.Set(name, value);
        }

        return inside;
    }

    private ParserDraft NewParser(PythonNode call, Dictionary<string, ParserDraft> scope, int depth)
    {
        var parser = new ParserDraft(path, call, constants);
        foreach (var parent in call.Keyword("parents").List("elts"))
        {
            if (Evaluate(parent, scope, depth) is { } known)
                parser.Inherit(known);
        }

        parsers.Add(parser);
        return parser;
    }

    private ParserDraft? Method(ParserDraft owner, PythonNode call, Dictionary<string, ParserDraft> scope, int depth)
    {
        switch (call["func"].Text("attr"))
        {
            case "add_argument":
                if (owner.Add(call) is { } problem)
                    unknown.Add($"{path}:{call.Line}: {problem}");
                return null;
            case "add_subparsers":
                owner.WantsCommand = constants.TextOf(call.Keyword("required")) == "True";
                return owner;
            case "add_parser":
                var below = NewParser(call, scope, depth);
                parsers.Remove(below);
                if (!owner.AddCommand(call, below))
                    unknown.Add($"{path}:{call.Line}: the name of this command cannot be known without running it");
                return below;
            case "add_argument_group":
                return owner;
            case "add_mutually_exclusive_group":
                return owner.Group(constants.TextOf(call.Keyword("required")) == "True");
            default:
                return null;
        }
    }
}
