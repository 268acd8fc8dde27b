using System.Reflection;
using Nuke.Common.CI;

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
            return Member is not null && Member.GetCustomAttribute<ParameterAttribute>() is { ValueProviderMember: not null } attribute
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
}

/// <summary>The parameters every build has.</summary>
internal static class OwnParameters
{
    internal static readonly ParameterMember Target =
        new("Target", null, typeof(string[]), "Targets to run; may also stand before the first option.") { Separator = '+' };

    internal static readonly ParameterMember Skip =
        new("Skip", null, typeof(string[]), "Targets to skip; without names, all that were not asked for.") { Separator = '+' };

    internal static readonly ParameterMember Plan = new("Plan", null, typeof(bool), "Prints the order of the targets and runs none.");

    internal static readonly ParameterMember Completion =
        new("Completion", null, typeof(string), "Prints a script that lets a shell complete: bash, fish, pwsh or zsh.") { IsForFiles = false, Choices = () => CompletionScript.Shells };

    /// <summary>What those scripts ask with: the command line so far.</summary>
    internal static readonly ParameterMember Complete = new("Complete", null, typeof(string), null) { IsForFiles = false, IsListed = false };

    internal static readonly ParameterMember Continue =
        new("Continue", null, typeof(bool), "Continues a failed attempt: what has succeeded in it is skipped.");

    internal static readonly ParameterMember Partition = new("Partition", null, typeof(Partition), "The part of the work for this run, like 2/3.") { IsListed = false };

    internal static readonly ParameterMember Help = new("Help", null, typeof(bool), "Prints this text.") { IsForFiles = false };

    internal static readonly ParameterMember Host = new("Host", null, typeof(string), "Host to run as, like Terminal or GitHubActions. Default: seen by itself.") { Choices = () => KnownHosts.Sorted };

    internal static readonly ParameterMember Verbosity = new("Verbosity", null, typeof(Verbosity), "How much is printed. Default: normal.");

    internal static readonly ParameterMember NoLogo = new("NoLogo", null, typeof(bool), "Leaves out the first line.");

    internal static readonly ParameterMember Root = new("Root", null, typeof(string), "Directory that holds .nuke. Default: the nearest one upwards.") { IsForFiles = false };

    internal static readonly ParameterMember Profile =
        new("Profile", null, typeof(string[]), "Reads .nuke/parameters.<name>.json too; later profiles win.") { IsForFiles = false };

    internal static readonly ParameterMember GenerateConfiguration =
        new("GenerateConfiguration", null, typeof(string), "Writes a configuration of a build server: the id of the attribute that makes it.")
        {
            IsListed = false,
            IsForFiles = false,
        };

    internal static readonly IReadOnlyList<ParameterMember> All =
        [Complete, Completion, Continue, GenerateConfiguration, Help, Host, NoLogo, Partition, Plan, Profile, Root, Skip, Target, Verbosity];
}
