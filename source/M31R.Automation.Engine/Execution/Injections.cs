using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>The values that attributes gave to the members of one build: each is asked for once. Thread-safe.</summary>
internal sealed class Injections(BuildRun run)
{
    private readonly ConcurrentDictionary<MemberInfo, Lazy<Injection?>> made = [];

    /// <summary>The value of a member; null when there is none, or nothing that gives it one.</summary>
    internal object? this[MemberInfo member] => Of(member)?.Value;

    /// <summary>What came of asking for a member's value; null when it has no attribute for that.</summary>
    internal Injection? Of(MemberInfo member) => made.GetOrAdd(member, m => new Lazy<Injection?>(() => Make(m))).Value;

    /// <summary>
    /// Sets the members of the build class that do not wait to be asked, and reads all parameters, so that a wrong one is known before
    /// anything runs.
    /// </summary>
    internal void Fill(IReadOnlyList<InjectedMember> members)
    {
        var build = run.Build!.GetType();
        foreach (var member in members.OrderByDescending(m => m.Attribute.Priority).ThenByDescending(m => m.IsPlainParameter))
        {
            if (!member.IsOnDemand(build) && (member.IsPlainParameter || !member.IsOfComponent))
            {
                Fill(member);
            }
        }
    }

    /// <summary>Gives a member its value now, if it has none yet.</summary>
    internal void Fill(InjectedMember member)
    {
        if (Of(member.Member)?.Value is { } value && !member.IsOfComponent)
        {
            BuildCodeException.Run($"The setter of {member.Member.Name}", () => member.Set(run.Build!, value));
        }
    }

    /// <summary>Asks for a value again, since what it is found from has changed.</summary>
    internal void Renew(InjectedMember member)
    {
        made.TryRemove(member.Member, out _);
        Fill(member);
    }

    private Injection? Make(MemberInfo member) =>
        InjectedMember.Of(member) is { } injected ? Hidden(Injection.Make(member, injected.Attribute, run.Build!, run).Warned()) : null;

    /// <summary>What a secret member holds is hidden, wherever it came from: from the attribute, or from its initializer.</summary>
    private Injection Hidden(Injection injection)
    {
        if (injection.Member.IsSecret)
        {
            foreach (var secret in Texts(injection.Value ?? injection.Member.Get(run.Build!)))
            {
                run.Secrets.Add(secret);
            }
        }

        return injection;
    }

    /// <summary>The texts that a value holds. A number or a switch is none: hidden, it would make a riddle of the whole output.</summary>
    private static IEnumerable<string> Texts(object? value) => value switch
    {
        string text => [text],
        IDictionary entries => entries.Values.Cast<object?>().SelectMany(Texts),
        IEnumerable items => items.Cast<object?>().SelectMany(Texts),
        _ => [],
    };
}
