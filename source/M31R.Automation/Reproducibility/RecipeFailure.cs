using System.Text.RegularExpressions;
using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Recipes;

namespace M31R.Automation.Reproducibility;

/// <summary>Tells what it means that a recipe did not come to its end.</summary>
internal static partial class RecipeFailure
{
    /// <summary>The finding; null when it succeeded in both places.</summary>
    public static Finding? Of(Rule rule, RecipeFacts facts)
    {
        var (first, second) = (facts.First, facts.Second);
        if (first.Succeeded && second.Succeeded)
            return null;

        var failed = first.Succeeded ? second : first;
        var finding = Missing(rule, facts)
            ?? (failed.FailedEnd, first.Succeeded == second.Succeeded, failed.FailedStep!.IsPreparation) switch
            {
                (CommandEnd.NotFound, true, _) => rule.NotChecked(
                    $"The tool \"{failed.FailedStep.Words[0]}\" is not installed.", $"Install {failed.FailedStep.Words[0]} and run again."),
                (CommandEnd.Cancelled, _, _) => rule.NotChecked($"\"{failed.FailedStep}\" was interrupted.", "Run again."),
                (_, true, true) => rule.NotChecked(
                    $"\"{failed.FailedStep}\" failed in a fresh clone: {SteadyWords.Of(failed.Words)}",
                    "Make what it asks for reachable and run again."),
                (_, true, _) => InBoth(rule, facts, failed),
                _ => rule.Violated(
                    $"\"{facts.Recipe.Name}\" succeeds in the {(first.Succeeded ? "first" : "second")} build and fails in the other "
                    + $"(\"{failed.FailedStep}\" {Ended(failed)})."
                    + ResponsibleVariations.Told(facts.DiffersAnyway, facts.Responsible)) with
                {
                    Remedy = "Find out what the failing build depends on; --explain says which variation brings it about.",
                },
            };
        return finding with { Component = facts.Recipe.Name, Place = facts.Recipe.Place };
    }

    /// <summary>What kept it from being made is not its own; null when it is.</summary>
    private static Finding? Missing(Rule rule, RecipeFacts facts) => facts switch
    {
        { First.HasNoClone: true } or { Second.HasNoClone: true } => rule.NotChecked(
            $"\"{facts.Recipe.Name}\" was not made, since an earlier recipe took the clone away.",
            "Let no recipe delete the directory that it runs in."),
        { First.HadNoSpace: true } or { Second.HadNoSpace: true } => rule.NotChecked(
            $"\"{facts.Recipe.Name}\" failed when there was no space left on the disk.",
            "Free some, or choose another place with --artifacts-directory."),
        { First: { HasNoWorld: true } end } => WithoutWorld(rule, facts, end),
        { Second: { HasNoWorld: true } end } => WithoutWorld(rule, facts, end),
        _ => null,
    };

    private static Finding WithoutWorld(Rule rule, RecipeFacts facts, RecipeEnd end) => rule.NotChecked(
        $"\"{facts.Recipe.Name}\" was not made: {SteadyWords.Of(end.Words).TrimEnd('.')}.",
        "Leave out what cannot be varied here (--variations), or run where namespaces may be arranged.");

    /// <summary>That a build fails is told by Compile; that a declared recipe does, by nobody else.</summary>
    private static Finding InBoth(Rule rule, RecipeFacts facts, RecipeEnd failed) => facts.Recipe.Kind == RecipeKind.Declared
        ? rule.Violated($"\"{facts.Recipe.Name}\" fails in a fresh clone: \"{failed.FailedStep}\" {Ended(failed)}.") with
        {
            Remedy = RemedyOf(failed),
        }
        : rule.NotChecked(
            $"\"{facts.Recipe.Name}\" does not build in a fresh clone: \"{failed.FailedStep}\" {Ended(failed)}.",
            "Let it build on what is committed alone; VerifyReproducible's logs have all that was said.");

    private static string Told(TimeSpan limit) => limit < TimeSpan.FromMinutes(1)
        ? $"{limit.TotalSeconds:0} s"
        : Counted.Of((int)limit.TotalMinutes, "minute");

    private static string Ended(RecipeEnd failed) => failed.FailedEnd switch
    {
        CommandEnd.TimedOut => $"did not end within {Told(failed.FailedStep!.Timeout)}",
        CommandEnd.NotFound => "is not installed",
        _ when failed.Words.Length == 0 => $"ended with exit code {failed.ExitCode} and said nothing",
        _ => $"ended with exit code {failed.ExitCode} and said: {SteadyWords.Of(failed.Words).TrimEnd('.')}",
    };

    private static string RemedyOf(RecipeEnd failed) => failed.FailedEnd == CommandEnd.TimedOut
        ? "Let it ask for nothing and end by itself, or give it a longer \"timeout\"."
        : !failed.FailedStep!.UsesNetwork && OfNetwork().IsMatch(failed.Words)
            ? "Let it work without a network, or declare \"network: true\"."
            : "Let the command work on what is committed alone.";

    [GeneratedRegex(
        "could not resolve|name resolution|name or service not known|network is unreachable|ENOTFOUND|EAI_AGAIN|ENETUNREACH|no such host",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex OfNetwork();
}
