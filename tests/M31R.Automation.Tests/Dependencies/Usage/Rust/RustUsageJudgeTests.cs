using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Tests.Dependencies.Usage.Rust;

public sealed class CrateOfRust
{
    [Fact]
    public void ThatNothingNamesIsReported() => Subject("serde-json").With("src/main.rs", "fn main() {}").Unused.ShouldHaveSingleItem()
        .Outcome.ShouldBe(Outcome.Violated);

    [Theory]
    [InlineData("src/main.rs", "use serde_json::Value;")]
    [InlineData("build.rs", "fn main() { serde_json::to_string(&1); }")]
    [InlineData("Cargo.toml", "[features]\nfast = [\"serde-json/simd\"]")]
    public void ThatIsNamedHolds(string path, string text) => Subject("serde-json").With("src/lib.rs", "").With(path, text).Unused
        .ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void ThatIsOnlyLinkedHolds() => Subject("openssl-sys").With("src/main.rs", "").Unused.ShouldHaveSingleItem().Outcome
        .ShouldBe(Outcome.NotApplicable);

    private static UsageBench Subject(string crate) => new(
        Inventories.Of(Inventories.Project(PackageSystem.Cargo, "Cargo.toml", Inventories.Asks(crate))));
}
