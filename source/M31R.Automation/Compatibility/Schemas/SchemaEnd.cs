using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Files;

namespace M31R.Automation.Compatibility.Schemas;

/// <summary>Compares a part of a surface that a schema describes.</summary>
internal static class SchemaEnd
{
    private const string Remedy = "Commit it, or name another in maintenance.yml.";

    /// <summary>The part, compared or with what hindered it.</summary>
    /// <param name="end">The part until here.</param>
    /// <param name="sides">Both.</param>
    /// <param name="source">Where its schema is.</param>
    /// <param name="whole">Makes all changes of those that the two schemas show.</param>
    public static SurfaceEnd Of(
        SurfaceEnd end, ContractSides sides, SchemaSource source,
        Func<JsonSchema, JsonSchema, IReadOnlyList<ContractChange>, IReadOnlyList<ContractChange>> whole)
    {
        var title = source.Title;
        end = end with { ReadFrom = source.Words };
        try
        {
            var before = source.ReadBefore(sides);
            end = end with { Items = before is null ? 0 : SchemaSnapshot.Of(before, title).Count };
            return (before, OfNow(source, sides, isNew: before is null)) switch
            {
                (_, { Broken: { } problem }) => end with { IsBroken = true, Changes = [BrokenFile.Of(source.Words, problem)] },
                (_, { Schema: null }) => end with { Hindrance = ($"there is no \"{source.Words}\" in {sides.Now.Name}.", Remedy) },
                (null, { Schema: { } now }) => Told(end, now, title),
                (_, { Schema: { } now }) => Told(end, now, title) with
                {
                    Changes = ChangeOrder.Sorted(whole(before, now, SchemaComparison.Of(before, now, title))),
                },
            };
        }
        catch (SchemaException problem)
        {
            return end with { Hindrance = ($"{problem.Message}.", problem.Remedy) };
        }
    }

    private static (JsonSchema? Schema, DocumentException? Broken) OfNow(SchemaSource source, ContractSides sides, bool isNew)
    {
        try
        {
            return (source.Read(sides, sides.Now), null);
        }
        catch (SchemaException problem) when (problem.Broken is not null && !isNew)
        {
            return (null, problem.Broken);
        }
    }

    private static SurfaceEnd Told(SurfaceEnd end, JsonSchema now, SchemaTitle title) => end with
    {
        Snapshot = SchemaSnapshot.Of(now, title),
        Deprecations = SchemaSnapshot.Deprecations(now, title),
    };
}
