namespace Nuke.Common.Execution;

/// <summary>Something without which nothing runs.</summary>
/// <param name="Name">Of the member, or the text of the condition.</param>
/// <param name="Member">Null for a condition.</param>
/// <param name="Target">Who requires it; null for the whole build.</param>
internal sealed record MissingValue(string Name, InjectedMember? Member, string? Target)
{
    /// <summary>As a parameter, or null.</summary>
    internal ParameterMember? Parameter => Member is null ? null : ParameterMember.Of(Member);

    /// <summary>What is missing or not met, who requires it, and how to give it, or why it is not there.</summary>
    internal string Describe(BuildRun run)
    {
        if (Member is null)
        {
            return $"{Target}: requirement not met: {Name}";
        }

        var what = Target is null ? $"\"{Name}\"" : $"\"{Name}\" (required by {Target})";
        if (Parameter is { } parameter)
        {
            return $"{what}: give {Ways(parameter)}";
        }

        return run.Injections.Of(Member.Member)?.Failure is { } reason ? $"{what}: {reason}" : what;
    }

    private static string Ways(ParameterMember parameter) => parameter.IsSecret
        ? $"{parameter.Variable} or --{parameter.Flag}"
        : $"--{parameter.Flag}, {parameter.Variable} or \"{parameter.Name}\" in .nuke/parameters.json";
}
