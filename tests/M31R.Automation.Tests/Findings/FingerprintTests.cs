using M31R.Automation.Findings;

namespace M31R.Automation.Tests.Findings;

public class Fingerprints
{
    private static readonly Rule Rule = Samples.Rule();
    private static readonly Finding Open = Rule.Violated("Open.", new Place("src/a.cs", 3)) with { Component = "House.Back" };

    /// <summary>Old results are compared with new ones by this value: a change of the recipe needs a new key.</summary>
    [Fact]
    public void StayForEver() => Fingerprint.Of(Open).ShouldBe("a83fc9613a54991cd1cb7da047a8222b");

    [Fact]
    public void DoNotMoveWithTheLineOrTheWording() =>
        Fingerprint.Of(Open with { Place = new Place("src/a.cs", 99, 1), Message = "Wide open.", Outcome = Outcome.Waived })
            .ShouldBe(Fingerprint.Of(Open));

    [Fact]
    public void TellRulesPathsAndComponentsApart()
    {
        Finding[] others =
        [
            Samples.Rule("other-rule").Violated("Open.", Open.Place) with { Component = Open.Component },
            Open with { Place = new Place("src/b.cs") },
            Open with { Component = "House.Front" },
            Open with { Place = null, Component = "src/a.cs" },
            Open with { Place = null, Component = "" },
            Open with { Component = "" },
            Open with { Place = new Place("src/a.cs\n10:House.Back"), Component = "" },
        ];
        others.Select(finding => Fingerprint.Of(finding)).Append(Fingerprint.Of(Open)).ShouldBeUnique();
    }

    [Fact]
    public void AreUniqueInAReport() => Fingerprint.OfAll([Open, Open, Open with { Component = "" }, Open]).ShouldBeUnique();

    [Fact]
    public void OfTheFirstOfSeveralIsItsOwn() => Fingerprint.OfAll([Open, Open])[0].ShouldBe(Fingerprint.Of(Open));
}
