using M31R.Automation.Engine.Tests.Kit;

namespace M31R.Automation.Engine.Tests.Execution;

/// <summary>https://nuke.build/docs/fundamentals/parameters/#passing-values-through-parameter-files</summary>
public sealed class ParametersFromFiles
{
    [Fact]
    public void AreOfAllKinds()
    {
        using var root = new Root().Write(
            ".nuke/parameters.json",
            """
            {
              "$schema": { "any": "thing" },
              // comments are fine
              "Word": "file", "count": 3, "RunSubjectCode": true, "names": ["a b", "c"], "Numbers": "1+2", "renamed": null,
            }
            """);
        var text = root.Run<ParameterBuild>().Text;
        text.ShouldContain("word=file\ncode=True\ncount=3\n");
        text.ShouldContain("numbers=1,2\nother=null\n");
        text.ShouldContain("names=a b,c\n");
    }

    [Fact]
    public void CountMoreThanTheEnvironment()
    {
        using var root = new Root().Write(".nuke/parameters.json", """{ "Word": "file" }""").Set("NUKE_WORD", "environment");
        root.Run<ParameterBuild>().Text.ShouldContain("word=file");
        root.Run<ParameterBuild>("--word", "line").Text.ShouldContain("word=line");
    }

    [Fact]
    public void OfProfilesWinTheLastFirst()
    {
        using var root = new Root()
            .Write(".nuke/parameters.json", """{ "Word": "file", "Count": 1, "Renamed": "r" }""")
            .Write(".nuke/parameters.one.json", """{ "Word": "one", "Count": 2 }""")
            .Write(".nuke/parameters.two.json", """{ "Word": "two" }""");
        var text = root.Run<ParameterBuild>("--profile", "one", "two").Text;
        text.ShouldContain("word=two");
        text.ShouldContain("count=2");
        text.ShouldContain("other=r");
    }

    [Theory]
    [InlineData("{ \"Word\": \"a\"\n  \"Count\": 1 }",
        ".nuke/parameters.json:2:3 is not valid JSON: something is missing before '\"': a comma, or the end of a list or of the object.")]
    [InlineData("{ \"Wörd\" \"a\" }",
        ".nuke/parameters.json:1:10 is not valid JSON: a colon is missing between a name and its value, before '\"'.")]
    [InlineData("{ Word: 1 }", ".nuke/parameters.json:1:3 is not valid JSON: a name in double quotes is expected, not 'W'.")]
    [InlineData("{ \"Word\": 'a' }",
        ".nuke/parameters.json:1:11 is not valid JSON: a value is expected, not '''. Text stands in double quotes.")]
    [InlineData("{ \"Word\": tru }",
        ".nuke/parameters.json:1:14 is not valid JSON: a value is expected, not ' '. Text stands in double quotes.")]
    [InlineData("{ \"Word\": 1a }",
        ".nuke/parameters.json:1:12 is not valid JSON: a number cannot go on with 'a'. Text stands in double quotes.")]
    [InlineData("{ \"Word\": 01 }",
        ".nuke/parameters.json:1:12 is not valid JSON: a number cannot begin with 0. Put it in double quotes if it is text.")]
    [InlineData("{ \"Word\": \"C:\\d\" }",
        ".nuke/parameters.json:1:15 is not valid JSON: \\'d' means nothing in JSON. Write two backslashes for one.")]
    [InlineData("{ \"Word\": \"a\n\" }",
        ".nuke/parameters.json:1:13 is not valid JSON: a line or a tab inside of text. Write \\n or \\t, or close the double quotes.")]
    [InlineData("{ \"Word\": \"a",
        ".nuke/parameters.json:1:13 is not valid JSON: the file ends inside of text: double quotes are missing.")]
    [InlineData("{ \"Word\": \"a\"",
        ".nuke/parameters.json:1:14 is not valid JSON: the file ends too early: a value, a } or a ] is missing.")]
    [InlineData("{ \"Word\": ", ".nuke/parameters.json:1:11 is not valid JSON: the file ends too early: a value, a } or a ] is missing.")]
    [InlineData("[1]", ".nuke/parameters.json:1 must hold one object, like { \"Configuration\": \"Release\" }.")]
    [InlineData("", ".nuke/parameters.json:1:1 is not valid JSON: it is empty. Write { } there, or delete the file.")]
    [InlineData("{\n\"Word\": {} }",
        ".nuke/parameters.json:2 gives \"Word\" something other than text, numbers, true, false or a list of these.")]
    [InlineData("{\n\n\"Wrod\": 1 }", "Unknown parameter \"Wrod\" in .nuke/parameters.json:3. Did you mean \"Word\"?")]
    [InlineData("{\n\"Count\": \"x\" }", "Parameter \"count\" cannot be \"x\" (.nuke/parameters.json:2). Allowed: a whole number.")]
    [InlineData("{\n\"Word\": [[1]] }",
        ".nuke/parameters.json:2 gives \"Word\" something other than text, numbers, true, false or a list of these.")]
    [InlineData("{\n\"Word\": 1,\n\"word\": 2 }", ".nuke/parameters.json:3 gives \"word\" again, after line 2.")]
    [InlineData("{\n\"Count\": [1, 2] }", "Parameter \"count\" takes one value, but .nuke/parameters.json:2 has 2: \"1\", \"2\".")]
    [InlineData("{\n\"Severity\": \"Mediun\" }",
        "Parameter \"severity\" cannot be \"Mediun\" (.nuke/parameters.json:2). Allowed: Low, Medium, VeryHigh. Did you mean \"Medium\"?")]
    [InlineData("{ \"Root\": \"x\" }", "\"Root\" in .nuke/parameters.json:1 comes too late there; give --root on the command line.")]
    [InlineData("{ \"$environment\": \"all\" }", "\"$environment\" cannot be \"all\" (.nuke/parameters.json:1). Allowed: any, prefixed.")]
    [InlineData("{ \"Token\": \"v1:4VDy\" }",
        "\"Token\" in .nuke/parameters.json:1 is encrypted, and this engine keeps no passwords. Give --token or NUKE_TOKEN instead.")]
    [InlineData("{ } trailing",
        ".nuke/parameters.json:1:5 is not valid JSON: nothing may follow the end of the object, but 't' does. Remove it.")]
    public void ThatAreBrokenNameFileAndLine(string json, string expected)
    {
        using var root = new Root().Write(".nuke/parameters.json", json);
        var run = root.Run<ParameterBuild>();
        run.ExitCode.ShouldBe(2);
        run.Text.ShouldStartWith($"error: {expected}");
    }

