using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory;

/// <summary>Which manifests speak for the subject itself, and which for its documents, examples and scripts.</summary>
internal static class ManifestSide
{
    /// <summary>Whether what is declared there is used to develop only.</summary>
    /// <param name="path">Relative to the root of the ecosystem, so that a subject within <c>scripts/</c> is none.</param>
    public static bool IsDevelopment(string path) => SideTrees.Of(path) is not null;
}
