using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility;

/// <summary>Gives what is told a place in the tree that is judged: what is gone has none of its own there.</summary>
/// <param name="sides">The last release and now.</param>
internal sealed class JudgedPlaces(ContractSides sides)
{
    /// <summary>The part with places that are there: its own for what has none, and where it has none either, the file of declarations.</summary>
    public SurfaceEnd In(SurfaceEnd end)
    {
        var whole = Known(end.Place) ?? Known(sides.Inspection.Maintenance.PlaceOf(0));
        return end with
        {
            Place = whole,
            Changes = [.. end.Changes.Select(change => change with { Place = Known(change.Place) ?? whole })],
        };
    }

    private Place? Known(Place? place) => place is not null && sides.Now.Has(place.Path) ? place : null;
}
