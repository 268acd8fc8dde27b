using System.Text.Json;
using M31R.Automation.Compatibility.Python;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.CommandLines.Argparse;

/// <summary>Follows statements in the order in which they stand.</summary>
/// <param name="run">What was found so far.</param>
/// <param name="expressions">Tells what an expression comes to.</param>
internal sealed class Statements(ArgparseRun run, Expressions expressions)
{
    private static readonly string[] Leaving = ["\"Return\"", "\"Raise\"", "\"Continue\"", "\"Break\""];

    /// <summary>Follows them; answers what they return, null when they return nothing.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="scope">Where they stand.</param>
    /// <param name="depth">How many calls are around them.</param>
    public PythonValue? Follow(IEnumerable<PythonNode> statements, PythonScope scope, int depth)
    {
        PythonValue? returned = null;
        var doubts = 0;
        foreach (var statement in statements)
        {
            if (!run.MayGoOn(new Place(scope.Path, statement.Line)))
                break;

            returned = Better(returned, Follow(statement, scope, depth));
            if (!MayLeave(statement))
                continue;

            doubts++;
            run.Doubts++;
        }

        run.Doubts -= doubts;
        return returned;
    }

    /// <summary>Whether what stands behind it may not be run.</summary>
    private static bool MayLeave(PythonNode statement) =>
        statement.Kind is "If" or "For" or "AsyncFor" or "While" or "With" or "AsyncWith" or "Try" or "TryStar" or "Match"
        && Leaving.Any(kind => statement.Json.GetRawText().Contains(kind, StringComparison.Ordinal));

    private PythonValue? Follow(PythonNode statement, PythonScope scope, int depth)
    {
        switch (statement.Kind)
        {
            case "Assign":
                var value = expressions.Of(statement["value"], scope, depth);
                foreach (var target in statement.List("targets"))
                    Assign(target, value, scope, depth);
                return null;
            case "AnnAssign" when statement["value"].Kind.Length > 0:
                Assign(statement["target"], expressions.Of(statement["value"], scope, depth), scope, depth);
                return null;
            case "AugAssign":
                var sum = Arithmetic.Of(statement["op"].Kind,
                    expressions.Of(statement["target"], scope, depth),
                    expressions.Of(statement["value"], scope, depth));
                Assign(statement["target"], sum, scope, depth);
                return null;
            case "Expr":
                expressions.Of(statement["value"], scope, depth);
                return null;
            case "Return":
                return expressions.Of(statement["value"], scope, depth);
            case "FunctionDef" or "AsyncFunctionDef":
                scope.Set(statement.Text("name")!, new FunctionValue(statement, scope));
                Decorate(statement, scope, depth);
                return null;
            case "ClassDef":
                scope.Set(statement.Text("name")!, new ClassValue(statement, scope));
                return null;
            case "Import" or "ImportFrom":
                Import(statement, scope);
                return null;
            default:
                return Block(statement, scope, depth);
        }
    }

    /// <summary>A decorator of the subject's own may make a command of a function.</summary>
    private void Decorate(PythonNode function, PythonScope scope, int depth)
    {
        var decorators = function.List("decorator_list").Select(each => each.Is("Call") ? each["func"] : each);
        if (decorators.Any(each => expressions.Of(each, scope, depth) is FunctionValue own && Adds(own.Node)))
            run.Cannot(new Place(scope.Path, function.Line), "what this decorator declares cannot be known without running it");
    }

    private PythonValue? Block(PythonNode statement, PythonScope scope, int depth)
    {
        switch (statement.Kind)
        {
            case "If" when IsForTypesOnly(statement["test"]) || (IsForPrograms(statement["test"]) && scope.Path != run.Modules.Path):
                return null;
            case "If" when IsForPrograms(statement["test"]) && statement.List("orelse").Count == 0:
                return Follow(statement.List("body"), scope, depth);
            default:
                run.Doubts++;
                var returned = Doubtful(statement, scope, depth);
                run.Doubts--;
                return returned;
        }
    }

    /// <summary>What may be run, or not, or caught.</summary>
    private PythonValue? Doubtful(PythonNode statement, PythonScope scope, int depth)
    {
        switch (statement.Kind)
        {
            case "For" or "AsyncFor" or "While":
                return Loop(statement, scope, depth);
            case "If":
                return Follow(statement.List("body").Concat(statement.List("orelse")), scope, depth);
            case "With" or "AsyncWith":
                return Follow(statement.List("body"), scope, depth);
            case "Try" or "TryStar":
                return Follow(statement.List("body").Concat(statement.List("orelse")).Concat(statement.List("finalbody")), scope, depth);
            default:
                return null;
        }
    }

    private static bool IsForTypesOnly(PythonNode test) => test.Name is "TYPE_CHECKING" or "typing.TYPE_CHECKING";

    private static bool IsForPrograms(PythonNode test) => test["left"].Text("id") == "__name__";

    private PythonValue? Loop(PythonNode loop, PythonScope scope, int depth)
    {
        if (loop.Is("While") || expressions.ItemsOf(expressions.Of(loop["iter"], scope, depth)) is not { } items)
        {
            if (Adds(loop))
                run.Cannot(new Place(scope.Path, loop.Line), "what this loop declares cannot be known without running it");
            return null;
        }

        PythonValue? returned = null;
        foreach (var item in items)
        {
            Unpacking.Set(loop["target"], item, scope);
            returned = Better(returned, Follow(loop.List("body"), scope, depth));
        }

        return returned;
    }

    private static bool Adds(PythonNode node) => node.Json.GetRawText().Contains("\"add_", StringComparison.Ordinal);

    private void Assign(PythonNode target, PythonValue value, PythonScope scope, int depth)
    {
        if (!target.Is("Attribute"))
        {
            Unpacking.Set(target, value, scope);
            return;
        }

        switch (expressions.Of(target["value"], scope, depth))
        {
            case CommandsValue commands when target.Text("attr") == "required":
                commands.Parser.WantsCommand = value.Text == "True";
                break;
            case InstanceValue instance:
                instance.Fields.Set(target.Text("attr")!, value);
                break;
        }
    }

    private void Import(PythonNode statement, PythonScope scope)
    {
        var level = statement["level"].Json is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : 0;
        foreach (var name in statement.List("names"))
        {
            var (full, alias) = (name.Text("name")!, name.Text("asname"));
            if (statement.Is("Import"))
                scope.Set(alias ?? full.Split('.')[0], Module(alias is null ? full.Split('.')[0] : full));
            else
                scope.Set(alias ?? full, new ImportedValue(PythonModules.Resolve(scope.Module, level, statement.Text("module")), full));
        }
    }

    private PythonValue Module(string name) => run.Modules.Has(name) ? new ModuleValue(name) : new OutsideValue(name);

    /// <summary>A parser is what matters; of other values none is better than another.</summary>
    private static PythonValue? Better(PythonValue? one, PythonValue? other) => other switch
    {
        null => one,
        _ when one is null => other,
        _ when one is ParserValue or CommandsValue && other is ParserValue or CommandsValue => other,
        _ when one is ParserValue or CommandsValue => one,
        ParserValue or CommandsValue => other,
        _ => one == other ? one : PythonValue.Unknown,
    };
}
