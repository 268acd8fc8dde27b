using System.Globalization;
using System.Text.Json;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>What <c>snapshot.json</c> says of the advisories beside it.</summary>
/// <param name="Ecosystems">What it covers.</param>
public sealed record SnapshotManifest(IReadOnlyList<EcosystemCoverage> Ecosystems)
{
    /// <summary>Its name, in the root of the snapshot.</summary>
    public const string FileName = "snapshot.json";

    /// <summary>The day on which the data was fetched.</summary>
    public DateOnly Retrieved { get; init; }

    /// <summary>Where the data comes from.</summary>
    public string Source { get; init; } = "";

    /// <summary>SPDX expression of the data's licence.</summary>
    public string Licence { get; init; } = "";

    /// <summary>Whom the licence wants named.</summary>
    public string Attribution { get; init; } = "";

    /// <summary>The manifest that a file holds.</summary>
    /// <exception cref="MaintenanceException">It holds none; the message names the file and the member.</exception>
    public static SnapshotManifest Read(string path, ReadOnlyMemory<byte> bytes)
    {
        var place = JsonPlace.Parse(path, bytes);
        var retrieved = Day(place["retrieved"]);
        var covered = place["ecosystems"].Items.Select(Covered).OfType<EcosystemCoverage>().OrderBy(ecosystem => ecosystem.System);
        return new SnapshotManifest([.. covered.Select(ecosystem => ecosystem with { Retrieved = retrieved, IsDeclared = true })])
        {
            Retrieved = retrieved,
            Source = place["source"].Text,
            Licence = place["licence"].Text,
            Attribution = place["attribution"].Text,
        };
    }

    /// <summary>The file; the same bytes for the same manifest.</summary>
    public byte[] Write() => JsonFile.Object(json =>
    {
        json.WriteString("retrieved", Retrieved.Iso());
        json.WriteString("source", Source);
        json.WriteString("licence", Licence);
        json.WriteString("attribution", Attribution);
        json.WriteStartArray("ecosystems");
        foreach (var ecosystem in Ecosystems)
            Write(json, ecosystem);

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, EcosystemCoverage ecosystem)
    {
        json.WriteStartObject();
        json.WriteString("ecosystem", ecosystem.System.Osv());
        json.WriteString("until", ecosystem.Days[^1].Iso());
        if (ecosystem.Packages is { } packages)
        {
            json.WriteStartArray("packages");
            foreach (var name in packages)
                json.WriteStringValue(name);

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Null for an ecosystem that is not read here.</summary>
    private static EcosystemCoverage? Covered(JsonPlace place) =>
        PackageSystemNames.FromOsv(place["ecosystem"].Text) is { } system
            ? new EcosystemCoverage(system, [Day(place["until"])])
            {
                Packages = place.Find("packages") is { } packages ? Keys(system, packages) : null,
            }
            : null;

    private static string[] Keys(PackageSystem system, JsonPlace packages) =>
        [.. packages.Items.Select(name => PackageName.Key(system, name.Text))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static DateOnly Day(JsonPlace place) =>
        DateOnly.TryParseExact(place.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw place.IsNot("a day such as 2026-01-31");
}
