namespace M31R.Automation.Dependencies.Advisories.Osv;

/// <summary>A database whose records the OSV service passes on, by the beginning of their ids.</summary>
/// <param name="Prefix">The beginning: <c>GHSA-</c>.</param>
/// <param name="Name">Whom its licence wants named.</param>
/// <param name="Licences">SPDX identifiers of what its records come under, in ordinal order.</param>
/// <remarks>
/// <see href="https://google.github.io/osv.dev/data/"/>. RustSec publishes under CC0-1.0 what is its own, and under CC-BY-4.0 what it took
/// over from GitHub; a reduced record does not tell which it is.
/// </remarks>
internal sealed record AdvisorySource(string Prefix, string Name, IReadOnlyList<string> Licences)
{
    /// <summary>What SPDX writes where nobody knows.</summary>
    private const string Unknown = "NOASSERTION";

    /// <summary>Those that have records about the ecosystems that are read here.</summary>
    private static readonly AdvisorySource[] All =
    [
        new("GHSA-", "GitHub Advisory Database", ["CC-BY-4.0"]),
        new("PYSEC-", "PyPI Advisory Database", ["CC-BY-4.0"]),
        new("PSF-", "Python Software Foundation Database", ["CC-BY-4.0"]),
        new("RUSTSEC-", "RustSec Advisory Database", ["CC-BY-4.0", "CC0-1.0"]),
        new("MAL-", "OpenSSF Malicious Packages", ["Apache-2.0"]),
    ];

    /// <summary>The licence of records as one SPDX expression: all of what their databases ask for; <c>NONE</c> for no record.</summary>
    public static string LicenceOf(IEnumerable<Advisory> records)
    {
        string[] licences =
            [.. Of(records).SelectMany(source => source.Licences).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return licences.Length == 0 ? "NONE" : string.Join(" AND ", licences);
    }

    /// <summary>Whom to name for records, and what was done to them.</summary>
    public static string AttributionOf(IEnumerable<Advisory> records)
    {
        string[] names = [.. Of(records).Select(source => $"{source.Name} ({string.Join(", ", source.Licences)})")];
        return names.Length == 0 ? "No record." : $"{string.Join("; ", names)}; by way of OSV, reduced to what a judgement needs.";
    }

    private static IEnumerable<AdvisorySource> Of(IEnumerable<Advisory> records) =>
        records.Select(record => Of(record.Id)).Distinct().OrderBy(source => source.Name, StringComparer.Ordinal);

    private static AdvisorySource Of(string id) =>
        Array.Find(All, source => id.StartsWith(source.Prefix, StringComparison.Ordinal))
        ?? Stranger(id[..(id.IndexOf('-', StringComparison.Ordinal) + 1)]);

    private static AdvisorySource Stranger(string prefix) => new(prefix, $"the database of \"{prefix}\" records", UnknownLicence);

    private static readonly string[] UnknownLicence = [Unknown];
}
