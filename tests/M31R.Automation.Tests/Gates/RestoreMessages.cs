using M31R.Automation.Gates;
using static M31R.Automation.Tests.Gates.GateFacts;

namespace M31R.Automation.Tests.Gates;

public class RestoreMessages
{
    [Fact]
    public void SayWhatWasRestoredWithoutALockFile()
    {
        RestoreJudge.Judge([Done("a.sln") with { IsUnlocked = true }, Done("Cargo.toml"), Done("package.json") with { IsUnlocked = true }])
            .Of(GateRules.SubjectRestores).ShouldHaveSingleItem()
            .Message.ShouldBe("Restored: Cargo.toml. Restored without a lock file: a.sln and package.json.");
    }
}
