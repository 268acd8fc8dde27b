using M31R.Automation.Sbom;

namespace M31R.Automation.Tests.Sbom;

public sealed class TheTimeOfACommit
{
    [Theory]
    [InlineData("1767225600\n", "2026-01-01")]
    [InlineData("-1", "1969-12-31")]
    [InlineData("99999999999999", null)]
    [InlineData("", null)]
    public void MayBeAny(string seconds, string? day) =>
        CommitTime.Of(seconds)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(day);
}
