using System.Linq.Expressions;
using Nuke.Common.Execution;

namespace Nuke.Common;

/// <content>The command line of the build.</content>
public static partial class EnvironmentInfo
{
    /// <summary>The command line of the build, without the program's name.</summary>
    public static IReadOnlyCollection<string> CommandLineArguments => BuildRun.Here.Request.Arguments;

    /// <summary>Whether an option is given, whatever the case and dashes of its name.</summary>
    public static bool HasArgument(string name) => Given.Option(name) is not null;

    /// <summary>Whether the option of a member is given.</summary>
    public static bool HasArgument<T>(Expression<Func<T>> expression) => HasArgument(Given.NameOf(expression));

    /// <summary>The value of an option, read as a parameter of that type is; null, 0 or false without it.</summary>
    /// <exception cref="Exception">The text does not fit; the message names the option.</exception>
    public static T? GetNamedArgument<T>(string parameterName, char? separator = null) => Given.Option(parameterName) is { } option
        ? Given.Value<T>(parameterName, separator, p => p.Split(option.Values), option.Text)
        : default;

    /// <summary>The value of a member's option; null, 0 or false without it.</summary>
    public static T? GetNamedArgument<T>(Expression<Func<T>> expression, char? separator = null) =>
        GetNamedArgument<T>(Given.NameOf(expression), separator);

    /// <summary>The value of a member's option as another type; null, 0 or false without it.</summary>
    public static T? GetNamedArgument<T>(Expression<Func<object>> expression, char? separator = null) =>
        GetNamedArgument<T>(Given.NameOf(expression), separator);

    /// <summary>One of what stands before the first option, counted from 0; null, 0 or false when there are fewer.</summary>
    /// <exception cref="Exception">The text does not fit; the message names the position.</exception>
    public static T? GetPositionalArgument<T>(int position, char? separator = null) =>
        BuildRun.Here.Line.Targets.ElementAtOrDefault(position) is { } text
            ? Given.Value<T>($"argument {position}", separator, p => p.Split(text), "command line")
            : default;

    /// <summary>What stands before the first option; null when nothing does.</summary>
    /// <exception cref="Exception">A text does not fit; the message names it.</exception>
    public static T[]? GetAllPositionalArguments<T>(char? separator = null) =>
        BuildRun.Here.Line.Targets is { Count: > 0 } texts
            ? Given.Value<T[]>("arguments", separator, p => p.Split(texts), "command line")
            : null;
}
