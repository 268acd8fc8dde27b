using M31R.Automation.Compatibility.Python;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.CommandLines.Argparse;

/// <summary>Tells what calls come to: of functions of the subject by following them, of a few of Python's own by knowing them.</summary>
internal sealed class Calls
{
    private const int DeepestCall = 40;

    /// <summary>They are given a parser and add nothing to it.</summary>
    private static readonly string[] Harmless =
    [
        "isinstance", "hasattr", "getattr", "setattr", "print", "id", "type", "len", "str", "repr", "vars",
        "argcomplete.autocomplete", "cast", "typing.cast",
    ];

    private readonly ArgparseRun run;
    private readonly ParserMethods methods;
    private readonly Statements statements;

    /// <summary>Makes what follows a source.</summary>
    public Calls(ArgparseRun run)
    {
        this.run = run;
        methods = new ParserMethods(run);
        Expressions = new Expressions(Of, LookUp);
        statements = new Statements(run, Expressions);
    }

    /// <summary>Tells what expressions come to.</summary>
    public Expressions Expressions { get; }

    /// <summary>Follows a module's statements.</summary>
    public void Follow(PythonNode module, PythonScope scope) => statements.Follow(module.List("body"), scope, 0);

    /// <summary>Follows a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="given">What it is given.</param>
    /// <param name="depth">How many calls are around this one.</param>
    public PythonValue Follow(FunctionValue function, CallArguments given, int depth)
    {
        run.Followed.Add((function.Home.Path, function.Node.Line));
        if (depth > DeepestCall || function.Node.Is("Lambda"))
            return PythonValue.Unknown;

        var inside = function.Home.Inside();
        FunctionParameters.Set(function, given, inside, node => Expressions.Of(node, function.Home, depth + 1));
        return statements.Follow(function.Node.List("body"), inside, depth + 1) ?? PythonValue.Unknown;
    }

    /// <summary>What a name from another module is.</summary>
    private PythonValue LookUp(PythonValue value)
    {
        for (var step = 0; value is ImportedValue(var module, var member) && step < DeepestCall; step++)
            value = run.Modules.Load(module, Follow)?[member] ?? Submodule(module, member);
        return value is ImportedValue ? PythonValue.Unknown : value;
    }

    private PythonValue Submodule(string module, string member) =>
        run.Modules.Has($"{module}.{member}") ? new ModuleValue($"{module}.{member}")
        : run.Modules.Has(module) ? PythonValue.Unknown
        : new OutsideValue($"{module}.{member}");

    private PythonValue Of(PythonNode call, PythonScope scope, int depth)
    {
        if (!run.MayGoOn(new Place(scope.Path, call.Line)))
            return PythonValue.Unknown;

        var given = CallArguments.Of(call, scope.Path, node => Expressions.Of(node, scope, depth));
        if (call["func"].Is("Attribute") && Expressions.Of(call["func"]["value"], scope, depth) is var owner
            && MethodOf(owner, call["func"].Text("attr")!, given) is { } answer)
            return answer;

        return Expressions.Of(call["func"], scope, depth) switch
        {
            FunctionValue function => Follow(function, given, depth),
            MethodValue(var bound, var name) => MethodOf(bound, name, given) ?? PythonValue.Unknown,
            ClassValue type => Made(type, given, depth),
            OutsideValue { Name: "argparse.ArgumentParser" } => methods.New(given),
            OutsideValue outside => Outside(outside.Name, given),
            var unknown => Unfollowed(unknown is OutsideValue(var name) ? name : call["func"].Name ?? "this", given),
        };
    }

    /// <summary>What a method of a value answers; null when it is none that is known by its name.</summary>
    private PythonValue? MethodOf(PythonValue owner, string name, CallArguments given) => owner switch
    {
        ParserValue(var parser) => methods.Of(parser, name, given),
        CommandsValue(var parser) => name == "add_parser" ? methods.Command(parser, given) : PythonValue.Unknown,
        MapValue map => BuiltIns.OfMap(map, name, given),
        TextValue text => BuiltIns.OfText(text, name, given),
        _ when owner == PythonValue.Unknown && name is "add_argument" or "add_parser" or "add_subparsers" =>
            Unfollowed($"the owner of {name}", given, isSure: true),
        _ => null,
    };

    private PythonValue Made(ClassValue type, CallArguments given, int depth)
    {
        if (ClassMembers.IsDerivedFrom(type, "ArgumentParser"))
            return ClassMembers.Function(type, "__init__") is null
                ? methods.New(given)
                : Unfollowed(type.Node.Text("name")!, given, isSure: true);

        var instance = new InstanceValue(type, new PythonScope(type.Home.Path, type.Home.Module));
        if (ClassMembers.Function(type, "__init__") is { } made)
            Follow(new FunctionValue(made, type.Home, instance), given, depth);
        return instance;
    }

    private PythonValue Outside(string name, CallArguments given) =>
        BuiltIns.Of(name, given, type => ClassMembers.Listed(type, Expressions))
        ?? (Harmless.Contains(name, StringComparer.Ordinal) ? PythonValue.Unknown : Unfollowed(name, given));

    private static bool HoldsParser(PythonValue value) =>
        value is ParserValue or CommandsValue or MethodValue || (value is ListValue list && list.Elements.Any(HoldsParser));

    /// <summary>Whoever is given a parser may add to it.</summary>
    private PythonValue Unfollowed(string name, CallArguments given, bool isSure = false)
    {
        if (isSure || given.Positional.Concat(given.Named.Values).Any(HoldsParser))
            run.Cannot(given.Place, $"what \"{name}\" adds cannot be known without running it");
        return PythonValue.Unknown;
    }
}
