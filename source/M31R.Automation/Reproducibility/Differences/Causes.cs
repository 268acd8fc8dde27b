using M31R.Automation.Reproducibility.Differences.Archives;
using M31R.Automation.Reproducibility.Differences.Executables;
using M31R.Automation.Reproducibility.Differences.Texts;

namespace M31R.Automation.Reproducibility.Differences;

/// <summary>Every cause that can be named; the pages of the docs are made from this list.</summary>
public static class Causes
{
    /// <summary>One of the builds has no such output.</summary>
    public static readonly Cause OutputMissing = new(
        "output-missing", "was made by one of the builds only", "Find the step that makes it only sometimes, and make it always.");

    /// <summary>The bytes may be the same; the permissions are not.</summary>
    public static readonly Cause OutputMode = new(
        "output-mode", "has other permissions", "Set the permissions in the step that makes it (chmod, install -m), whatever the umask.");

    /// <summary>Nothing is known but that the bytes differ.</summary>
    public static readonly Cause Binary = new(
        "binary-content",
        "holds other bytes",
        "Look at the offset named; --explain says which variation changes it. Where nearly all differs, fix the seed of what draws "
            + "the values (random.seed, numpy.random.default_rng(0), torch.manual_seed), or compare it before it is compressed.");

    /// <summary>All of them, in the order of the docs.</summary>
    public static IReadOnlyList<Cause> All { get; } =
    [
        OutputMissing, OutputMode,
        .. ExecutableCauses.All,
        .. ArchiveCauses.All,
        .. TextCauses.All,
        Binary,
    ];
}
