using M31R.Automation.Reproducibility;
using Nuke.Common;

namespace M31R.Automation.Components;

/// <summary>Builds a commit twice under two skies and names the cause of every difference (M22 §9, MS-3).</summary>
public interface IVerifyReproducibility : IJudgeSubject
{
    /// <summary>The commit to rebuild. Default HEAD.</summary>
    [Parameter("The commit to rebuild. Default: HEAD.")]
    string? Commit => TryGetValue(() => Commit);

    /// <summary>Rebuilds the files as they lie there, changes included.</summary>
    [Parameter("Rebuilds the files as they lie there, changes included.")]
    bool WorkingTree => TryGetValue<bool?>(() => WorkingTree) ?? false;

    /// <summary>What differs between the two builds: <c>standard</c>, <c>all</c>, or names of variations. Default <c>standard</c>.</summary>
    [Parameter("What differs between the two builds: standard, all, or names such as time-zone. Default: standard.")]
    string[] Variations => TryGetValue(() => Variations) ?? [];

    /// <summary>Builds whatever differs again under each variation alone, to say which one is responsible.</summary>
    [Parameter("Builds whatever differs again under each variation alone, to say which one is responsible.")]
    bool Explain => TryGetValue<bool?>(() => Explain) ?? false;

    /// <summary>An in-toto statement that this target wrote: what it claims is made again and compared.</summary>
    [Parameter("An in-toto statement that this target wrote: what it claims is made again and compared.")]
    string? Statement => TryGetValue(() => Statement);

    /// <summary>
    /// Rules: those of <see cref="ReproducibilityRules.All"/>. Writes <c>reproducibility.json</c>, <c>statements/</c> and <c>logs/</c>.
    /// </summary>
    Target VerifyReproducible => _ => _
        .Description("Builds the commit twice under different skies, and names the cause of every difference")
        .ProceedAfterFailure()
        .Executes(() => Judge(nameof(VerifyReproducible), inspection => ReproducibilityCheck.Run(inspection, new ReproducibilityOptions
        {
            Commit = Commit,
            WorkingTree = WorkingTree,
            Variations = Variations,
            Explain = Explain,
            Statement = Statement is { } path ? GivenPath.Of("--statement", path) : null,
        })));
}
