using Nuke.Common.Utilities.Collections;

namespace M31R.Automation.Engine.Tests.Utilities.Collections;

public sealed class Sequences
{
    private static readonly int[] numbers = [1, 2, 3, 4];

    [Fact]
    public void AreCutByConditions()
    {
        numbers.TakeUntil(n => n == 3).ShouldBe([1, 2]);
        numbers.SkipUntil(n => n == 3).ShouldBe([3, 4]);
        numbers.SequenceStartsWith([1, 2]).ShouldBeTrue();
        numbers.SequenceStartsWith([1, 3]).ShouldBeFalse();
        numbers.SequenceStartsWith([1, 2, 3, 4, 5]).ShouldBeFalse();
        new[] { "a", null, "b" }.WhereNotNull().WhereNot(t => t == "a").ShouldBe(["b"]);
    }

    [Fact]
    public void AreJoinedWithItems()
    {
        numbers.Concat(5, 6).ShouldBe([1, 2, 3, 4, 5, 6]);
        0.Concat(numbers).ShouldBe([0, 1, 2, 3, 4]);
        numbers.Concat(numbers.AsEnumerable()).Count().ShouldBe(8);
        numbers.Distinct(n => n % 2).ShouldBe([1, 2]);
    }

    [Fact]
    public void AreGoneThroughNowOrLater()
    {
        var seen = new List<string>();
        var later = numbers.ForEachLazy(n => seen.Add($"lazy {n}"));
        numbers.ForEach((n, index) => seen.Add($"{index}:{n}"));
        numbers.ForEach(n => seen.Add($"{n}"));
        later.First().ShouldBe(1);
        seen.ShouldBe(["0:1", "1:2", "2:3", "3:4", "1", "2", "3", "4", "lazy 1"]);
    }

    [Fact]
    public void MayBeNull()
    {
        ((int[]?)null).ToEmptyIfNull().ShouldBeEmpty();
        ((IEnumerable<int>?)null).ToEmptyIfNull().ShouldBeEmpty();
        ((IList<int>?)null).ToEmptyIfNull().ShouldBeEmpty();
        ((IEnumerable<int>?)null).IsNullOrEmpty().ShouldBeTrue();
        numbers.IsEmpty().ShouldBeFalse();
    }

    [Fact]
    public void HaveOneItemOrAMessage()
    {
        numbers.SingleOrError(n => n > 3, "no").ShouldBe(4);
        numbers.SingleOrDefaultOrError(n => n > 4, "no").ShouldBe(0);
        Should.Throw<Exception>(() => numbers.SingleOrError(n => n > 4, "none is greater")).Message.ShouldBe("none is greater");
        Should.Throw<Exception>(() => numbers.SingleOrDefaultOrError("too many")).Message.ShouldBe("too many");
    }

    [Fact]
    public void BecomeDictionaries()
    {
        numbers.ToDictionary(n => n, n => -n)[2].ShouldBe(-2);
        Should.Throw<ArgumentException>(() => numbers.ToDictionarySafe(n => n % 2, n => n, "Parities"))
            .Message.ShouldStartWith("Parities: \"1\"");
        Func<ArgumentException, int, Exception> failure = (_, key) => new FormatException($"{key}");
        Should.Throw<FormatException>(() => numbers.ToDictionary(n => n % 2, n => n, exceptionFactory: failure)).Message.ShouldBe("1");
        numbers.ToLookupTable(n => n % 2, n => n)[0].ShouldBe([2, 4]);
        new { A = 1, B = "x" }.ToPropertyDictionary(p => p.Name, v => $"{v}").OrderBy(p => p.Key).Select(p => p.Value).ShouldBe(["1", "x"]);
    }

    [Fact]
    public void AreTakenApart()
    {
        var (name, value) = "a=b=c".Split('=');
        (name, value).ShouldBe(("a", "b"));
        Should.Throw<ArgumentException>(() =>
        {
            var (_, _, _) = "a=b".Split('=');
        }).Message.ShouldStartWith("There is no item 3 among 2: \"a\", \"b\".");
    }

    [Fact]
    public void OfPairsAreAdded()
    {
        new Dictionary<string, string>(StringComparer.Ordinal)
            .AddPair("a", "1")
            .AddPair("b", 2)
            .AddPairWhenKeyNotNull(null, "c")
            .AddPairWhenValueNotNull("d", null)
            .AddDictionary(new Dictionary<string, string>(StringComparer.Ordinal) { ["e"] = "5" })
            .SetKeyValue("a", "0")
            .Select(p => p.Key + p.Value).ShouldBe(["a0", "b2", "e5"]);
        Should.Throw<ArgumentException>(() => new Dictionary<string, int>(StringComparer.Ordinal) { ["a"] = 1 }.AddPair("a", 2));
        new System.Collections.Hashtable { ["a"] = 1 }.ToGeneric<string, int>()["a"].ShouldBe(1);
    }
}

public sealed class Graphs
{
    private static readonly Dictionary<char, string> below = new()
    {
        ['a'] = "bc",
        ['b'] = "d",
        ['c'] = "d",
        ['d'] = "",
        ['x'] = "y",
        ['y'] = "x",
    };

    [Fact]
    public void AreWalkedOnceAnItem()
    {
        Text('a'.Descendants(c => below[c])).ShouldBe("bdc");
        Text('a'.DescendantsAndSelf(c => below[c], c => c != 'b')).ShouldBe("abcd");
        Text('x'.DescendantsAndSelf(c => below[c])).ShouldBe("xy");
        "abc".Descendants(t => t.Length > 1 ? t[1..] : null).ShouldBe(["bc", "c"]);
    }

    [Fact]
    public void AreSortedByDependencies() => Text("abcd".TSort(c => below[c])).ShouldBe("dbca");

    [Fact]
    public void HaveTheirCirclesNamed()
    {
        Text("xy".TSort(c => below[c])).ShouldBe("yx");
        Should.Throw<ArgumentException>(() => "xy".TSort(c => below[c], throwOnCycle: true))
            .Message.ShouldStartWith("These depend on each other: x -> y -> x.");
    }

    [Fact]
    public void MayBeDeep() => Enumerable.Range(0, 1).TSort(n => n < 100_000 ? [n + 1] : []).First().ShouldBe(100_000);

    private static string Text(IEnumerable<char> items) => string.Concat(items);
}
