using M31R.Automation.Reproducibility.Worlds;

namespace M31R.Automation.Tests.Reproducibility.Worlds;

public sealed class AVariation
{
    private readonly Sightings first = new();
    private readonly Sightings second = new();
    private readonly Dictionary<string, Lack> lacks = new(StringComparer.Ordinal);

    private VariationEnd EndOf(string id) =>
        VariationEnds.Judge([Variation.All.Single(variation => variation.Id == id)], lacks, first, second).Single();

    [Fact]
    public void TookEffectWhenBothSawOtherThings()
    {
        first.Add("host", "a");
        second.Add("host", "b");

        (EndOf("host").TookEffect, EndOf("host").First, EndOf("host").Second).ShouldBe((true, "a", "b"));
    }

    [Fact]
    public void DidNotWhenOneCommandSawTheSame()
    {
        first.Add("network", "itself alone");
        second.Add("network", "itself alone");

        EndOf("network").ShouldBe(EndOf("network") with
        {
            Reason = "Both builds saw \"itself alone\".",
            Remedy = "Run it where there is a network.",
        });
    }

    [Fact]
    public void TellsWhatTheMachineLacks()
    {
        lacks["clock"] = new Lack("faketime is not installed.", "Install faketime.");
        first.Add("clock", "2026-01-01");
        second.Add("clock", "2026-01-01");

        (EndOf("clock").Reason, EndOf("clock").Remedy).ShouldBe(("faketime is not installed.", "Install faketime."));
    }

    [Fact]
    public void LackedByTheMachineDidNotWhateverWasSeen()
    {
        lacks["clock"] = new Lack("faketime is not installed.", "Install faketime.");
        first.Add("clock", "2026-01-01");
        second.Add("clock", "2027-02-03");

        EndOf("clock").Reason.ShouldBe("faketime is not installed.");
    }

    [Fact]
    public void OfTheClockIsMoreThanAMidnightBetweenTwoBuilds()
    {
        first.Add("clock", "2026-01-01");
        second.Add("clock", "2026-01-02");

        EndOf("clock").Reason.ShouldBe("Both builds saw nearly one day: \"2026-01-01\" and \"2026-01-02\".");
        EndOf("clock").Remedy.ShouldNotBeEmpty();
    }

    [Fact]
    public void OfTheClockTookEffectWhenABuildLastedOverMidnight()
    {
        first.Add("clock", "2026-01-01");
        first.Add("clock", "2026-01-02");
        second.Add("clock", "2027-02-03");

        EndOf("clock").TookEffect.ShouldBeTrue();
    }

    [Fact]
    public void DidNotWhenNothingRan() => EndOf("umask").Reason.ShouldBe("No command of both builds told what it saw.");

    [Fact]
    public void MayBeTheRecipesToDo() => EndOf("build-order").Reason.ShouldBe("The commands of this build cannot do it.");
}

public sealed class AReportOfACommand
{
    [Fact]
    public void TellsDayAndZone()
    {
        var sighting = Sighting.Parse("now=1767312245 +1400\nhost=a=b\nempty=\nbroken\n");

        sighting.Now.ShouldBe(new DateTimeOffset(2026, 1, 2, 0, 4, 5, TimeSpan.Zero));
        sighting.Values.ShouldBe(
            new Dictionary<string, string> { ["host"] = "a=b", ["clock"] = "2026-01-02", ["time-zone"] = "+1400" }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("now=99999999999999999 +0000")]
    [InlineData("now=-1 +0000")]
    [InlineData("now=1")]
    public void MayBeNonsense(string report) => Sighting.Parse(report).Now.ShouldBeNull();
}
