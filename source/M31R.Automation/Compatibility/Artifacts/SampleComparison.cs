using M31R.Automation.Compatibility.Files;
using M31R.Automation.Compatibility.Schemas;
using M31R.Automation.Compatibility.Schemas.Validation;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Artifacts;

/// <summary>Compares what samples show: who reads the files must find what was there, as it was.</summary>
internal static class SampleComparison
{
    private static readonly (string Before, string Now) Missing = ("every sample has it", "it is missing");

    /// <summary>The differences, in ordinal order of item.</summary>
    /// <param name="before">Fields of the last release by dotted place.</param>
    /// <param name="now">Fields of now.</param>
    /// <param name="title">How items are named.</param>
    public static IReadOnlyList<ContractChange> Of(
        IReadOnlyDictionary<string, SampleField> before, IReadOnlyDictionary<string, SampleField> now, SchemaTitle title) =>
    [
        .. before.Values.Where(field => IsHeld(field, now))
            .Select(field => Lost(field, now.GetValueOrDefault(field.Trail.Dotted), now, title)).OfType<ContractChange>()
            .Concat(now.Values.Where(field => !before.ContainsKey(field.Trail.Dotted) && IsHeld(field, before))
                .Select(field => Added(field, title)))
            .OrderBy(change => change.Item, StringComparer.Ordinal),
    ];

    /// <summary>The other side has what it stands in, and of the same type: else that is the change.</summary>
    private static bool IsHeld(SampleField field, IReadOnlyDictionary<string, SampleField> others) =>
        field.Trail.Parent is not { } parent
        || (others.TryGetValue(parent.Dotted, out var holder)
            && holder.Types.Contains(field.Trail.Step == Trail.Item ? "array" : "object")
            && (field.Trail.Step != Trail.Item || others.ContainsKey(field.Trail.Dotted)));

    private static ContractChange Added(SampleField field, SchemaTitle title) =>
        new(ChangeKind.Addition, field.Trail.Named(title), $"The field \"{field.Trail.Named(title)}\" is new.");

    private static ContractChange? Lost(
        SampleField before, SampleField? now, IReadOnlyDictionary<string, SampleField> all, SchemaTitle title)
    {
        var item = before.Trail.Named(title);
        if (now is null)
            return Gone(before, Holder(before, all), item);

        if (before.IsAlwaysThere && now is { IsAlwaysThere: false, Without: { } without })
            return Broken(item, $"The field \"{item}\" was always there, and is missing in {without.Path}.", without, Missing);

        var types = now.Types.Except(before.Types).ToList();
        if (types.Count > 0 && !before.Types.SetEquals(["null"]))
        {
            var words = Words(before.Types);
            var found = ($"it is {words}", $"it is {types[0]}");
            return Broken(item, $"\"{item}\" was {words}, and is {types[0]}.", now.First[types[0]], found);
        }

        return before.IsNoHash || now.IsNoHash ? null : OtherHash(before, now, item);
    }

    private static ContractChange? OtherHash(SampleField before, SampleField now, string item)
    {
        if (before.Hashes.Count == 0 || now.Hashes.Except(before.Hashes).FirstOrDefault() is not { } hash)
            return null;

        var (then, since) = ($"it has {Words(before.Hashes)}", $"it has {hash}");
        return Broken(item, $"\"{item}\" is another hash: {then} before, and {hash} now.", now.First[hash], (then, since));
    }

    private static ContractChange? Gone(SampleField before, ContractFile? holder, string item)
    {
        if (holder is null)
            return null;

        var statement = $"The field \"{item}\" was in some samples, and is in none.";
        return before.IsAlwaysThere
            ? Broken(item, $"The field \"{item}\" is no longer written: {holder.Path} has none.", holder, Missing) with { IsRemoval = true }
            : new ContractChange(ChangeKind.Behavioural, item, statement) { IsRemoval = true };
    }

    private static ContractFile? Holder(SampleField field, IReadOnlyDictionary<string, SampleField> all) =>
        field.Trail.Parent is { } parent && all.TryGetValue(parent.Dotted, out var holder)
            ? holder.First.GetValueOrDefault("object")
            : null;

    private static ContractChange Broken(string item, string statement, ContractFile sample, (string Before, string Now) found) =>
        new(ChangeKind.Breaking, item, statement)
        {
            Place = new Place(sample.Path),
            Witness = Witness.Of("sample", sample.Document.Text, found.Before, found.Now),
        };

    private static string Words(IEnumerable<string> words) => string.Join(" or ", words);
}
