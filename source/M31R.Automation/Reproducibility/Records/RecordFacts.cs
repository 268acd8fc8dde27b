using M31R.Automation.Findings;

namespace M31R.Automation.Reproducibility.Records;

/// <summary>What a file of <c>reproducibility.hashes</c>, or a statement, came to.</summary>
/// <param name="Name">As the user named it.</param>
/// <param name="Entries">What it records, each with the hash of what was made or is committed; null where there is none.</param>
internal sealed record RecordFacts(string Name, IReadOnlyList<(RecordedHash Recorded, string? Found)> Entries)
{
    /// <summary>The entries that are of files: without guesses that no file bears out.</summary>
    public IEnumerable<(RecordedHash Recorded, string? Found)> OfFiles =>
        Entries.Where(entry => !entry.Recorded.IsGuess || entry.Found is not null);

    /// <summary>Why nothing of it could be compared; empty when it could.</summary>
    public string Problem { get; init; } = "";

    /// <summary>What to do about that.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>Numbers of lines, from 1, that may be hashes and could not be read as such.</summary>
    public IReadOnlyList<int> UnreadLines { get; init; } = [];

    /// <summary>What else may explain another hash, as sentences; empty when nothing is known.</summary>
    public string Note { get; init; } = "";

    /// <summary>The file; null outside of the subject.</summary>
    public Place? Place { get; init; }
}
