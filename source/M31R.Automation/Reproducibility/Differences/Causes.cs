using M31R.Automation.Reproducibility.Differences.Executables;

namespace M31R.Automation.Reproducibility.Differences;

/// <summary>Every cause that can be named; the pages of the docs are made from this list.</summary>
public static class Causes
{
    /// <summary>One of the builds has no such output.</summary>
    public static readonly Cause OutputMissing = new(
        "output-missing", "was made by one of the builds only", "Find the step that makes it only sometimes, and make it always.");

    /// <summary>Nothing is known but that the bytes differ.</summary>
    public static readonly Cause Binary = new(
        "binary-content", "holds other bytes", "Look at the offset named; --explain says which variation changes it.");

    /// <summary>All of them, in the order of the docs.</summary>
    public static IReadOnlyList<Cause> All { get; } = [OutputMissing, .. ExecutableCauses.All, Binary];
}
