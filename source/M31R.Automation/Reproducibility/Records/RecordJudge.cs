using M31R.Automation.Findings;

namespace M31R.Automation.Reproducibility.Records;

/// <summary>Judges <c>outputs-match-recorded-hashes</c>. Pure.</summary>
internal static class RecordJudge
{
    private const int Shown = 12;
    private static readonly Rule Rule = ReproducibilityRules.MatchRecordedHashes;

    /// <summary>One finding for each file whose hash is another, or that is not there.</summary>
    public static IReadOnlyList<Finding> Judge(IReadOnlyList<RecordFacts> records)
    {
        if (records.Count == 0)
            return [Rule.NotApplicable("No hashes are recorded (`reproducibility.hashes` of maintenance.yml).")];

        Finding[] faults = [.. records.SelectMany(Of)];
        var count = Counted.Of(records.Sum(record => record.OfFiles.Count()), "hash", "hashes");
        return faults.Length > 0 ? faults : [Rule.Holds($"{count} recorded, and all are found again.")];
    }

    private static IEnumerable<Finding> Of(RecordFacts record)
    {
        if (record.Problem.Length > 0)
            return [Rule.NotChecked(record.Problem, record.Remedy) with { Component = record.Name }];

        if (!record.OfFiles.Any())
            return [OfNothing(record)];

        var others = record.OfFiles.Where(entry => entry.Found != entry.Recorded.Sha256).Select(entry => Of(entry.Recorded, entry.Found))
            .Select(finding => record.Note.Length == 0 ? finding : finding with { Message = $"{finding.Message} {record.Note}" });
        return record.UnreadLines.Count > 0 ? [OfUnread(record), .. others] : others;
    }

    private static Finding OfNothing(RecordFacts record) => Rule.NotChecked(
        $"\"{record.Name}\" names no file with a SHA-256.",
        "Write it with sha256sum, or as JSON that names files and hashes.") with
    {
        Component = record.Name,
        Place = record.Place,
    };

    private static Finding OfUnread(RecordFacts record) => Rule.NotChecked(
        $"\"{record.Name}\" has lines that are no SHA-256 of a file: {Counted.Lines(record.UnreadLines)}.",
        "Write them with sha256sum, and comments with \"#\".") with
    {
        Component = record.Name,
        Place = new Place(record.Name, record.UnreadLines[0]),
    };

    private static Finding Of(RecordedHash recorded, string? found) => Rule.Violated(
        found is null
            ? $"\"{recorded.Name}\" is recorded with the SHA-256 \"{recorded.Sha256[..Shown]}…\", and is neither made nor committed."
            : $"\"{recorded.Name}\" has the SHA-256 \"{found[..Shown]}…\"; recorded is \"{recorded.Sha256[..Shown]}…\".",
        recorded.Source) with
    {
        Component = recorded.Name,
    };
}
