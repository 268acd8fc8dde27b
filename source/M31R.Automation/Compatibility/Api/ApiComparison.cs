using M31R.Automation.Compatibility.Api.Binary;
using M31R.Automation.Compatibility.Api.Probes;

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
        return
        [
            .. differences.Select(judge.Judge).OfType<ContractChange>()
                .Select(change => change with { Place = Places.Of(now.Declared(change.Item) ?? before.Declared(change.Item)) })
                .DistinctBy(change => change.Item)
                .OrderBy(change => change.Item, StringComparer.Ordinal),
        ];
    }
}
