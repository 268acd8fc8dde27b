using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>One of the criteria by which M22 §29 calls a subject maintainable.</summary>
/// <param name="Name">As the specification says it, as a statement.</param>
/// <param name="Rules">Ids of all the rules that answer it; it holds only when every one of them was judged.</param>
/// <param name="Limit">What those rules do not show, as a sentence; empty when they show it all.</param>
public sealed record Criterion(string Name, IReadOnlyList<string> Rules, string Limit = "")
{
    /// <summary>Where the criteria come from.</summary>
    public static Clause Clause { get; } = Clause.M22(29);

    /// <summary>
    /// The one place that says which rules answer which criterion. Rules are named, not found by clause: a rule must never turn a
    /// criterion green by accident. A criterion without rules is one that no target judges yet.
    /// </summary>
    public static IReadOnlyList<Criterion> All { get; } =
    [
        new(
            "Tests pass consistently",
            ["all-tests-pass", "tests-were-executed", "no-test-is-skipped"],
            "Rests on this run of the suite alone."),
        new(
            "Releases are reproducible",
            [
                "builds-are-reproducible", "packages-are-reproducible", "recipe-outputs-are-reproducible", "outputs-match-recorded-hashes",
                "build-settings-are-deterministic",
            ],
            "Rests on building this commit twice; releases that were published are not built again."),
        new("Bugs are quickly fixable", []),
        new(
            "Dependencies are current",
            [
                "dependencies-are-pinned", "lock-file-matches-manifest", "no-known-vulnerability",
                "security-fixes-are-applied-within-30-days", "no-abandoned-dependency",
            ],
            "Whether a newer version exists is known to the registries alone, and is not asked."),
        new("Docs are accurate", []),
        new("No module is orphaned", ["no-module-is-orphaned", "subsystems-have-an-owner-and-a-reviewer", "codeowners-match-the-tree"]),
    ];
}
