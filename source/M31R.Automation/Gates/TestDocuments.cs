using System.Globalization;
using System.Text;
using System.Text.Json;
using M31R.Automation.Findings;

namespace M31R.Automation.Gates;

/// <summary>What the target Test leaves for people and programs beside its findings.</summary>
internal static class TestDocuments
{
    /// <summary>Every test with what it came to.</summary>
    public const string Tests = "tests.json";

    /// <summary>The slowest tests, to read.</summary>
    public const string Slowest = "slowest-tests.md";

    /// <summary>Removes what an earlier run left.</summary>
    public static void Clear(Workshop workshop)
    {
        foreach (var name in new[] { Tests, Slowest, "results", CoverageReport.Directory })
            workshop.Doors.Files.Delete(workshop.DocumentOf(GateStep.Test, name));
    }

    /// <summary>Writes both documents; nothing where no test is known.</summary>
    public static void Write(Workshop workshop, IReadOnlyList<TestFacts> sites)
    {
        if (sites.All(site => site.Cases.Count == 0))
            return;

        workshop.Doors.Files.Write(workshop.DocumentOf(GateStep.Test, Tests), JsonOf(sites));
        workshop.Doors.Files.Write(workshop.DocumentOf(GateStep.Test, Slowest), MarkdownOf(sites));
    }

    private static byte[] JsonOf(IReadOnlyList<TestFacts> sites) => JsonFile.Object(json =>
    {
        json.WriteStartArray("tests");
        var tests = sites.SelectMany(site => site.Cases.Select(test => (site.Step.Site, Test: test)))
            .OrderBy(each => each.Test.Name, StringComparer.Ordinal)
            .ThenBy(each => each.Site, StringComparer.Ordinal);
        foreach (var (site, test) in tests)
            Write(json, site, test);

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, string site, TestCase test)
    {
        json.WriteStartObject();
        json.WriteString("name", test.Name);
        json.WriteString("site", site);
        json.WriteString("outcome", test.Outcome.ToString());
        json.WriteNumber("seconds", test.Duration.TotalSeconds);
        json.WriteString("place", test.Place?.ToString());
        json.WriteString("message", test.Message);
        json.WriteEndObject();
    }

    private static string MarkdownOf(IReadOnlyList<TestFacts> sites)
    {
        var (executed, seconds) = (sites.Sum(site => site.Executed), sites.Sum(site => site.Duration.TotalSeconds));
        var text = new StringBuilder("# The slowest tests\n\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"All {executed} together took {seconds:F1} s; the limit is {GatePolicy.SuiteLimit.TotalSeconds} s (PMS §7).\n\n");
        text.Append("| seconds | test |\n| ---: | --- |\n");
        foreach (var test in TestNumbers.Slowest(sites))
            text.Append(CultureInfo.InvariantCulture, $"| {test.Duration.TotalSeconds:F3} | {MarkdownText.Of(test.Name)} |\n");

        return text.ToString();
    }
}
