using M31R.Automation.Compatibility.Schemas;
using M31R.Automation.Compatibility.Schemas.Validation;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Files;

/// <summary>Judges files of the last release by the schema of now: who copied one has it still.</summary>
/// <param name="before">The schema of the last release.</param>
/// <param name="now">The schema of now, the one that the changes were found in.</param>
/// <param name="files">The files.</param>
internal sealed class FileJudge(JsonSchema before, JsonSchema now, DeclaredFiles files)
{
    private readonly SchemaValidator validator = new();

    /// <summary>
    /// The changes, and what the files add to them. A file that is refused for some of the changes is evidence of each; one that is refused
    /// for none of them is a change of its own, whose item is the path; so is one that cannot be read. One that never was valid says
    /// nothing, and is not proven.
    /// </summary>
    /// <exception cref="SchemaException">A schema cannot be judged by.</exception>
    public IReadOnlyList<ContractChange> With(IReadOnlyList<ContractChange> changes)
    {
        var evidence = changes.Select(_ => new SortedSet<string>(StringComparer.Ordinal)).ToList();
        var own = new List<ContractChange>(files.Unread());
        foreach (var file in files.Before)
        {
            if (Own(file, refusal => Explained(changes, evidence, file, refusal)) is { } change)
                own.Add(change);
        }

        return [.. changes.Select((change, at) => With(change, evidence[at])), .. own.DistinctBy(change => change.Item, StringComparer.Ordinal)];
    }

    private ContractChange? Own(ContractFile file, Func<Violation, bool> isExplained)
    {
        if (validator.Of(now.Root, file.Document) is not { Count: > 0 } refusals)
            return null;

        return validator.Of(before.Root, file.Document) is [var fault, ..] ? NeverValid(file, fault)
            : refusals.Where(isExplained).ToList().Count > 0 ? null
            : Refused(file, refusals[0]);
    }

    private static bool Explained(
        IReadOnlyList<ContractChange> changes, List<SortedSet<string>> evidence, ContractFile file, Violation refusal)
    {
        for (var at = 0; at < changes.Count; at++)
        {
            if (!IsCause(changes[at].Cause, refusal))
                continue;

            evidence[at].Add(PlaceOf(file, refusal).ToString());
            return true;
        }

        return false;
    }

    private static bool IsCause(Violation? cause, Violation refusal) => cause is not null
        && cause.Node == refusal.Node && cause.Keyword == refusal.Keyword && (cause.Key is null || cause.Key == refusal.Key);

    private ContractChange With(ContractChange change, SortedSet<string> evidence) => evidence.Count == 0 ? change : change with
    {
        Evidence = [.. evidence],
        Statement = $"{change.Statement} For it {Counted.Listed([.. evidence])} of {files.Release} {(evidence.Count == 1 ? "is" : "are")} refused.",
    };

    private ContractChange NeverValid(ContractFile file, Violation fault) => new(
        ChangeKind.Unproven, file.Path,
        $"{PlaceOf(file, fault)} of {files.Release} was not valid by the schema of its time ({fault.Words}) and is not now:"
        + " whether it worked, nobody can tell.")
    {
        Place = files.PlaceOf(file.Path),
        Remedy = $"Correct it, or leave it out of the patterns with \"!{file.Path}\".",
    };

    private ContractChange Refused(ContractFile file, Violation violation) => new(
        ChangeKind.Breaking, file.Path, $"{PlaceOf(file, violation)} of {files.Release} is no longer valid: {violation.Words}.")
    {
        Place = files.PlaceOf(file.Path),
        Witness = Witness.Of("document", file.Document.Text, "is valid", violation.Words),
    };

    private static Place PlaceOf(ContractFile file, Violation violation) => new(file.Path, violation.Line > 0 ? violation.Line : null);
}
