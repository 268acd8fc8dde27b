using System.Globalization;
using System.Text;
using System.Text.Json;

namespace M31R.Automation.Gates;

/// <summary>What the target Test leaves for people and programs beside its findings.</summary>
internal static class TestDocuments
{
    /// <summary>Every test with what it came to.</summary>
    public const string Tests = "tests.json";

    /// <summary>The slowest tests, to read.</summary>
    public const string Slowest = "slowest-tests.md";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

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

    private static string JsonOf(IReadOnlyList<TestFacts> sites)
    {
        var tests = from site in sites
                    from test in site.Cases
                    orderby test.Name, site.Step.Site
                    select new { name = test.Name, site = site.Step.Site, outcome = test.Outcome.ToString(), seconds = test.Duration.TotalSeconds, place = test.Place?.ToString(), message = test.Message };
        return JsonSerializer.Serialize(new { tests }, Indented) + "\n";
    }

    private static string MarkdownOf(IReadOnlyList<TestFacts> sites)
    {
        var text = new StringBuilder("# The slowest tests\n\n");
        text.Append(CultureInfo.InvariantCulture, $"All {sites.Sum(site => site.Executed)} together took {sites.Sum(site => site.Duration.TotalSeconds):F1} s; the limit is {GatePolicy.SuiteLimit.TotalSeconds} s (PMS §7).\n\n");
        text.Append("| seconds | test |\n| ---: | --- |\n");
        foreach (var test in TestNumbers.Slowest(sites))
            text.Append(CultureInfo.InvariantCulture, $"| {test.Duration.TotalSeconds:F3} | {test.Name.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal)} |\n");

        return text.ToString();
    }
}
