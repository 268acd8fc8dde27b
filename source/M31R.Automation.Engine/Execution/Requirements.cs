using System.Linq.Expressions;
using System.Reflection;
using Nuke.Common.Tooling;

namespace Nuke.Common.Execution;

/// <summary>Checks what must hold before anything runs.</summary>
internal sealed class Requirements
{
    private readonly BuildRun run;
    private readonly BuildModel model;

    private Requirements(BuildRun run, BuildModel model) => (this.run, this.model) = (run, model);

    /// <summary>
    /// Checks the required members of the build, and the requirements of the targets that will run. A person at a terminal is asked for
    /// parameters that are missing.
    /// </summary>
    /// <exception cref="UsageException">Lists everything that is missing or not met.</exception>
    internal static void Check(BuildRun run, BuildModel model)
    {
        var requirements = new Requirements(run, model);
        var missing = requirements.Missing();
        if (missing.Count > 0 && MissingParameters.Ask(run, missing))
        {
            missing = requirements.Missing();
        }

        var lines = missing.Select(m => m.Describe(run)).Concat(RequiredTools.Missing(run)).Distinct(StringComparer.Ordinal).ToList();
        if (lines.Count > 0)
        {
            var reason = missing.Exists(m => m.Member is null) ? "because of this" : "because this is missing";
            throw new UsageException($"Nothing was run, {reason}:{string.Concat(lines.Select(line => $"{Environment.NewLine}  {line}"))}");
        }
    }

    private List<MissingValue> Missing()
    {
        var missing = model.Injected
            .Where(m => m.IsRequired && run.Injections[m.Member] is null && IsUnset(m.Member))
            .Select(m => new MissingValue(m.Member.Name, m, null))
            .ToList();
        foreach (var target in run.Plan.Where(t => t.Skipped is null))
        {
            missing.AddRange(target.DelegateRequirements.Where(r => !Holds(target, r)).Select(r => Missed(target, r)));
        }

        return missing;
    }

    private static MissingValue Missed(ExecutableTarget target, LambdaExpression requirement) =>
        BuildRun.MemberOf(requirement) is { } member && InjectedMember.Of(member) is { } injected
            ? new MissingValue(member.Name, injected, target.Name)
            : new MissingValue(RequirementText.Of(requirement), null, target.Name);

    private bool IsUnset(MemberInfo member) => member switch
    {
        FieldInfo field => IsNothing(field.GetValue(run.Build)),
        PropertyInfo property => IsNothing(BuildCodeException.Run(property.Name, () => property.GetValue(run.Build))),
        _ => true,
    };

    private bool Holds(ExecutableTarget target, LambdaExpression requirement)
    {
        if (BuildRun.MemberOf(requirement) is { } member
            && InjectedMember.Of(member) is { } injected
            && injected.IsOnDemand(run.Build!.GetType()))
        {
            run.Injections.Fill(injected);
        }

        var value = BuildCodeException.Run($"A requirement of target {target.Name}", () => Value(requirement));
        return requirement.ReturnType == typeof(bool) ? value is true : !IsNothing(value);
    }

    private static bool IsNothing(object? value) => value is null or "";

    /// <summary>Reads a plain member directly; anything else is interpreted, which is slower.</summary>
    private static object? Value(LambdaExpression requirement)
    {
        if (requirement.Body is MemberExpression { Expression: null or ConstantExpression } body)
        {
            var owner = (body.Expression as ConstantExpression)?.Value;
            return body.Member is FieldInfo field ? field.GetValue(owner) : ((PropertyInfo)body.Member).GetValue(owner);
        }

        return requirement.Compile(preferInterpretation: true).DynamicInvoke();
    }
}
