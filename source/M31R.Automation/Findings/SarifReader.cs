using System.Globalization;

namespace M31R.Automation.Findings;

/// <summary>Reads what <see cref="SarifWriter"/> wrote; written again it gives the same bytes.</summary>
public static class SarifReader
{
    /// <summary>The report, without measures: those are in <see cref="MeasuresFile"/>.</summary>
    /// <param name="file">Named in messages.</param>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="MaintenanceException">It is not such a file, or its counts are not those of its results; the message says
    /// where.</exception>
    public static TargetReport Read(string file, ReadOnlyMemory<byte> bytes)
    {
        var run = ReadRun(JsonPlace.Parse(file, bytes));
        var rules = SarifDriver.Read(run["tool"]["driver"]);
        var findings = run["results"].Items.Select(result => SarifResult.Read(result, rules)).ToList();
        var properties = run["properties"];
        return new TargetReport
        {
            Target = properties["target"].Text,
            Subject = properties["subject"].Text,
            Commit = properties.Find("commit")?.Text,
            IsDirty = properties["dirty"].Truth,
            AsOf = ReadDate(properties["asOf"]),
            Strict = properties["strict"].Truth,
            Rules = rules,
            Findings = findings,
            Metrics = ReadMetrics(properties["metrics"], findings),
            Measures = new Dictionary<string, double>(StringComparer.Ordinal),
        };
    }

    private static JsonPlace ReadRun(JsonPlace log)
    {
        if (log["version"].Text != "2.1.0")
            throw log["version"].IsNot("\"2.1.0\"");
        var runs = log["runs"].Items.ToList();
        return runs is [var run] ? run : throw log["runs"].IsNot("an array of one run");
    }

    private static DateOnly ReadDate(JsonPlace date) =>
        DateOnly.TryParseExact(date.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw date.IsNot("a date such as 2026-12-31");

    /// <summary>The check's own metrics. The counts of outcomes are compared and left out: they follow from the results.</summary>
    private static Dictionary<string, decimal> ReadMetrics(JsonPlace metrics, List<Finding> findings)
    {
        var all = metrics.Properties.ToDictionary(property => property.Key, property => property.Value.Number, StringComparer.Ordinal);
        foreach (var (name, count) in OutcomeCounts.Of(findings))
        {
            if (metrics[name].Number != count)
                throw metrics[name].IsNot($"{count}, as its results say");
        }

        return all.Where(metric => !OutcomeCounts.IsReserved(metric.Key)).ToDictionary(StringComparer.Ordinal);
    }
}
