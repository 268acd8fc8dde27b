using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace M31R.Automation.Benchmarks;

/// <summary>Makes advisories that look like those of the OSV service: the same ones for the same seed, on every machine.</summary>
/// <param name="seed">Any number.</param>
public sealed class AdvisoryGenerator(ulong seed)
{
    public const int Packages = 60_000;

    private static readonly string[] Ecosystems = ["npm", "npm", "npm", "PyPI", "NuGet", "crates.io", "GitHub Actions", "Maven"];
    private static readonly string[] Words =
        "a request that holds header names of unusual length lets attackers read beyond end memory exhaust parser cache token path user file server".Split(' ');

    private ulong state = seed;

    /// <summary>The name of a package.</summary>
    public static string Name(int package) => string.Create(CultureInfo.InvariantCulture, $"package-{package}");

    /// <summary>Its ecosystem; some are not read here.</summary>
    public static string EcosystemOf(int package) => Ecosystems[package % Ecosystems.Length];

    /// <summary>Writes a zip of records, one a file.</summary>
    public void Write(string path, int count)
    {
        using var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        for (var number = 0; number < count; number++)
        {
            using var entry = archive.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"GEN-{number:000000}.json"), CompressionLevel.Fastest).Open();
            entry.Write(Encoding.UTF8.GetBytes(Record(number)));
        }
    }

    private string Record(int number)
    {
        var package = Next(Packages);
        var day = new DateTime(2018, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(Next(2900)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $$"""
            {"schema_version": "1.6.0", "id": "GEN-{{number:000000}}", "modified": "{{day}}", "published": "{{day}}", "aliases": ["CVE-2026-{{number:000000}}"],
             "summary": "{{Text(8)}}", "details": "{{Text(120)}}", "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}],
             "affected": [{"package": {"ecosystem": "{{EcosystemOf(package)}}", "name": "{{Name(package)}}"},
              "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "{{Next(3)}}.0.0"}, {"fixed": "{{3 + Next(5)}}.{{Next(20)}}.{{Next(20)}}"}]}],
              "versions": [{{string.Join(", ", Enumerable.Range(0, Next(30)).Select(minor => $"\"2.{minor}.0\""))}}]}],
             "references": [{"type": "WEB", "url": "https://example.org/{{number}}"}, {"type": "PACKAGE", "url": "https://example.org/{{Name(package)}}"}]}
            """);
    }

    private string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[Next(Words.Length)]));

    /// <summary>SplitMix64: a few lines that give the same numbers for ever, which System.Random does not promise.</summary>
    private int Next(int limit)
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
    }
}
