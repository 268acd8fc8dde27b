namespace M31R.Automation.Tests.Subjects.Detection;

/// <summary>What speaks for a subject of npm.</summary>
public sealed class EcosystemOfNpm
{
    [Theory]
    [InlineData("""{"type": "module"}""")]
    [InlineData("""{"name": "alias", "main": "../lib/index.js"}""")]
    [InlineData("[]")]
    [InlineData("1")]
    public void IsNotWhatOnlyTellsNodeHowToLoad(string content) => Trees.Detect($"package.json = {content}").ShouldBeEmpty();

    [Theory]
    [InlineData("""{"devDependencies": {}}""")]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("")]
    [InlineData("/* why */ {\"scripts\": {}, }")]
    public void IsWhatCanBeInstalledOrIsBroken(string content) => Trees.Detect($"package.json = {content}").ShouldBe(["Npm:package.json"]);

    [Fact]
    public void IsASiteWithALockOfItsOwn() =>
        Trees.Detect("package.json = {\"scripts\": {}}\nwebsite/package.json = {\"scripts\": {}}\nwebsite/yarn.lock")
            .ShouldBe(["Npm:package.json", "Npm:website/package.json"]);
}
