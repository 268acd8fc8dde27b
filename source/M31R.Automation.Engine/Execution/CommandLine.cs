namespace Nuke.Common.Execution;

/// <summary>A command line taken apart, before it is known which parameters exist.</summary>
/// <param name="Targets">What stands before the first option.</param>
/// <param name="Options">The options in order, each with the values that follow it.</param>
internal sealed record CommandLine(IReadOnlyList<string> Targets, IReadOnlyList<Option> Options)
{
    /// <summary>
    /// Takes arguments apart: targets first, then <c>--name value value</c> or <c>--name=value</c>. Everything that does not start with two
    /// dashes is a value of the option before it, so that negative numbers and single dashes can be given.
    /// </summary>
    internal static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var targets = new List<string>();
        var options = new List<Option>();
        foreach (var argument in arguments)
        {
            if (argument.StartsWith("--", StringComparison.Ordinal) || argument is "-h" or "-?")
            {
                options.Add(Option.Parse(argument));
            }
            else
            {
                (options is [.., var last] ? last.Values : targets).Add(argument);
            }
        }

        return new CommandLine(targets, options);
    }

    /// <summary>Whether an option stands on the line, switched on: alone, or with the value true.</summary>
    internal bool Has(ParameterMember flag) =>
        Find(flag) is { } option && (option.Values is [] || option.Values[0].Equals("true", StringComparison.OrdinalIgnoreCase));

    /// <summary>The first use of an option, or null.</summary>
    internal Option? Find(ParameterMember parameter)
    {
        foreach (var option in Options)
        {
            if (option.Key.Equals(parameter.Key, StringComparison.Ordinal))
            {
                return option;
            }
        }

        return null;
    }
}

/// <summary>An option as given.</summary>
/// <param name="Text">With its dashes.</param>
/// <param name="Key">What it is compared by.</param>
/// <param name="Values">What follows it.</param>
internal sealed record Option(string Text, string Key, List<string> Values)
{
    internal static Option Parse(string argument)
    {
        if (argument is "-h" or "-?")
        {
            return new Option(argument, OwnParameters.Help.Key, []);
        }

        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? argument : argument[..equals];
        return new Option(name, Names.Key(name), equals < 0 ? [] : [argument[(equals + 1)..]]);
    }
}
