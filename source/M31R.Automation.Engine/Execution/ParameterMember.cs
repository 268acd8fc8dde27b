using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>A parameter as it is declared.</summary>
/// <param name="Name">The member's name, or the attribute's, behind the component's prefix.</param>
/// <param name="Member">A field or property; null for the engine's own parameters.</param>
/// <param name="Type">What its text is converted to.</param>
/// <param name="Description">For <c>--help</c>, or null.</param>
internal sealed record ParameterMember(string Name, MemberInfo? Member, Type Type, string? Description)
{
    internal bool IsSecret { get; init; }

    internal bool IsRequired { get; init; }

    internal bool IsListed { get; init; } = true;

    /// <summary>Whether a parameters file may hold it; some are needed before files are read.</summary>
    internal bool IsForFiles { get; init; } = true;

    internal char? Separator { get; init; }

    /// <summary>What the engine's own parameter can be chosen from; null for others.</summary>
    internal Func<IReadOnlyList<string>>? Choices { get; init; }

    /// <summary>Letters and digits in lower case: what the names in all sources are compared by.</summary>
    internal string Key { get; } = Names.Key(Name);

    /// <summary>As written on the command line, without dashes.</summary>
    internal string Flag => Names.Kebab(Name);

    /// <summary>The environment variable that is meant for nothing else.</summary>
    internal string Variable => ParameterEnvironment.Prefix + Flag.Replace('-', '_').ToUpperInvariant();

    internal bool IsFlag => (Nullable.GetUnderlyingType(Type) ?? Type) == typeof(bool);

    internal bool IsList => ValueConverter.ElementOf(Type) is not null;

    /// <summary>The values to choose from; null when they cannot be counted, or when the build fails to.</summary>
    internal IReadOnlyList<string>? Values(NukeBuild build)
    {
        try
        {
            return Member is not null && Member.GetCustomAttribute<ParameterAttribute>() is { } attribute && HasValuesOfTheBuild(attribute)
                ? attribute.GetValueSet(Member, build)?.Select(v => v.Item1).ToList()
                : Choices?.Invoke() ?? ValueShape.Names(Type);
        }
        catch (Exception)
        {
            // The provider is code of the build. Whoever asks goes on without its help.
            return null;
        }
    }

    /// <summary>The values in one text from outside the command line: a list splits at its separator, and at whitespace.</summary>
    internal List<string> Split(string text) => IsList
        ? [.. text.Split(Separator is { } s ? [s, ' '] : null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]
        : [text];

    /// <summary>The values in texts that a shell has split already: only the parameter's own separator splits further.</summary>
    internal List<string> Split(IEnumerable<string> texts) => Separator is { } separator
        ? [.. texts.SelectMany(t => t.Split(separator, StringSplitOptions.RemoveEmptyEntries))]
        : [.. texts];

    /// <summary>The declaration of a member; null when it has no <see cref="ParameterAttribute"/>.</summary>
    internal static ParameterMember? Of(MemberInfo member) => InjectedMember.Of(member) is { } injected ? Of(injected) : null;

    /// <summary>The declaration of a member; null when it gets its value in another way.</summary>
    internal static ParameterMember? Of(InjectedMember injected)
    {
        if (injected.Attribute is not ParameterAttribute attribute)
        {
            return null;
        }

        var member = injected.Member;
        var prefix = member.DeclaringType!.IsInterface ? member.DeclaringType.GetCustomAttribute<ParameterPrefixAttribute>()?.Prefix : null;
        return new ParameterMember(prefix + (attribute.Name ?? member.Name), member, BuildMember.TypeOf(member), attribute.Description)
        {
            IsSecret = injected.IsSecret,
            IsRequired = injected.IsRequired,
            IsListed = attribute.List,
            Separator = attribute.Separator is { Length: 1 } separator ? separator[0] : null,
        };
    }

    /// <summary>The engine's own attributes may list files, which come and go; what a schema says should not.</summary>
    private static bool HasValuesOfTheBuild(ParameterAttribute attribute) =>
        attribute.ValueProviderMember is not null || attribute.GetType().Assembly != typeof(ParameterAttribute).Assembly;
}
