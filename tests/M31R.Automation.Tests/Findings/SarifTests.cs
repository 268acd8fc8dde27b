using System.Text;
using System.Text.Json;
using M31R.Automation.Findings;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Findings;

public class SarifWrittenFromAReport
{
    private static readonly string Text = Samples.Text(SarifWriter.Write(Samples.Everything()));

    [Fact]
    public void LooksAsReviewed()
    {
        var version = typeof(SarifWriter).Assembly.GetName().Version!.ToString(3);
        Snapshot.Matches(
            "everything.sarif", Text.Replace($"\"version\": \"{version}\"", "\"version\": \"(version)\"", StringComparison.Ordinal));
    }

    [Fact]
    public void IsTheSameBytesAgain() => SarifWriter.Write(Samples.Everything()).ShouldBe(SarifWriter.Write(Samples.Everything()));

    [Fact]
    public void HasOnePropertyALine() => Text.ShouldContain("\n          \"rule.doors-are-shut.violated\": 3,\n");

    [Fact]
    public void CountsOutcomesThatDoNotOccur() =>
        Samples.Text(SarifWriter.Write(Samples.Report([]))).ShouldContain("\"outcome.violated\": 0,\n");

    [Fact]
    public void HasUnixLineEndsAndAFinalNewline()
    {
        Text.ShouldNotContain('\r');
        Text.ShouldEndWith("}\n");
    }

    [Fact]
    public void ReplacesHalfCharacters()
    {
        var finding = Samples.Rule().Violated("half \ud800 here", new Place("src/\udc00.cs")) with { Component = "\ud83d" };
        var read = SarifReader.Read("f.sarif", SarifWriter.Write(Samples.Report([finding]))).Findings[0];
        read.Message.ShouldBe("half \ufffd here");
        read.Component.ShouldBe("\ufffd");
        read.Place!.Path.ShouldBe("src/\ufffd.cs");
    }

    [Fact]
    public void RefusesAFindingOfARuleItDoesNotList()
    {
        var report = Samples.Report([Samples.Rule().Holds("Shut.")]) with { Rules = [] };
        Should.Throw<InvalidOperationException>(() => SarifWriter.Write(report)).Message.ShouldContain("\"doors-are-shut\"");
    }

    [Theory]
    [InlineData("outcome.violated")]
    [InlineData("rule.doors-are-shut.violated")]
    public void RefusesAMetricWithTheNameOfACount(string name)
    {
        var report = Samples.Report([]) with { Metrics = new Dictionary<string, decimal>(StringComparer.Ordinal) { [name] = 1 } };
        Should.Throw<InvalidOperationException>(() => SarifWriter.Write(report)).Message.ShouldContain($"\"{name}\"");
    }
}

public class SarifReadAgain
{
    [Fact]
    public void IsTheReportThatWasWritten() =>
        Dump(SarifReader.Read("f.sarif", SarifWriter.Write(Samples.Everything()))).ShouldBe(Dump(Samples.Everything()));

    [Fact]
    public void GivesTheSameBytes()
    {
        var bytes = SarifWriter.Write(Samples.Everything());
        SarifWriter.Write(SarifReader.Read("f.sarif", bytes)).ShouldBe(bytes);
    }

    [Fact]
    public void KnowsAReportWithoutCommitOrFinding() =>
        SarifReader.Read("f.sarif", SarifWriter.Write(Samples.Report([]) with { Commit = null })).Commit.ShouldBeNull();

    [Fact]
    public void MayStartWithAByteOrderMark() =>
        SarifReader.Read("f.sarif", (byte[])[.. Encoding.UTF8.Preamble, .. SarifWriter.Write(Samples.Report([]))])
            .Target.ShouldBe("CheckDoors");

    /// <summary>Every public property of the report and what it holds, rules sorted as the writer sorts them.</summary>
    private static string Dump(TargetReport report) => JsonSerializer.Serialize(report with
    {
        Metrics = report.Metrics.OrderBy(metric => metric.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal),
    });
}

public class BrokenSarif
{
    private static string Message(string text) =>
        Should.Throw<MaintenanceException>(() => SarifReader.Read("artifacts/Test/findings.sarif", Encoding.UTF8.GetBytes(text))).Message;

