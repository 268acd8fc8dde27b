using M31R.Automation.Findings;

namespace M31R.Automation.Reproducibility.Records;

/// <summary>The hash of a file as it was written down earlier.</summary>
/// <param name="Name">The file as the record names it, with <c>/</c>.</param>
/// <param name="Sha256">In lower-case hexadecimal digits.</param>
/// <param name="Source">Where it is written down; null outside of the subject.</param>
internal sealed record RecordedHash(string Name, string Sha256, Place? Source)
{
    /// <summary>The name may be no file's at all (<c>tokenizer_hash</c>): it counts where there is a file of that name.</summary>
    public bool IsGuess { get; init; }
}
