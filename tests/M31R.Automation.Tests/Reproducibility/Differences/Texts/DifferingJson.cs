namespace M31R.Automation.Tests.Reproducibility.Differences.Texts;

public class DifferingJson
{
    private static IEnumerable<string> Told(string first, string second) => Compared.Told(Compared.Texts(first, second));

    [Fact]
    public void WithOtherOrderOfMembersIsTold() =>
        Told("""{"a": {"x": 1, "y": 2}}""", """{"a": {"y": 2, "x": 1}}""").ShouldBe(["$.a: json-key-order"]);

    [Fact]
    public void WithOtherNumbersIsTold() =>
        Told("""{"a": 1.0, "b": 100000}""", """{"a": 1, "b": 1e5}""").ShouldBe(["$.a: json-number-format", "$.b: json-number-format"]);

    [Fact]
    public void WithATimeIsToldAtItsPath() =>
        Told("""{"b": [{"time": "2026-11-22T10:41:18Z"}]}""",
            """{"b": [{"time": "2027-12-24T10:45:02Z"}]}""").ShouldBe(["$.b[0].time: text-time"]);

    [Fact]
    public void WithNamedNumbersIsTold() =>
        Told("""{"pid": 17, "durationMs": 12, "at": 1795344078, "seed": 3}""",
            """{"pid": 21, "durationMs": 99, "at": 1829645102, "seed": 5}""")
            .ShouldBe(["$.at: text-time", "$.durationMs: text-duration", "$.pid: text-process-id", "$.seed: text-random"]);

    [Fact]
    public void WithAPathAsNameIsTold() =>
        Told("""{"documents": {"/work/first/clone/*": "x"}}""", """{"documents": {"/srv/b/other/place/*": "x"}}""")
            .ShouldBe(["$.documents['/work/first/clone/*']: text-build-path"]);

    [Fact]
    public void WithOtherNumbersHasNoOrderThoughSomeStandOnBothSides()
    {
        static string Drawn(int seed)
        {
            var random = new Random(seed);
            return $"{{\"tokens\": [{string.Join(", ", Enumerable.Range(0, 3000).Select(_ => random.Next(2000)))}]}}";
        }

        Told(Drawn(1), Drawn(2)).ShouldAllBe(told => told.EndsWith(": text-random", StringComparison.Ordinal));
    }

    [Fact]
    public void WithTheSameNumbersElsewhereHasAnOrder() => Told("[1, 2, 3]", "[3, 1, 2]").ShouldBe(["$: text-line-order"]);

    [Fact]
    public void WithOtherOrderOfItemsIsTold() =>
        Told("""["one", "two", "three"]""", """["three", "one", "two"]""").ShouldBe(["$: text-line-order"]);

    [Fact]
    public void WithOtherOrderOfFilesIsTold() =>
        Told("""["a.c", "b.c", "d/e.h"]""", """["d/e.h", "a.c", "b.c"]""").ShouldBe(["$: text-file-order"]);

    [Fact]
    public void WithAVariableMoreIsTold() =>
        Told("""{"env": {"A": "1"}}""",
            """{"env": {"A": "1", "NOISE_OF_BUILD": "x"}}""").ShouldBe(["$.env.NOISE_OF_BUILD: text-environment"]);

    [Fact]
    public void WithTwoCausesTellsBoth() =>
        Told("""{"a": "alice", "b": 1}""", """{"b": 1, "a": "bobby"}""").ShouldBe(["$: json-key-order", "$.a: text-user-name"]);

    [Fact]
    public void OfOtherBlanksIsText() => Told("""{"a": 1}""", """{"a":  1}""").ShouldBe(["line 1: text-content"]);

    [Fact]
    public void InLinesIsRead() =>
        Told("{\"a\": 1, \"b\": 2}\n{\"c\": 1}\n", "{\"b\": 2, \"a\": 1}\n{\"c\": 1}\n").ShouldBe(["line 1!$: json-key-order"]);

    [Fact]
    public void ThatIsBrokenIsText() => Told("{\"a\": \"alice\"", "{\"a\": \"bobby\"").ShouldBe(["line 1: text-user-name"]);

    [Fact]
    public void OfDeepNestingIsText() =>
        Compared.Causes(Compared.Texts(new string('[', 5000) + "1", new string('[', 5000) + "2")).ShouldBe("text-content");

    [Fact]
    public void WithHalfACharacterIsText() =>
        Told("""{"a": "\ud83d", "b": "alice"}""", """{"a": "\ud83d", "b": "bobby"}""").ShouldBe(["line 1: text-user-name"]);

    [Fact]
    public void WithNumbersTooLargeForTheMachineAreNotTheSame() => Told("""{"a": 1e999}""", """{"a": 1e998}""").ShouldNotContain(
        told => told.EndsWith("json-number-format", StringComparison.Ordinal));

    [Fact]
    public void WithASmallNumberIsOtherText() =>
        Told("""{"processors": 2, "workers": [1, 4]}""", """{"processors": 1, "workers": [2, 4]}""")
            .ShouldBe(["$.processors: text-content", "$.workers[0]: text-content"]);

    [Fact]
    public void WithManySmallNumbersIsDrawn() => Told("[[1, 7, 3, 9]]", "[[4, 2, 8, 5]]").ShouldAllBe(
        told => told.EndsWith(": text-random", StringComparison.Ordinal));

    [Fact]
    public void NestedInArraysIsNotKeptOnceALevel()
    {
        static string Nested(char letter) => $"{new string('[', 190)}\"{new string(letter, 20_000)}\"{new string(']', 190)}";

        var before = GC.GetAllocatedBytesForCurrentThread();
        Told(Nested('a'), Nested('b')).Count().ShouldBe(1);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(4 << 20);
    }
}
