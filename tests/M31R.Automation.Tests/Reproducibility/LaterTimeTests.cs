using M31R.Automation.Reproducibility;

namespace M31R.Automation.Tests.Reproducibility;

public sealed class LaterTimeTests
{
    [Theory]
    [InlineData(0, 2000)]
    [InlineData(1, 1999)]
    [InlineData(1999, 1)]
    [InlineData(3500, 500)]
    public void BeginsWithTheNextEvenSecond(int milliseconds, int wait) =>
        LaterTime.From(DateTimeOffset.UnixEpoch.AddMilliseconds(milliseconds)).ShouldBe(TimeSpan.FromMilliseconds(wait));
}