    private static string Changed(string from, string to)
    {
        var text = Samples.Text(SarifWriter.Write(Samples.Everything()));
        text.ShouldContain(from);
        return Message(text.Replace(from, to, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("{\n\"version\": }")]
    [InlineData("{\"version\": \"2.1.0\", \"version\": \"2.1.0\"}")]
    public void OfNoJsonIsNamed(string text) =>
        Message(text).ShouldMatch("^artifacts/Test/findings.sarif(:[12])?: this is not JSON. Run the target again");

    [Fact]
    public void ThatIsCutOffIsNamed()
    {
        var bytes = SarifWriter.Write(Samples.Everything());
        for (var length = 0; length < bytes.Length - 2; length += 97)
            Should.Throw<MaintenanceException>(() => SarifReader.Read("f", bytes.AsMemory(0, length)));
    }

    [Fact]
    public void NestedTooDeepIsNamed() => Message(new string('[', 100_000)).ShouldContain("this is not JSON");

    [Fact]
    public void OfBytesThatAreNoTextIsNamed()
    {
        var bytes = SarifWriter.Write(Samples.Report([Samples.Rule().Holds("xyzzy")]));
        bytes[bytes.AsSpan().IndexOf("xyzzy"u8)] = 0xFF;
        Should.Throw<MaintenanceException>(() => SarifReader.Read("f", bytes))
            .Message.ShouldBe("f: this is not UTF-8 text. Run the target again to write the file anew.");
    }

    [Theory]
    [InlineData("null", "the whole is null and not an object")]
    [InlineData("[]", "the whole is [] and not an object")]
    [InlineData("{}", "\"version\" is missing")]
    [InlineData("{\"version\": \"2.0.0\"}", "\"version\" is \"2.0.0\" and not \"2.1.0\"")]
    [InlineData("{\"version\": \"2.1.0\", \"runs\": 1}", "\"runs\" is 1 and not an array")]
    [InlineData("{\"version\": \"2.1.0\", \"runs\": []}", "\"runs\" is [] and not an array of one run")]
    [InlineData("{\"version\": \"2.1.0\", \"runs\": [{}]}", "\"runs[0].tool\" is missing")]
    public void OfAnotherShapeIsNamed(string text, string expected) => Message(text).ShouldContain(expected);

    [Theory]
    [InlineData("\"kind\": \"open\"", "\"kind\": \"maybe\"",
        "\"runs[0].results[2].kind\" is \"maybe\" and not one of pass, notApplicable, open, fail")]
    [InlineData("\"ruleIndex\": 3", "\"ruleIndex\": 99", "is 99 and not an index into the 4 rules")]
    [InlineData("\"ruleIndex\": 3", "\"ruleIndex\": -1", "is -1 and not an index into the 4 rules")]
    [InlineData("\"ruleIndex\": 3", "\"ruleIndex\": 1e99", "is 1e99 and not a number")]
    [InlineData("\"ruleIndex\": 3", "\"ruleIndex\": 0", "is \"doors-are-shut\" and not \"doors-are-counted\"")]
    [InlineData("\"startLine\": 12", "\"startLine\": 0", "is 0 and not counted from 1")]
    [InlineData("\"uri\": \"src/a.cs\"", "\"uri\": \"../a.cs\"", "is \"../a.cs\" and not a path below the subject's root")]
    [InlineData("\"uri\": \"src/a.cs\"", "\"uri\": \"src/..%2f../a.cs\"", "not a path below the subject's root")]
    [InlineData("\"uri\": \"src/a.cs\"", "\"uri\": \"src/%00.cs\"", "not a path below the subject's root")]
    [InlineData("\"uri\": \"src/a.cs\"", "\"uri\": \"..%5Ca.cs\"", "not a path below the subject's root")]
    [InlineData("\"uri\": \"src/a.cs\"", "\"uri\": \"/etc/passwd\"", "not a path below the subject's root")]
    [InlineData("\"asOf\": \"2026-11-21\"", "\"asOf\": \"yesterday\"", "\"runs[0].properties.asOf\" is \"yesterday\" and not a date")]
    [InlineData("\"strict\": false", "\"strict\": 0", "is 0 and not true or false")]
    [InlineData("\"Shut it.\"", "\"\\ud800\"", "is \"\\ud800\" and not a text of valid Unicode")]
    [InlineData("\"M22 §5\"", "\"M22\"", "not a clause such as")]
    [InlineData("\"outcome.violated\": 3", "\"outcome.violated\": 0", "is 0 and not 3, as its results say")]
    [InlineData("\"rule.doors-are-shut.violated\": 3", "\"rule.x.violated\": 3",
        "\"runs[0].properties.metrics.rule.doors-are-shut.violated\" is missing")]
    public void WithAWrongValueIsNamed(string from, string to, string expected) => Changed(from, to).ShouldContain(expected);

    /// <summary>Whatever is wrong with a file is said in a message; nothing else comes out of the reader.</summary>
    [Fact]
    public void OfAnyKindIsReadOrNamed()
    {
        var whole = Samples.Text(SarifWriter.Write(Samples.Everything()));
        Enumerable.Range(0, 150).Count(turn => IsNamed(Encoding.UTF8.GetBytes(Mutation.Of(new Random(turn), whole).Text)))
            .ShouldBeInRange(30, 149);
    }

    private static bool IsNamed(byte[] bytes)
    {
        try
        {
            SarifReader.Read("f.sarif", bytes);
            return false;
        }
        catch (MaintenanceException problem)
        {
            problem.Message.ShouldStartWith("f.sarif:");
            return true;
        }
    }
}
