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
    public void ThatIsOnlyLinkedIsNotChecked() => Subject("openssl-sys").With("src/main.rs", "").Unused.ShouldHaveSingleItem().Outcome
        .ShouldBe(Outcome.NotChecked);

    [Fact]
    public void OfASubjectWithoutRustDoesNotApply() => Subject("serde-json").With("readme.md", "").Unused.ShouldHaveSingleItem().Outcome
        .ShouldBe(Outcome.NotApplicable);

    [Theory]
    [InlineData("use memmap::Mmap;", Outcome.Holds)]
    [InlineData("use memmap2::Mmap;", Outcome.Violated)]
    public void IsNamedByItsAlias(string text, Outcome expected) =>
        Subject(Inventories.Asks("memmap2") with { Alias = "memmap" }).With("src/main.rs", text).Unused.ShouldHaveSingleItem().Outcome
            .ShouldBe(expected);

    [Fact]
    public void ThatMacrosNameHolds() => new UsageBench(Inventories.Of(Inventories.Project(
        PackageSystem.Cargo, "Cargo.toml", Inventories.Asks("serde"), Inventories.Asks("serde_derive", 2))))
        .With("src/main.rs", "extern crate serde_derive;").Unused.ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Holds);

    [Fact]
    public void ThatNothingDeclaresIsTheCompilersToRefuse()
    {
        var finding = Subject("serde-json").With("src/main.rs", "use rand::Rng;").Undeclared.ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(Outcome.NotChecked);
        finding.Message.ShouldBe(
            "Which packages code in Rust uses cannot be told from the tree: its compiler refuses what no Cargo.toml declares.");
    }

    [Fact]
    public void InASourceThatIsTooLongIsNotChecked() =>
        Subject("serde-json").With("src/lib.rs", "").With("src/tables.rs", new string('/', (1 << 20) + 1)).Unused
            .ShouldHaveSingleItem().Message
            .ShouldBe("Whether \"serde-json\" is used is not known: nothing that was read names it, and \"src/tables.rs\" is "
                + "longer than 1 MiB.");

    private static UsageBench Subject(string crate) => Subject(Inventories.Asks(crate));

    private static UsageBench Subject(Declaration crate) => new(
        Inventories.Of(Inventories.Project(PackageSystem.Cargo, "Cargo.toml", crate)));
}
