using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.DotNet.Evaluation;

/// <summary>What one project may cost, so that a hostile one ends: elements looked at and letters expanded.</summary>
/// <param name="project">Relative to the subject's root.</param>
internal sealed class EvaluationBudget(string project)
{
    private const long Steps = 40_000_000;
    private long left = Steps;

    /// <summary>Takes from it.</summary>
    /// <exception cref="UnreadableManifestException">Nothing is left.</exception>
    public void Spend(long steps)
    {
        left -= steps;
        if (left < 0)
        {
            throw new UnreadableManifestException(new ReadingProblem(
                ProblemKind.Unsupported,
                new Place(project),
                $"To evaluate the project takes more than {Steps} steps.",
                "Make it smaller, or commit its lock and leave the project out with \"ignore\" of maintenance.yml."));
        }
    }
}
