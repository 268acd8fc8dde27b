using M31R.Automation.Reproducibility.Worlds;

namespace M31R.Automation.Tests.Reproducibility.Worlds;

public class DiskSpaceTests
{
    [Fact]
    public void ForTwoClonesIsEnough() => DiskSpace.Lack(clone: 10, free: 21).ShouldBeNull();

    [Fact]
    public void ForOneCloneIsTooLittle() => DiskSpace.Lack(clone: 3L << 30, free: 5L << 30).ShouldBe(
        "they take 6144 MiB, and 5120 MiB are free. Free some, or choose another place with --artifacts-directory.");
}
