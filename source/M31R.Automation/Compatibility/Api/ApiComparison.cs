using M31R.Automation.Compatibility.Api.Binary;
using M31R.Automation.Compatibility.Api.Contracts;
using M31R.Automation.Compatibility.Api.Probes;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Api;

/// <summary>Compares a project for one framework: differences are found first, then callers are compiled, then it is judged.</summary>
internal static class ApiComparison
{
    /// <summary>Every change, in ordinal order of item.</summary>
    /// <param name="before">The last release.</param>
    /// <param name="now">What is now.</param>
    public static IReadOnlyList<ContractChange> Of(ApiSide before, ApiSide now)
    {
        Difference[] differences = [.. new DifferenceFinder(before, now).Find()];
        Probe[] probes =
            [.. differences.SelectMany(each => each.Olds.Concat(each.News)).Distinct(ReferenceEqualityComparer.Instance).Cast<Probe>()];
        var ends = new Dictionary<Probe, ProbeEnd>(ReferenceEqualityComparer.Instance);
        foreach (var end in new ProbeTrial(before, now).Try(probes))
            ends[end.Probe] = end;

        var judge = new DifferenceJudge(ends, new CompiledCallers(before, now), differences);
        var changes = NullableSwitch.Once([.. differences.SelectMany(each => Judged(each, judge, now))]).DistinctBy(change => change.Item).ToList();
        return [.. changes.Where(change => !IsToldByAMember(change, changes)).OrderBy(change => change.Item, StringComparer.Ordinal)];
    }

    /// <summary>What stops the callers of a type, such as that its only constructor is gone, is told of that member alone.</summary>
    private static bool IsToldByAMember(ContractChange change, IEnumerable<ContractChange> all) => change.Witness is { } witness
        && change.Item.StartsWith("T:", StringComparison.Ordinal)
        && all.Any(other => !ReferenceEquals(other, change) && other.Kind == change.Kind && other.Witness?.Text == witness.Text
            && !other.Item.StartsWith("T:", StringComparison.Ordinal));

    private static IEnumerable<(Difference Difference, ContractChange Change)> Judged(Difference difference, DifferenceJudge judge, ApiSide now)
    {
        if (judge.Judge(difference) is { } change)
            yield return (difference, change with { Place = Place(difference, now) });
    }

    /// <summary>Lines of the last release are no place in the tree that is judged.</summary>
    private static Place? Place(Difference difference, ApiSide now) =>
        Places.Of(now, difference.Present is { } present ? ApiMembers.IdOf(present) : difference.Id);
}
