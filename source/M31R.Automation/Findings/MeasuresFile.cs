namespace M31R.Automation.Findings;

/// <summary>
/// <c>measures.json</c>: times and ratios, name → number, sorted, one a line. They stand beside <c>findings.sarif</c> because
/// they differ from run to run.
/// </summary>
public static class MeasuresFile
{
    /// <summary>The whole file as UTF-8, with a final newline.</summary>
    /// <exception cref="InvalidOperationException">A measure is not a finite number: a defect of the check that took it.</exception>
    public static byte[] Write(IReadOnlyDictionary<string, double> measures) => JsonFile.Object(json =>
    {
        foreach (var (name, value) in measures.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            json.WriteNumber(
                name, double.IsFinite(value) ? value : throw new InvalidOperationException($"The measure \"{name}\" is {value}."));
    });

    /// <summary>The measures again.</summary>
    /// <param name="file">Named in messages.</param>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="MaintenanceException">It is not an object of numbers; the message says where.</exception>
    public static IReadOnlyDictionary<string, double> Read(string file, ReadOnlyMemory<byte> bytes) =>
        JsonPlace.Parse(file, bytes)
            .Properties.ToDictionary(property => property.Key, property => property.Value.Measure, StringComparer.Ordinal);
}
