using System.Globalization;
using M31R.Automation.Compatibility.Python;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.CommandLines;

/// <summary>A parser of <c>argparse</c> while its source is followed.</summary>
/// <param name="path">The source's path.</param>
/// <param name="call">What makes it.</param>
/// <param name="constants">What names stand for.</param>
internal sealed class ParserDraft(string path, PythonNode call, PythonConstants constants)
{
    private readonly List<OptionContract> options = [];
    private readonly List<ArgumentContract> arguments = [];
    private readonly List<(IReadOnlyList<string> Names, ParserDraft Parser, PythonNode Call)> commands = [];
    private readonly List<OptionGroup> groups = [];
    private ParserDraft? owner;
    private List<string>? group;

    /// <summary>The name that it gives itself; null for that of the file.</summary>
    public string? Program { get; } = constants.TextOf(call.Keyword("prog"));

    /// <summary>Others take over what it has; it is no program of its own.</summary>
    public bool IsParent { get; private set; }

    /// <summary>A command must follow.</summary>
    public bool WantsCommand { get; set; }

    /// <summary>Takes over what another parser has.</summary>
    public void Inherit(ParserDraft other)
    {
        other.IsParent = true;
        options.AddRange(other.options);
        arguments.AddRange(other.arguments);
        groups.AddRange(other.groups);
    }

    /// <summary>A part of this parser, of whose options only one may be given.</summary>
    public ParserDraft Group(bool isRequired)
    {
        List<string> names = [];
        groups.Add(new OptionGroup(names, isRequired));
        return new ParserDraft(path, call, constants) { owner = this, group = names };
    }

    /// <summary>Adds a command; false when its name is not known.</summary>
    public bool AddCommand(PythonNode made, ParserDraft parser)
    {
        if (made.List("args").Select(constants.TextOf).FirstOrDefault() is not { } name)
            return false;

        commands.Add(([name, .. constants.TextsOf(made.Keyword("aliases")) ?? []], parser, made));
        return true;
    }

    /// <summary>Adds an option or an argument; answers why it could not, as a clause.</summary>
    public string? Add(PythonNode declared)
    {
        if (owner is not null)
        {
            var problem = owner.Add(declared);
            group!.AddRange(declared.List("args").Select(constants.TextOf).OfType<string>().Where(IsOption));
            return problem;
        }

        var names = declared.List("args").Select(constants.TextOf).ToList();
        if (names.Count == 0 || names.Contains(null))
            return "the name of this argument cannot be known without running it";

        if (ValueOf(declared) is not { } value)
            return $"what \"{names[0]}\" takes cannot be known without running it";

        if (IsOption(names[0]!))
            options.Add(OptionOf(declared, names!, value));
        else
            arguments.Add(new ArgumentContract(constants.TextOf(declared.Keyword("metavar")) ?? names[0]!)
            {
                Value = value,
                Default = DefaultOf(declared),
                Place = new Place(path, declared.Line),
            });
        return null;
    }

    /// <summary>The contract that it comes to.</summary>
    /// <param name="words">All words up to it.</param>
    public CommandContract Finish(string words) => new(words)
    {
        AllowsPrefixes = constants.TextOf(call.Keyword("allow_abbrev")) != "False",
        NeedsCommand = WantsCommand,
        Deprecation = DeprecationOf(call),
        Place = new Place(path, call.Line),
        Arguments = arguments,
        Groups = groups,
        Options = constants.TextOf(call.Keyword("add_help")) == "False" ? options : [new OptionContract(["--help", "-h"]) { EndsLine = true }, .. options],
        Commands =
        [
            .. commands.SelectMany(each => each.Names, (each, name) => each.Parser.Finish($"{words} {name}") with
            {
                Deprecation = DeprecationOf(each.Call),
                Place = new Place(path, each.Call.Line),
            }),
        ],
    };

    private static bool IsOption(string name) => name.StartsWith('-');

    private OptionContract OptionOf(PythonNode declared, List<string> names, ValueContract value)
    {
        var action = constants.TextOf(declared.Keyword("action"));
        if (declared.Keyword("action").Name is { } named && named.EndsWith("BooleanOptionalAction", StringComparison.Ordinal))
            names.AddRange(names.Where(name => name.StartsWith("--", StringComparison.Ordinal)).Select(name => $"--no-{name[2..]}").ToList());

        return new OptionContract([.. names.OrderByDescending(name => name.StartsWith("--", StringComparison.Ordinal))])
        {
            Value = value,
            IsRequired = constants.TextOf(declared.Keyword("required")) == "True",
            IsRepeatable = true,
            EndsLine = action is "help" or "version",
            Default = action is "store_true" or "store_false" or "help" or "version" ? null : DefaultOf(declared),
            Deprecation = DeprecationOf(declared),
            Place = new Place(path, declared.Line),
        };
    }

    /// <summary>How many values, and which; null when that is not known.</summary>
    private ValueContract? ValueOf(PythonNode declared)
    {
        var action = declared.Keyword("action");
        if (constants.TextOf(action) is "store_true" or "store_false" or "store_const" or "append_const" or "count" or "help" or "version"
            || (action.Name?.EndsWith("BooleanOptionalAction", StringComparison.Ordinal) ?? false))
            return ValueContract.None;

        var count = declared.Keyword("nargs");
        var choices = declared.Keyword("choices");
        var range = count.Kind.Length == 0 ? (1, 1) : Range(constants.TextOf(count) ?? count.Name);
        var allowed = choices.Kind.Length == 0 ? [] : constants.TextsOf(choices);
        return range is not var (least, most) || allowed is null ? null : new ValueContract(least, most)
        {
            Choices = allowed,
            Kind = declared.Keyword("type").Name switch
            {
                "int" => ValueKind.Integer,
                "float" => ValueKind.Number,
                _ => ValueKind.Text,
            },
        };
    }

    private static (int Least, int Most)? Range(string? count) => count switch
    {
        "?" => (0, 1),
        "*" or "argparse.REMAINDER" or "REMAINDER" or "..." => (0, ValueContract.Any),
        "+" => (1, ValueContract.Any),
        _ => int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, number) : null,
    };

    private string? DefaultOf(PythonNode declared) => declared.Keyword("default").Kind.Length == 0 ? "None" : constants.TextOf(declared.Keyword("default"));

    private string? DeprecationOf(PythonNode declared)
    {
        var help = constants.TextOf(declared.Keyword("help"));
        return constants.TextOf(declared.Keyword("deprecated")) == "True" ? help ?? "deprecated"
            : help?.Contains("deprecated", StringComparison.OrdinalIgnoreCase) ?? false ? help : null;
    }
}
