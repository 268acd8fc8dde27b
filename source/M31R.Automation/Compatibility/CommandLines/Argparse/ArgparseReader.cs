using M31R.Automation.Compatibility.CommandLines.Contracts;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.CommandLines.Argparse;

/// <summary>
/// Reads the parser that a Python source builds with <c>argparse</c>, by following its statements, also into other sources of the subject;
/// nothing of it is run. What cannot be followed and may declare something is told, and then the contract is not complete.
/// </summary>
internal sealed class ArgparseReader
{
    private const string Making = "\"ArgumentParser\"";
    private readonly ArgparseRun run;
    private readonly Calls calls;

    private ArgparseReader(PythonModules modules)
    {
        run = new ArgparseRun(modules);
        calls = new Calls(run);
    }

    /// <summary>The contract; null when no parser is built.</summary>
    /// <param name="name">The program, as it is typed.</param>
    /// <param name="path">The source's path, for places.</param>
    /// <param name="modules">Where imports lead.</param>
    /// <param name="problems">What could not be followed, as "app.py:12: …"; what it declares is not in the contract.</param>
    public static CommandContract? Read(string name, string path, PythonModules modules, out IReadOnlyList<string> problems)
    {
        var reader = new ArgparseReader(modules);
        var scope = modules.Load(PythonModules.NameOf(path), reader.calls.Follow);
        if (scope is not null)
            reader.FollowEntries(scope);
        problems = reader.run.Problems;
        return reader.Root(name, path)?.Finish(name);
    }

    /// <summary>
    /// What nobody called yet and makes a parser is an entry of its own: functions that no other one mentions come first. It ends where a
    /// parser parses.
    /// </summary>
    private void FollowEntries(PythonScope scope)
    {
        var functions = scope.Own.Values.SelectMany(Functions).Where(each => each.Home == scope)
            .DistinctBy(each => each.Node.Line).ToList();
        var bodies = functions.ToDictionary(each => each.Node.Line, each => each.Node.Json.GetRawText());
        var entries = functions.Where(each =>
            each.Node.Text("name") == "main" || bodies[each.Node.Line].Contains(Making, StringComparison.Ordinal));
        foreach (var function in entries.OrderBy(each => IsMentioned(each, bodies)).ThenBy(each => each.Node.Line).ToList())
        {
            if (run.Parsers.Any(parser => parser.Parses))
                break;

            run.Entry++;
            if (!run.Followed.Contains((scope.Path, function.Node.Line)))
                calls.Follow(function, CallArguments.None(new Place(scope.Path, function.Node.Line)), 0);
        }
    }

    private static IEnumerable<FunctionValue> Functions(PythonValue value) => value switch
    {
        FunctionValue function when !function.Node.Is("Lambda") => [function],
        ClassValue type => type.Node.List("body").Where(each => each.Is("FunctionDef"))
            .Select(each => new FunctionValue(each, type.Home, new InstanceValue(type, new PythonScope(type.Home.Path, type.Home.Module)))),
        _ => [],
    };

    private static bool IsMentioned(FunctionValue function, Dictionary<int, string> bodies) => bodies.Any(body =>
        body.Key != function.Node.Line && body.Value.Contains($"\"{function.Node.Text("name")}\"", StringComparison.Ordinal));

    private ParserDraft? Root(string name, string path)
    {
        var roots = run.Parsers.Where(parser => !parser.IsParent).OrderBy(parser => parser.Path != path).ToList();
        return roots.FirstOrDefault(parser => parser.Program == name) ?? roots.FirstOrDefault(parser => parser.Parses)
            ?? roots.FirstOrDefault(parser => parser.HasCommands) ?? roots.FirstOrDefault();
    }
}
