using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory;

/// <summary>
/// Which manifests speak for the subject itself, which for its documents, examples and scripts, and which only for its tests.
/// </summary>
internal static class ManifestSide
{
    /// <summary>Whether a directory of tests lies above a path: manifests there are what tests are fed with.</summary>
    public static bool IsBelowTests(string path) =>
        TreePath.DirectoriesAbove(path)
            .Any(name => SideTrees.Of(name + "/") is not null && SideTrees.Of(name + "/", testsCount: true) is null);

    /// <summary>Whether what is declared there is used to develop only.</summary>
    /// <param name="path">Relative to the root of the ecosystem, so that a subject within <c>scripts/</c> is none.</param>
    public static bool IsDevelopment(string path) => SideTrees.Of(path) is not null;
}
