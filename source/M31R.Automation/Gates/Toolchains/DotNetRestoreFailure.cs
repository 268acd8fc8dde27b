using M31R.Automation.Machine;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>Tells a restore that the subject broke from one that a registry or a missing SDK broke.</summary>
internal static class DotNetRestoreFailure
{
    private const int Named = 5;

    /// <summary>Characters of each error, so that all that are named have room.</summary>
    private const int LongestError = 160;

    /// <summary>The lock file does not match the projects, or a package does not match its hash there.</summary>
    private static readonly string[] LockCodes = ["NU1004", "NU1403"];

    /// <summary>
    /// A package, source, SDK or workload that is not here: https://learn.microsoft.com/nuget/reference/errors-and-warnings.
    /// </summary>
    private static readonly string[] MissingCodes =
    [
        "NU1100", "NU1101", "NU1102", "NU1103", "NU1301", "NU1302", "NU1303", "NU1304", "NU1305", "NU1603",
        "NU1801", "MSB4236", "NETSDK1045", "NETSDK1139", "NETSDK1147",
    ];

    /// <summary>What the restore came to.</summary>
    public static StepFacts Explain(Site site, CommandResult result, IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = InOrder(diagnostics.Where(each => each.IsError));
        var words = errors.Count > 0 ? WordsOf(errors) : site.LastWords(result);
        if (errors.FirstOrDefault(error => LockCodes.Contains(error.Code)) is { } mismatch)
            return site.Failed(
                $"The lock file does not match: {LastLines.Short(FirstPart(mismatch.ToString()))}",
                "Restore without locked mode, look at what changes in packages.lock.json, and commit it.") with
            {
                Place = mismatch.Place,
            };

        if (result.End != CommandEnd.Exited || errors.Count == 0 || errors.Exists(error => MissingCodes.Contains(error.Code)))
            return site.CouldNotRun(
                $"\"dotnet restore\" failed: {words}", "Make the missing package, source or SDK reachable and run again.");

        return site.Failed($"\"dotnet restore\" failed: {words}") with { Place = errors[0].Place };
    }

    /// <summary>Projects are restored in parallel, and say what is wrong in another order each time.</summary>
    private static List<Diagnostic> InOrder(IEnumerable<Diagnostic> errors) =>
    [
        .. errors
            .OrderBy(error => error.Code, StringComparer.Ordinal)
            .ThenBy(error => error.Message, StringComparer.Ordinal)
            .ThenBy(error => error.Place?.ToString(), StringComparer.Ordinal),
    ];

    private static string WordsOf(List<Diagnostic> errors)
    {
        var said = errors.Select(error => error.ToString()).Distinct(StringComparer.Ordinal).ToList();
        var words = string.Join(" | ", said.Take(Named).Select(each => LastLines.Short(each, LongestError)));
        return said.Count <= Named ? words : $"{words} | and {said.Count - Named} more";
    }

    /// <summary>NuGet goes on to say how to switch the lock off, which is not the remedy.</summary>
    private static string FirstPart(string words) => words.Split("The packages lock file is inconsistent")[0];
}
