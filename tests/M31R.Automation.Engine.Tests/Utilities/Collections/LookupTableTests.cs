using Nuke.Common.Utilities.Collections;

namespace M31R.Automation.Engine.Tests.Utilities.Collections;

public sealed class LookupTables
{
    private readonly LookupTable<string, int> table = new(StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void KeepSeveralValuesForAKey()
    {
        table.Add("a", 1);
        table.AddRange("A", [2, 1]);
        table["a"].ShouldBe([1, 2, 1]);
        table.Count.ShouldBe(1);
    }

    [Fact]
    public void HaveNothingForAnUnknownKey()
    {
        table["x"].ShouldBeEmpty();
        table.Contains("x").ShouldBeFalse();
    }

    [Fact]
    public void ReplaceAllValuesOfAKey()
    {
        table.Add("a", 1);
        table["a"] = table["a"].Concat([5]);
        table["a"].ShouldBe([1, 5]);
    }

    [Fact]
    public void LoseAKeyWithItsLastValue()
    {
        table.AddRange("a", [1, 1]);
        table.Remove("a", 1);
        table["a"].ShouldBe([1]);
        table.Remove("a", 7);
        table.Remove("a", 1);
        table.Contains("a").ShouldBeFalse();
        table.Remove("a");
    }

    [Fact]
    public void AreSeenThroughAViewThatCannotChangeThem()
    {
        var view = table.AsReadOnly();
        table.Add("a", 1);
        view.Select(g => (g.Key, g.Single())).ShouldBe([("a", 1)]);
        view.ShouldNotBeAssignableTo<LookupTable<string, int>>();
        table.Clear();
        view.Count.ShouldBe(0);
    }

    [Fact]
    public void AreMadeOfOtherLookups()
    {
        var lookup = new[] { "a", "A", "b" }.ToLookup(x => x, x => x, StringComparer.Ordinal);
        lookup.ToLookupTable(StringComparer.OrdinalIgnoreCase)["A"].ShouldBe(["a", "A"]);
        new LookupTable<string, string>(lookup).Count.ShouldBe(3);
    }

    [Fact]
    public void DoNotChangeTheDictionaryTheyAreMadeOf()
    {
        var lists = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase) { ["a"] = [1] };
        new LookupTable<string, int>(lists).Add("A", 2);
        lists["a"].ShouldBe([1]);
    }
}
