using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.DotNet;

/// <summary>What restore resolved, as <c>packages.lock.json</c> or <c>project.assets.json</c> tell.</summary>
/// <param name="Sections">One a target framework and runtime, in the file's order.</param>
internal sealed record ResolvedGraph(IReadOnlyList<ResolvedSection> Sections)
{
    private const int MostSections = 512;

    /// <summary>The same, when there are no more sections than a project can have.</summary>
    /// <exception cref="UnreadableManifestException">There are more.</exception>
    public ResolvedGraph Bounded(string path) =>
        Sections.Count <= MostSections ? this : throw new UnreadableManifestException(new ReadingProblem(
            ProblemKind.Unsupported,
            new Place(path, 1),
            $"The file holds \"{Sections.Count}\" target frameworks and runtimes; at most {MostSections} are read.",
            "Split the project."));
}
