using Nuke.Common.Tooling;

namespace M31R.Automation.Engine.Tests.Tooling;

public sealed class SecretOptions
{
    private readonly SecretSettings empty = new();

    [Fact]
    public void AreHiddenItemByItem() => Secrets(b => b.AddCollection(() => empty.Keys, ["one", "two"])).ShouldBe(["one", "two"]);

    [Fact]
    public void AreHiddenEntryByEntry() => Secrets(b => b.AddDictionary(() => empty.Values, "name", "three")).ShouldBe(["three"]);

    [Fact]
    public void AreHiddenAsTheyAreWritten() => Secrets(b => b.AddDictionary(() => empty.Values, "name", "a;b\"c"))
        .ShouldBe(["a;b\"c", "a;b\\\"c", "a%3Bb%22c"], ignoreOrder: true);

    [Fact]
    public void AreHiddenLineByLineAndTheLongestFirst() =>
        Secrets(b => b.AddCollection(() => empty.Keys, ["one", "one more\nline"])).ShouldBe(["one more", "line", "one"]);

    private IReadOnlyList<string> Secrets(Action<IOptions> change) => OptionsText.Secrets(empty.Modify(change));

    private sealed class SecretSettings : ToolOptions
    {
        [Argument(Format = "--key {value}", Secret = true)]
        public IReadOnlyList<string>? Keys => Get<IReadOnlyList<string>>(() => Keys);

        [Argument(Format = "--property:{key}={value}", Secret = true)]
        public IReadOnlyDictionary<string, object>? Values => Get<IReadOnlyDictionary<string, object>>(() => Values);
    }
}
