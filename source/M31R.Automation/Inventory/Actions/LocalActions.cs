using M31R.Automation.Findings;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Actions;

/// <summary>Looks for what <c>uses: ./path</c> names in the subject.</summary>
/// <param name="tree">Its files.</param>
internal sealed class LocalActions(ManifestTree tree)
{
    private static readonly string[] Descriptions = ["action.yml", "action.yaml", "Dockerfile", "dockerfile"];

    /// <summary>
    /// Why it is not there; null where it is, or is not of the subject. A workflow has to be in the same commit; an action may be put
    /// there by a step before, such as one that checks out another repository.
    /// </summary>
    public ReadingProblem? Missing(ActionUse use, ActionReference reference)
    {
        if (reference.Origin is not { Kind: OriginKind.Workspace, Location: { } path } || IsThere(path))
            return null;

        var shown = PlainText.Cut(use.Text, 80);
        return IsWorkflow(path)
            ? new ReadingProblem(ProblemKind.Broken, use.Place, $"The workflow \"{shown}\" that this line uses is not there.",
                "Commit it, or delete the line.")
            : new ReadingProblem(ProblemKind.Unsupported, use.Place,
                $"\"{shown}\" names no action of the subject, and what a step before puts there is not known.",
                "Commit the action, or name the one of another repository by \"owner/name/path@commit\".");
    }

    private bool IsThere(string path) =>
        (IsWorkflow(path) && tree.Holds(path)) || Descriptions.Any(name => tree.Holds(TreePath.In(path, name)));

    private static bool IsWorkflow(string path) =>
        path.EndsWith(".yml", StringComparison.Ordinal) || path.EndsWith(".yaml", StringComparison.Ordinal);
}
