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
            var (before, now) = (source.ReadBefore(sides), source.Read(sides, sides.Now));
            return (before, now) switch
            {
                (_, null) => end with { Hindrance = ($"there is no \"{source.Words}\" in {sides.Now.Name}.", Remedy) },
                (null, _) => Told(end, now, title),
                _ => Told(end, now, title) with
                {
                    Items = SchemaSnapshot.Of(before, title).Count,
                    Changes = ChangeOrder.Sorted(whole(before, now, SchemaComparison.Of(before, now, title))),
                },
            };
        }
        catch (SchemaException problem)
        {
            return end with { Hindrance = ($"{problem.Message}.", problem.Remedy) };
        }
    }

    private static SurfaceEnd Told(SurfaceEnd end, JsonSchema now, SchemaTitle title) => end with
    {
        Snapshot = SchemaSnapshot.Of(now, title),
        Deprecations = SchemaSnapshot.Deprecations(now, title),
    };
}
