using System.Linq.Expressions;

namespace Nuke.Common.Execution;

/// <summary>Texts from outside that code of the build asks for by name, without declaring a parameter.</summary>
internal static class Given
{
    /// <summary>The first use of an option on the command line, or null.</summary>
    internal static Option? Option(string name) =>
        BuildRun.Here.Line.Options.FirstOrDefault(o => o.Key.Equals(Names.Key(name), StringComparison.Ordinal));

    /// <summary>A text as a value.</summary>
    /// <exception cref="UsageException">It does not fit the type.</exception>
    internal static T? Value<T>(string name, char? separator, Func<ParameterMember, IReadOnlyList<string>> split, string source)
    {
        var parameter = new ParameterMember(name, null, typeof(T), null) { Separator = separator };
        return (T?)ValueConverter.Convert(parameter, new RawValue(split(parameter), source));
    }

    /// <summary>The name of the parameter that an expression reads, or of the member when it is none.</summary>
    internal static string NameOf(LambdaExpression expression)
    {
        var member = BuildRun.MemberOf(expression)
            ?? throw new ArgumentException($"\"{expression.Body}\" does not name a member.", nameof(expression));
        return ParameterMember.Of(member)?.Name ?? member.Name;
    }
}
