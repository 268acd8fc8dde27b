using M31R.Automation.Compatibility.Python;

namespace M31R.Automation.Compatibility.CommandLines.Argparse;

/// <summary>Gives a function's parameters what it is called with.</summary>
internal static class FunctionParameters
{
    /// <summary>Sets them; those that nothing is given for get their default, else nothing is known of them.</summary>
    /// <param name="function">The function.</param>
    /// <param name="given">What it is called with.</param>
    /// <param name="scope">The function's own.</param>
    /// <param name="evaluate">Tells what a default comes to.</param>
    public static void Set(FunctionValue function, CallArguments given, PythonScope scope, Func<PythonNode, PythonValue> evaluate)
    {
        var declared = function.Node["args"];
        var parameters = declared.List("posonlyargs").Concat(declared.List("args")).Select(each => each.Text("arg")!).ToList();
        Defaults(parameters, declared.List("defaults"), scope, evaluate);
        Defaults([.. declared.List("kwonlyargs").Select(each => each.Text("arg")!)], declared.List("kw_defaults"), scope, evaluate);
        foreach (var (name, value) in parameters.Zip(function.Self is { } self ? given.Positional.Prepend(self) : given.Positional))
            scope.Set(name, value);

        foreach (var (name, value) in given.Named)
            scope.Set(name, value);
    }

    private static void Defaults(
        List<string> parameters, IReadOnlyList<PythonNode> defaults, PythonScope scope, Func<PythonNode, PythonValue> evaluate)
    {
        foreach (var (index, name) in parameters.Index())
        {
            var at = index - (parameters.Count - defaults.Count);
            scope.Set(name, at >= 0 && defaults[at].Kind.Length > 0 ? evaluate(defaults[at]) : PythonValue.Unknown);
        }
    }
}
