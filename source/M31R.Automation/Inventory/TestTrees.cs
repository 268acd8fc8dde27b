using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory;

/// <summary>Directories of tests, whose manifests are samples that the tests feed on.</summary>
internal static class TestTrees
{
    /// <summary>Whether one of the directories above a path is one.</summary>
    public static bool Hold(string path) => TreePath.DirectoriesAbove(path).Select(name => name + "/").Any(IsOne);

    private static bool IsOne(string directory) => SideTrees.Of(directory) is not null && SideTrees.Of(directory, testsCount: true) is null;
}
