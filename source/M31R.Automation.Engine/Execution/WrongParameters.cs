namespace Nuke.Common.Execution;

/// <summary>Finds all that is wrong with what was given, so that nobody has to mend one thing a run.</summary>
internal static class WrongParameters
{
    /// <summary>Reads all values that are not read on demand alone.</summary>
    /// <param name="run">Its parameters are known.</param>
    /// <param name="problems">What is known to be wrong already.</param>
    /// <exception cref="UsageException">Something is wrong; the message names all of it.</exception>
    internal static void Check(BuildRun run, IReadOnlyList<string> problems)
    {
        List<string> all = [.. problems];
        foreach (var (parameter, _) in run.Parameters.Given)
        {
            if (IsReadAtOnce(run, parameter) && Problem(run, parameter) is { } problem)
            {
                all.Add(problem);
            }
        }

        if (all.Count > 0)
        {
            throw UsageException.Of(all, "parameters are wrong");
        }
    }

    private static bool IsReadAtOnce(BuildRun run, ParameterMember parameter) =>
        parameter.Member is null
            ? parameter != OwnParameters.GenerateConfiguration
            : InjectedMember.Of(parameter.Member) is { IsPlainParameter: true } injected && !injected.IsOnDemand(run.Build!.GetType());

    private static string? Problem(BuildRun run, ParameterMember parameter)
    {
        try
        {
            var value = run.Parameters[parameter];
            if (parameter == OwnParameters.Host)
            {
                _ = KnownHosts.Named((string)value!, run);
            }

            return null;
        }
        catch (UsageException exception)
        {
            return exception.Message;
        }
    }
}
