namespace Nuke.Common.Execution;

/// <summary>Asks a person for the parameters that a run lacks.</summary>
internal static class MissingParameters
{
    /// <summary>Asks for each, unless there is nobody to ask or something else is missing too; answers whether it asked.</summary>
    internal static bool Ask(BuildRun run, IReadOnlyList<MissingValue> missing)
    {
        var isOther = missing.Any(m => m.Parameter is not { IsFlag: false });
        if (isOther || run.Host is not Terminal || run.Request.Prompt is not { IsPossible: true } prompt)
        {
            return false;
        }

        run.Console.Flush();
        foreach (var member in missing.Select(m => m.Member!).DistinctBy(m => m.Member))
        {
            Ask(run, prompt, member);
        }

        return true;
    }

    private static void Ask(BuildRun run, IPrompt prompt, InjectedMember member)
    {
        var parameter = ParameterMember.Of(member)!;
        while (true)
        {
            try
            {
                run.Parameters.Give(parameter, Answer(run, prompt, member, parameter), run.Secrets);
                run.Injections.Renew(member);
                return;
            }
            catch (UsageException exception)
            {
                run.Console.WriteLine(exception.Message, Tone.Bad);
            }
        }
    }

    private static List<string>? Choices(BuildRun run, InjectedMember member) => BuildCodeException.Run(
        $"The choice for {member.Member.Name}",
        () => ((ParameterAttribute)member.Attribute).GetValueSet(member.Member, run.Build!)?.Select(v => v.Item1).ToList());

    private static string Answer(BuildRun run, IPrompt prompt, InjectedMember member, ParameterMember parameter)
    {
        var description = parameter.Description is { Length: > 0 } text ? $"{parameter.Name} ({text.TrimEnd('.')})" : parameter.Name;
        return !parameter.IsList && !parameter.IsSecret && Choices(run, member) is { Count: > 0 } choices
            ? prompt.Choose(description, choices, run.Interrupted)
            : prompt.Ask(description, parameter.IsSecret, run.Interrupted);
    }
}
