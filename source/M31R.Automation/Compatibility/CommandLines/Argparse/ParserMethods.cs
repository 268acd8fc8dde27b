namespace M31R.Automation.Compatibility.CommandLines.Argparse;

/// <summary>What the methods of a parser do.</summary>
/// <param name="run">What was found so far.</param>
internal sealed class ParserMethods(ArgparseRun run)
{
    /// <summary>A new program.</summary>
    public PythonValue New(CallArguments given)
    {
        var parser = Draft(given);
        run.Parsers.Add(parser);
        return new ParserValue(parser);
    }

    /// <summary>A new command of a parser.</summary>
    public PythonValue Command(ParserDraft parser, CallArguments given)
    {
        var below = Draft(given);
        if (given.Positional is [{ Text: { } name }, ..] && (given["aliases"] is null || given["aliases"]!.Texts is not null))
            parser.AddCommand([name, .. given["aliases"]?.Texts ?? []], below);
        else
            run.Cannot(given.Place, "the name of this command cannot be known without running it");
        return new ParserValue(below);
    }

    /// <summary>What a method of a parser answers.</summary>
    /// <param name="parser">The parser, or a group of it.</param>
    /// <param name="name">The method.</param>
    /// <param name="given">What it is given.</param>
    public PythonValue Of(ParserDraft parser, string name, CallArguments given)
    {
        switch (name)
        {
            case "add_argument":
                if (parser.Add(given, run.Course) is { } problem)
                    run.Cannot(given.Place, problem);
                return PythonValue.Unknown;
            case "add_subparsers":
                parser.WantsCommand = given.IsTrue("required");
                return new CommandsValue(parser);
            case "add_argument_group":
                return new ParserValue(parser);
            case "add_mutually_exclusive_group":
                return new ParserValue(parser.Group(given.IsTrue("required")));
            case "set_defaults":
                parser.SetDefaults(given.Named);
                return PythonValue.Unknown;
            case "parse_args" or "parse_known_args" or "parse_intermixed_args":
                parser.Parses = true;
                return PythonValue.Unknown;
            default:
                return PythonValue.Unknown;
        }
    }

    private ParserDraft Draft(CallArguments given)
    {
        var parser = new ParserDraft(given);
        var parents = given["parents"] is { } value ? value.Items : [];
        if (parents is null || parents.Any(parent => parent is not ParserValue))
            run.Cannot(given.Place, "what the parents of this parser have cannot be known without running it");
        foreach (var parent in (parents ?? []).OfType<ParserValue>())
        {
            if (parser.Inherit(parent.Parser, run.Course) is { } problem)
                run.Cannot(given.Place, problem);
        }

        return parser;
    }
}
