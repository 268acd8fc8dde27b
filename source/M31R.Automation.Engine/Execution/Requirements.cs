using System.Linq.Expressions;
using System.Reflection;
using Nuke.Common.Tooling;

namespace Nuke.Common.Execution;

/// <summary>Checks what must hold before anything runs.</summary>
internal static class Requirements
{
    private const string Owner = "value(";

    /// <summary>Checks the required members of the build, and the requirements of the targets that will run.</summary>
    /// <exception cref="UsageException">Lists everything that is missing.</exception>
    internal static void Check(BuildRun run, BuildModel model)
    {
        var missing = new List<string>();
        foreach (var member in model.Injected.Where(m => m.IsRequired && run.Injections[m.Member] is null && IsUnset(run, m.Member)))
        {
            missing.Add(Name(run, member.Member));
        }

        foreach (var target in run.Plan.Where(t => t.Skipped is null))
        {
            missing.AddRange(target.ToolRequirements.Select(RequiredTools.Missing).OfType<string>().Select(m => $"{m} (required by {target.Name})"));
            missing.AddRange(target.DelegateRequirements.Where(r => !Holds(run, target, r)).Select(r => $"{Name(run, r)} (required by {target.Name})"));
        }

        if (missing.Count > 0)
        {
            throw new UsageException($"Nothing was run, because this is missing: {string.Join("; ", missing.Distinct(StringComparer.Ordinal))}.");
        }
    }

    private static bool IsUnset(BuildRun run, MemberInfo member) => member switch
    {
        FieldInfo field => IsNothing(field.GetValue(run.Build)),
        PropertyInfo property => IsNothing(BuildCodeException.Run(property.Name, () => property.GetValue(run.Build))),
        _ => true,
    };

    private static bool Holds(BuildRun run, ExecutableTarget target, LambdaExpression requirement)
    {
        if (BuildRun.MemberOf(requirement) is { } member && InjectedMember.Of(member) is { } injected && injected.IsOnDemand(run.Build!.GetType()))
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

    private static string Name(BuildRun run, LambdaExpression requirement) =>
        BuildRun.MemberOf(requirement) is { } member && InjectedMember.Of(member) is not null
            ? Name(run, member)
            : $"\"{WithoutOwner(requirement.Body.ToString())}\"";

    private static string Name(BuildRun run, MemberInfo member) => ParameterMember.Of(member) is { } parameter
        ? $"parameter \"--{parameter.Flag}\""
        : $"\"{member.Name}\"{(run.Injections.Of(member)?.Failure is { } reason ? $" ({reason})" : "")}";

    /// <summary><c>value(Build).IsReady()</c> to <c>IsReady()</c>.</summary>
    private static string WithoutOwner(string text)
    {
        for (var start = text.IndexOf(Owner, StringComparison.Ordinal); start >= 0; start = text.IndexOf(Owner, StringComparison.Ordinal))
        {
            var end = text.IndexOf(").", start, StringComparison.Ordinal);
            if (end < 0)
            {
                break;
            }

            text = text.Remove(start, end + 2 - start);
        }

        return text;
    }
}
