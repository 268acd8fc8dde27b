using System.Globalization;
using System.Text;
using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Findings;

namespace M31R.Automation.Tests.Dependencies.Advisories;

public class AdvisoryRecord
{
    [Fact]
    public void IsTheSameInYaml()
    {
        const string Yaml = """
            id: PYSEC-2021-1
            modified: "2021-07-02T02:41:33Z"
            published: 2021-06-01T00:00:00Z
            summary: |
              Two
              lines.
            aliases: [CVE-2021-1]
            withdrawn: ~
            affected:
            - package: {ecosystem: PyPI, name: Some.Name}
              ranges:
              - type: ECOSYSTEM
                events:
                - introduced: 0
                - fixed: 1.10
              versions: [1.0, 1.1]
            """;
        var advisory = AdvisoryReader.Read("a.yaml", Encoding.UTF8.GetBytes(Yaml));
        advisory.Summary.ShouldBe("Two lines.");
        advisory.Withdrawn.ShouldBeNull();
        advisory.Affected.ShouldHaveSingleItem().Ranges[0].Events.ShouldBe([new RangeEvent(EventKind.Introduced, "0"), new RangeEvent(EventKind.Fixed, "1.10")]);
        AdvisoryReader.Read("a.json", AdvisoryWriter.Compact(advisory)).ShouldBeEquivalentTo(advisory);
    }

    [Theory]
    [InlineData("[]", "it holds no JSON object")]
    [InlineData("{}", "\"id\" is missing")]
    [InlineData("{\"id\": \"\"}", "\"id\" is missing")]
    [InlineData("{\"id\": 1}", "\"id\" is not a text")]
    [InlineData("{\"id\": \"a\", \"modified\": 1}", "\"modified\" is not a text")]
    [InlineData("{\"id\": \"a\", \"id\": \"b\"}", "it is not JSON")]
    [InlineData("{\"id\": \"\\ud800\"}", "it holds text of invalid Unicode")]
    [InlineData("{\"id\": \"a\", \"modified\": \"2026-01-01T00:00:00Z\", \"aliases\": [1]}", "\"aliases\" is not a list of texts")]
    [InlineData("{\"id\": \"a\", \"modified\": \"2026-01-01T00:00:00Z\", \"affected\": [{\"package\": {\"ecosystem\": \"npm\", \"name\": \"a\"}, \"ranges\": [{\"type\": \"X\"}]}]}", "\"type\" is \"X\" and not SEMVER, ECOSYSTEM or GIT")]
    [InlineData("{\"id\": \"a\", \"modified\": \"2026-01-01T00:00:00Z\", \"affected\": [{\"package\": {\"ecosystem\": \"npm\", \"name\": \"a\"}, \"ranges\": [{\"type\": \"GIT\", \"events\": [{\"introduced\": 1}]}]}]}", "\"introduced\" is not a text")]
    public void IsRefusedWhenItIsNone(string text, string problem) =>
        Should.Throw<MaintenanceException>(() => AdvisoryReader.Read("a.json", Encoding.UTF8.GetBytes(text))).Message.ShouldStartWith($"\"a.json\" is no advisory in OSV format: {problem}");

    [Fact]
    public void IsRefusedWhenAbsurdlyDeepLongOrNotUtf8()
    {
        Should.Throw<MaintenanceException>(() => AdvisoryReader.Read("a.json", Encoding.UTF8.GetBytes(new string('[', 100_000))));
        Should.Throw<MaintenanceException>(() => AdvisoryReader.Read("a.json", new byte[AdvisoryReader.SizeLimit + 1]));
        Should.Throw<MaintenanceException>(() => AdvisoryReader.Read("a.json", (byte[])[0x7B, 0x22, 0xFF, 0x22]));
        Should.Throw<MaintenanceException>(() => AdvisoryReader.Read("a.yaml", (byte[])[0xFF]));
        Should.Throw<MaintenanceException>(() => AdvisoryReader.Read("a.yaml", "a: &x [*x]"u8.ToArray()));
    }

    [Theory]
    [InlineData("2026-01-20T12:30:00Z", "2026-01-20T12:30:00.0000000")]
    [InlineData("2026-01-20t12:30:00z", "2026-01-20T12:30:00.0000000")]
    [InlineData("2026-01-20 12:30:00+02:00", "2026-01-20T10:30:00.0000000")]
    [InlineData("2026-01-20T12:30:00.5Z", "2026-01-20T12:30:00.5000000")]
    [InlineData("2026-01-20T12:30:00.123456789-00:30", "2026-01-20T13:00:00.1234567")]
    [InlineData("2026-01-20", "2026-01-20T00:00:00.0000000")]
    [InlineData("12:30", null)]
    [InlineData("20 Jan 2026", null)]
    [InlineData("01/20/2026", null)]
    [InlineData("2026-01", null)]
    [InlineData("2026-01-20T12:30:00", null)]
    [InlineData("2026-01-20T12:30Z", null)]
    [InlineData("2026-02-30T12:30:00Z", null)]
    [InlineData(" 2026-01-20T12:30:00Z", null)]
    [InlineData("2026-01-20T12:30:00Z\n", null)]
    [InlineData("", null)]
    public void HasATimeOnlyAsRfc3339WritesIt(string text, string? time) =>
        (Rfc3339.Of(text)?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff", CultureInfo.InvariantCulture)).ShouldBe(time);

    [Fact]
    public void IsCutBetweenLetters()
    {
        var text = $$"""{"id": "a", "modified": "2026-01-20T00:00:00Z", "summary": "{{new string('a', 299)}}😀b"}""";
        AdvisoryReader.Read("a.json", Encoding.UTF8.GetBytes(text)).Summary.ShouldBe(new string('a', 299) + "…");
    }

    [Fact]
    public void WithEndlessAliasesIsGroupedInTime()
    {
        Advisory[] chain = [.. Enumerable.Range(0, 50_000).Select(number => new Advisory($"A-{number}", default) { Aliases = [$"A-{number + 1}"] })];
        AliasGroups.Of(chain).ShouldHaveSingleItem().Count.ShouldBe(50_000);
    }
}
