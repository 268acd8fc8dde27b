using M31R.Automation.Gates.Toolchains;

namespace M31R.Automation.Tests.Gates.Toolchains;

public class TestedTimes
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void OfHostsOneAfterTheOtherLeaveOutWhatLiesBetween() => TestedTime.Of([Span(20, 25), Span(0, 10)]).ShouldBe(Seconds(15));

    [Fact]
    public void OfHostsSideBySideCountOnce() => TestedTime.Of([Span(0, 10), Span(5, 12), Span(6, 7)]).ShouldBe(Seconds(12));

    [Fact]
    public void OfHostsThatDoNotSayAreNotKnown() => TestedTime.Of([(null, null)]).ShouldBeNull();

    private static (DateTimeOffset?, DateTimeOffset?) Span(int began, int ended) => (Noon + Seconds(began), Noon + Seconds(ended));

    private static TimeSpan Seconds(int count) => TimeSpan.FromSeconds(count);
}