    [Fact]
    public void ThatAreDeepOrHugeAreRefused()
    {
        using var root = new Root().Write(".nuke/parameters.json", $"{{ \"$x\": {new string('[', 100_000)}");
        root.Run<ParameterBuild>().Text.ShouldStartWith("error: .nuke/parameters.json:1:72 is not valid JSON: it is nested too deep.");
        root.Write(".nuke/parameters.json", new string(' ', 2_000_000));
        root.Run<ParameterBuild>().Text.ShouldStartWith("error: .nuke/parameters.json is larger than 1 MiB");
    }

    [Fact]
    public void MayStartWithAByteOrderMark()
    {
        using var root = new Root().Write(".nuke/parameters.json", "\uFEFF{ \"Word\": \"bom\" }");
        root.Run<ParameterBuild>().Text.ShouldContain("word=bom");
    }

    [Fact]
    public void ThatAreNoTextAreRefused()
    {
        using var root = new Root();
        File.WriteAllBytes(root[".nuke/parameters.json"], [.. "{ \"Word\": \""u8, 0xC3, 0x28, .. "\" }"u8]);
        root.Run<ParameterBuild>().Text.ShouldStartWith("error: .nuke/parameters.json is not UTF-8 text.");
    }

    [Theory]
    [InlineData("nope", "No profile \"nope\": there is no file .nuke/parameters.nope.json. Profiles with a file: dev, release.")]
    [InlineData("relaese", "No profile \"relaese\": there is no file .nuke/parameters.relaese.json. Profiles with a file: dev, release. Did you mean \"release\"?")]
    [InlineData("../dev", "No profile \"../dev\": a profile is a name, not a path, like dev for .nuke/parameters.dev.json.")]
    public void OfAnUnknownProfileNameThoseThatExist(string profile, string expected)
    {
        using var root = new Root().Write(".nuke/parameters.dev.json", "{}").Write(".nuke/parameters.release.json", "{}");
        var run = root.Run<ParameterBuild>("--profile", profile);
        (run.ExitCode, run.Text).ShouldBe((2, $"error: {expected}\n"));
    }

    [Fact]
    public void OfAnUnknownProfileSayWhatToDoWhenThereIsNone()
    {
        TestRun.Of<ParameterBuild>("--profile", "nope").Text.ShouldBe(
            "error: No profile \"nope\": there is no file .nuke/parameters.nope.json. No other profile has one either: write it, or leave out --profile.\n");
    }

    [Fact]
    public void OfProfilesDoNotSayWhichVariablesCount()
    {
        using var root = new Root().Write(".nuke/parameters.dev.json", """{ "$environment": "any" }""");
        root.Run<ParameterBuild>("--profile", "dev").Text
            .ShouldBe(
                "error: \"$environment\" in .nuke/parameters.dev.json:1 belongs in .nuke/parameters.json: it counts for every profile.\n");
        root.Run<ParameterBuild>("--profile").Text
            .ShouldBe("error: Parameter \"profile\" has no value (--profile). Name the profile, like dev for .nuke/parameters.dev.json.\n");
    }
}
