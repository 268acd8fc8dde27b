using System.Text.Json;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility;

/// <summary>Writes <c>compatibility.json</c>: every part, every change with its witness.</summary>
internal static class CompatibilityReport
{
    /// <summary>Its name in the target's directory.</summary>
    public const string FileName = "compatibility.json";

    /// <summary>Counts for SARIF: items compared, and changes by kind.</summary>
    public static IReadOnlyDictionary<string, decimal> Metrics(CompatibilityFacts facts)
    {
        var metrics = new Dictionary<string, decimal>(StringComparer.Ordinal)
        {
            ["contracts.compared"] = facts.Ends.Count(end => end.Hindrance is null),
            ["contracts.not-compared"] = facts.Ends.Count(end => end.Hindrance is not null),
            ["contracts.items"] = facts.Ends.Sum(end => end.Items),
        };
        foreach (var kind in Enum.GetValues<ChangeKind>())
            metrics[$"changes.{Word(kind)}"] = facts.Changes.Count(each => each.Change.Kind == kind);

        return metrics;
    }

    /// <summary>A name in files: <c>command-line</c>, <c>breaking</c>, <c>major</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => value is Surface.CommandLine ? "command-line" : value.ToString().ToLowerInvariant();

    /// <summary>Its bytes.</summary>
    public static byte[] Write(CompatibilityFacts facts) => JsonFile.Object(json =>
    {
        json.WriteString("since", facts.Baseline?.Name);
        json.WriteString("commit", facts.Baseline?.Commit);
        json.WriteString("version", facts.Version);
        Verdict(json, facts.Ends);
        json.WriteStartObject("surfaces");
        foreach (var surface in facts.Ends.GroupBy(end => end.Surface))
        {
            json.WriteStartObject(Word(surface.Key));
            Verdict(json, [.. surface]);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("contracts");
        foreach (var end in facts.Ends)
            Part(json, end);
        json.WriteEndArray();
    });

    /// <summary>What is demanded at least, and of how many contracts and changes nobody knows.</summary>
    private static void Verdict(Utf8JsonWriter json, IReadOnlyList<SurfaceEnd> ends)
    {
        json.WriteString("demands", Word(VersionDemand.Of(ends.SelectMany(end => end.Changes))));
        json.WriteNumber(
            "notChecked",
            ends.Count(end => end.Hindrance is not null) + ends.Sum(end => end.Gaps.Count)
                + ends.Sum(end => end.Changes.Count(change => change.Kind == ChangeKind.Unproven)));
    }

    private static void Part(Utf8JsonWriter json, SurfaceEnd end)
    {
        json.WriteStartObject();
        json.WriteString("surface", Word(end.Surface));
        json.WriteString("name", end.Name);
        json.WriteString("readFrom", end.ReadFrom);
        json.WriteNumber("items", end.Items);
        if (end.Hindrance is { } hindrance)
            json.WriteString("notChecked", hindrance.Reason);
        else
            json.WriteString("demands", Word(VersionDemand.Of(end.Changes)));
        json.WriteStartArray("changes");
        foreach (var change in end.Changes)
            Change(json, change);
        json.WriteEndArray();
        if (end.Gaps.Count > 0)
            Gaps(json, end.Gaps);
        json.WriteEndObject();
    }

    private static void Gaps(Utf8JsonWriter json, IReadOnlyList<ContractGap> gaps)
    {
        json.WriteStartArray("gaps");
        foreach (var gap in gaps)
        {
            json.WriteStartObject();
            json.WriteString("item", gap.Item);
            json.WriteString("reason", gap.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Change(Utf8JsonWriter json, ContractChange change)
    {
        json.WriteStartObject();
        json.WriteString("kind", Word(change.Kind));
        json.WriteString("item", change.Item);
        json.WriteString("statement", change.Whole);
        if (change.Place is { } place)
            json.WriteString("place", place.ToString());
        if (change.Deprecation is { } words)
            json.WriteString("deprecation", words);
        if (change.Evidence.Count > 0)
        {
            json.WriteStartArray("evidence");
            foreach (var refused in change.Evidence)
                json.WriteStringValue(refused);
            json.WriteEndArray();
        }

        if (change.Witness is { } witness)
            Tried(json, witness);
        json.WriteEndObject();
    }

    private static void Tried(Utf8JsonWriter json, Witness witness)
    {
        json.WriteStartObject("witness");
        json.WriteString("form", witness.Form);
        json.WriteString("text", witness.Text);
        json.WriteString("before", witness.Before);
        json.WriteString("now", witness.Now);
        json.WriteEndObject();
    }
}
