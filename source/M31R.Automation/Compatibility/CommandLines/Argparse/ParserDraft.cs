using M31R.Automation.Compatibility.CommandLines.Contracts;

namespace M31R.Automation.Compatibility.CommandLines.Argparse;

/// <summary>A parser of <c>argparse</c> while its source is followed.</summary>
/// <param name="made">What it was made with.</param>
internal sealed class ParserDraft(CallArguments made)
{
    private readonly DraftOptions options = new(made);
    private readonly List<(string Destination, ArgumentContract Argument)> arguments = [];
    private readonly List<(IReadOnlyList<string> Names, ParserDraft Parser)> commands = [];
    private readonly List<OptionGroup> groups = [];
    private readonly Dictionary<string, PythonValue> defaults = new(StringComparer.Ordinal);
    private ParserDraft? owner;
    private List<string>? group;

    /// <summary>The source that makes it.</summary>
    public string Path => made.Place.Path;

    /// <summary>The name that it gives itself; null for that of the file.</summary>
    public string? Program { get; } = made.Text("prog");

    /// <summary>Others take over what it has; it is no program of its own.</summary>
    public bool IsParent { get; private set; }

    /// <summary>It is asked to parse a command line.</summary>
    public bool Parses { get; set; }

    /// <summary>A command must follow.</summary>
    public bool WantsCommand { get; set; }

    /// <summary>Whether it has commands.</summary>
    public bool HasCommands => commands.Count > 0;

    /// <summary>Its commands by name.</summary>
    public PythonValue Choices => new MapValue([.. commands.SelectMany(
        each => each.Names, (each, name) => ((PythonValue)new TextValue(name), (PythonValue)new ParserValue(each.Parser)))]);

    /// <summary>Takes over what another parser has by now; answers why <c>argparse</c> refuses that, as a clause.</summary>
    /// <param name="other">The other parser.</param>
    /// <param name="course">What is run together in any case has the same number; null when it may not be run.</param>
    public string? Inherit(ParserDraft other, int? course)
    {
        other.IsParent = true;
        arguments.AddRange(other.arguments);
        groups.AddRange(other.groups);
        SetDefaults(other.defaults);
        return options.Inherit(other.options, course);
    }

    /// <summary>A part of this parser, of whose options and arguments only one may be given.</summary>
    public ParserDraft Group(bool isRequired)
    {
        List<string> names = [];
        (owner ?? this).groups.Add(new OptionGroup(names, isRequired));
        return new ParserDraft(made) { owner = owner ?? this, group = names };
    }

    /// <summary>Adds a command.</summary>
    public void AddCommand(IReadOnlyList<string> names, ParserDraft parser) => commands.Add((names, parser));

    /// <summary>Values that are taken where nothing is given, by destination.</summary>
    public void SetDefaults(IReadOnlyDictionary<string, PythonValue> values)
    {
        foreach (var (name, value) in values)
            defaults[name] = value;
    }

    /// <summary>Adds an option or an argument; answers why it could not, as a clause.</summary>
    /// <param name="given">What it is declared with.</param>
    /// <param name="course">What is run together in any case has the same number; null when it may not be run.</param>
    public string? Add(CallArguments given, int? course)
    {
        var problem = ArgumentDeclaration.Read(given, out var declared);
        if (declared is null)
            return problem;

        var refusal = group is null || course is null ? null : declared.RefusalInGroup(given);
        var (target, destination) = (owner ?? this, declared.Destination);
        if (declared.Argument is { } argument)
            target.arguments.Add((destination, argument));
        else
            refusal = target.options.Add(new DraftOption(destination, declared.Option!, course)) ?? refusal;
        group?.AddRange(new GroupMember(declared.Option, declared.Argument).Names);
        return refusal;
    }

    /// <summary>The contract that it comes to.</summary>
    /// <param name="words">All words up to it.</param>
    public CommandContract Finish(string words) => new(words)
    {
        AllowsPrefixes = made.Text("allow_abbrev") != "False",
        NeedsCommand = WantsCommand,
        Deprecation = ArgumentDeclaration.DeprecationOf(made),
        Place = made.Place,
        Arguments = [.. arguments.Select(each => each.Argument with { Default = DefaultOf(each.Destination, each.Argument.Default) })],
        Groups = groups,
        Options = [.. options.All.Select(each => each.Option with { Default = DefaultOf(each.Destination, each.Option.Default) })],
        Commands = [.. commands.Select(each => each.Parser.Finish($"{words} {each.Names[0]}") with { Aliases = [.. each.Names.Skip(1)] })],
    };

    private string? DefaultOf(string destination, string? own) => defaults.TryGetValue(destination, out var value) ? value.Text : own;
}
