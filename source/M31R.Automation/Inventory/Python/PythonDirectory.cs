namespace M31R.Automation.Inventory.Python;

/// <summary>What the manifests of one directory say together; requirements files and Pipfiles stand for themselves.</summary>
/// <param name="Manifest">The first that declares anything, with what the others add.</param>
/// <param name="Problems">What could not be read of them.</param>
internal sealed record PythonDirectory(PythonManifest Manifest, IReadOnlyList<ReadingProblem> Problems);
