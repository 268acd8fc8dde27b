using M31R.Automation.Reproducibility.Worlds;

namespace M31R.Automation.Tests.Reproducibility.Worlds;

/// <summary>Every variation is seen by a child; or, where this machine cannot do it, the reason is told.</summary>
[Trait("Speed", "Slow")]
public sealed class TwoPlaces : APairOfPlaces
{
    public TwoPlaces()
    {
        foreach (var name in (string[])["a", "b", "c", "d/e"])
            Scratch.Write("subject/" + name);
    }

    [Fact]
    public void UnderAllVariationsSeeOtherThings()
    {
        var places = Make(Commit(), [.. Variation.All.Select(variation => variation.Id)]);

        foreach (var place in (BuildPlace[])[places.First, places.Second])
        {
            Shell(place, "true");
            Shell(place, "true");
        }

        File.WriteAllLines("/tmp/vx/ends", places.Ends.Select(end => end.ToString()));
        File.AppendAllLines("/tmp/vx/ends", [places.First.Trace.ToString(), places.Second.Trace.ToString()]);
    }
}
