using System.Globalization;
using M31R.Automation.Compatibility.CommandLines.Contracts;

namespace M31R.Automation.Compatibility.CommandLines.Argparse;

/// <summary>What a call of <c>add_argument</c> declares.</summary>
/// <param name="Destination">The attribute that its value becomes.</param>
/// <param name="Option">The option; null when it is an argument.</param>
/// <param name="Argument">The argument; null when it is an option.</param>
internal sealed record ArgumentDeclaration(string Destination, OptionContract? Option, ArgumentContract? Argument)
{
    private static readonly string[] Switches = ["store_true", "store_false", "store_const", "append_const", "count", "help", "version"];

    /// <summary>Reads a call; answers why it cannot be known, as a clause.</summary>
    public static string? Read(CallArguments given, out ArgumentDeclaration? declared)
    {
        declared = null;
        string?[] names = [.. given.Positional.Select(each => each.Text)];
        if (names.Length == 0 && given.Text("dest") is { } only)
            names = [only];
        if (!given.IsComplete || names.Length == 0 || names.Contains(null))
            return "the name of this argument cannot be known without running it";

        if (Value(given) is not { } value)
            return $"what \"{names[0]}\" takes cannot be known without running it";

        if (given["required"] is { Text: null })
            return $"whether \"{names[0]}\" is required cannot be known without running it";

        var destination = given.Text("dest") ?? Destinations(names!);
        declared = IsOption(names[0]!)
            ? new ArgumentDeclaration(destination, OptionOf(given, names!, value) with { Alone = AloneOf(given, destination) }, null)
            : new ArgumentDeclaration(destination, null, new ArgumentContract((given.Text("metavar") ?? names[0]!).ToLowerInvariant())
            {
                Value = value,
                Default = DefaultOf(given),
                Place = given.Place,
            });
        return null;
    }

    /// <summary>
    /// Why <c>argparse</c> refuses it in a group of which only one may be given; null when it does not.
    /// That an argument of any number needs a default ended with https://github.com/python/cpython/pull/124306.
    /// </summary>
    public string? RefusalInGroup(CallArguments given)
    {
        var member = new GroupMember(Option, Argument);
        var name = given.Positional is [{ Text: { } first }, ..] ? first : Destination;
        return member.IsRequired
            ? $"\"{name}\" is required in a group of which only one may be given, which argparse refuses"
            : Argument is { Value.Most: ValueContract.Any } && given["default"] is null
                ? $"\"{name}\" has no default in a group of which only one may be given, which argparse of many Pythons refuses"
                : null;
    }

    /// <summary>What is said of the deprecation of a command, an option or an argument.</summary>
    public static string? DeprecationOf(CallArguments given)
    {
        var help = given.Text("help") ?? given.Text("description");
        return given.IsTrue("deprecated") ? help ?? "deprecated" : help is not null && DeprecationWords.AreIn(help) ? help : null;
    }

    private static bool IsOption(string name) => name.StartsWith('-');

    private static string Destinations(string[] names) =>
        (names.FirstOrDefault(name => name.StartsWith("--", StringComparison.Ordinal)) ?? names[0]).TrimStart('-').Replace('-', '_');

    private static OptionContract OptionOf(CallArguments given, string[] names, ValueContract value)
    {
        var action = given.Text("action") ?? "store";
        string[] negated = IsBoolean(given)
            ? [.. names.Where(name => name.StartsWith("--", StringComparison.Ordinal)).Select(name => $"--no-{name[2..]}")] : [];
        return new OptionContract([.. names.Concat(negated).OrderByDescending(name => name.StartsWith("--", StringComparison.Ordinal))])
        {
            Opposites = negated,
            Value = value,
            IsRequired = given.IsTrue("required"),
            Collects = action is "append" or "extend" or "append_const" or "count"
                ? true
                : IsBoolean(given) || (given["action"] is null or TextValue && action is "store" or "store_true" or "store_false" or "store_const")
                    ? false : null,
            EndsLine = action is "help" or "version",
            Default = action is "store_true" or "store_false" or "help" or "version" ? null : DefaultOf(given),
            Deprecation = DeprecationOf(given),
            Place = given.Place,
        };
    }

    private static bool IsBoolean(CallArguments given) => given["action"] is OutsideValue { Name: "argparse.BooleanOptionalAction" };

    /// <summary>How many values, and which; null when that is not known.</summary>
    private static ValueContract? Value(CallArguments given)
    {
        if (IsBoolean(given) || Switches.Contains(given.Text("action"), StringComparer.Ordinal))
            return ValueContract.None;

        if (given["action"] is { } action && (action is ClassValue ? given["nargs"] is null : action.Text is null))
            return null;

        var range = given["nargs"] is { } count ? Range(count.Text ?? (count as OutsideValue)?.Name) : (1, 1);
        var choices = given["choices"] is { } listed && listed.Text != "None" ? listed.Texts : [];
        return range is not var (least, most) || choices is null
            ? null
            : PythonConversion.Of(given["type"], new ValueContract(least, most) { Choices = choices });
    }

    private static (int Least, int Most)? Range(string? count) => count switch
    {
        "None" => (1, 1),
        "?" or "argparse.OPTIONAL" => (0, 1),
        "*" or "..." or "A..." or "argparse.REMAINDER" or "argparse.ZERO_OR_MORE" => (0, ValueContract.Any),
        "+" or "argparse.ONE_OR_MORE" => (1, ValueContract.Any),
        _ => int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, number) : null,
    };

    private static (string Destination, string Value)? AloneOf(CallArguments given, string destination)
    {
        var value = (given.Text("action") ?? "store") switch
        {
            "store_true" => "True",
            "store_false" => "False",
            "store_const" or "append_const" or "store" => given.Text("const"),
            _ => null,
        };
        return value is null ? null : (destination, value);
    }

    private static string? DefaultOf(CallArguments given) => given["default"] switch
    {
        null or ListValue { Elements.Count: 0 } => "None",
        var value => value.Text,
    };
}
