using System.Reflection;
using Nuke.Common.ValueInjection;
using Serilog;

namespace Nuke.Common.Execution;

/// <summary>What asking an attribute for the value of a member came to.</summary>
/// <param name="Member">Who it is for.</param>
/// <param name="Value">Null when there is none.</param>
/// <param name="Failure">Why there is none, when that is not as it should be; a sentence without its end.</param>
/// <param name="IsSilent">Whether nobody is to be told of the failure.</param>
internal sealed record Injection(InjectedMember Member, object? Value, string? Failure, bool IsSilent)
{
    /// <summary>Asks for a value.</summary>
    /// <exception cref="UsageException">What was given for the member is wrong.</exception>
    internal static Injection Make(MemberInfo member, ValueInjectionAttributeBase attribute, object instance, BuildRun run)
    {
        var injected = new InjectedMember(member, attribute);
        try
        {
            attribute.Build = (INukeBuild)instance;
            var value = attribute.GetValue(member, instance);
            return value is null || BuildMember.TypeOf(member).IsInstanceOfType(value)
                ? new Injection(injected, value, null, IsSilent: true)
                : Failed(
                    injected, $"the value is of type {value.GetType().Name}, and the member of type {BuildMember.TypeOf(member).Name}");
        }
        catch (Exception exception) when (Cause(exception) is not (UsageException or OperationCanceledException))
        {
            return Failed(injected, run.Secrets.Apply(Cause(exception).Message.TrimEnd('.')));
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
    }

    /// <summary>Tells of a failure, unless it is expected; answers itself.</summary>
    internal Injection Warned()
    {
        if (Failure is not null && IsSilent)
        {
            Log.Verbose("{Member:l} has no value: {Reason:l}.", Named, Failure);
        }
        else if (Failure is not null)
        {
            Log.Warning("{Member:l} has no value: {Reason:l}.", Named, Failure);
        }

        return this;
    }

    private string Named => $"[{AttributeName}] {Member.Member.DeclaringType!.Name}.{Member.Member.Name}";

    private string AttributeName
    {
        get
        {
            var name = Member.Attribute.GetType().Name;
            return name.EndsWith(nameof(System.Attribute), StringComparison.Ordinal) ? name[..^nameof(System.Attribute).Length] : name;
        }
    }

    private static Injection Failed(InjectedMember member, string reason) =>
        new(member, null, reason, member.IsOptional || member.Attribute.SuppressWarnings);

    private static Exception Cause(Exception exception) => (exception as TargetInvocationException)?.InnerException ?? exception;
}
