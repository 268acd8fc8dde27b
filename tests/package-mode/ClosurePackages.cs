using System.IO.Compression;

namespace M31R.Automation.NukeStubs;

/// <summary>
/// What NUKE 10.1.0 brings with it, by name and version, so that restore meets the versions that it would meet. Where a version does
/// not restore everywhere, a package of that version stands in for it: empty, or with an older library that has the same signatures.
/// </summary>
internal static class ClosurePackages
{
    private static readonly Package[] Restored = [new("Newtonsoft.Json", "13.0.4"), new("YamlDotNet", "16.3.0")];

    private static readonly Package[] StandIns =
    [
        new("Humanizer", "3.0.1"),
        new("Microsoft.Build", "18.0.2"),
        new("NJsonSchema", "11.5.2"),
        new("NuGet.Packaging", "6.12.1", typeof(NuGet.Versioning.NuGetVersion)),
        new("Serilog", "4.3.0", typeof(Serilog.Log)),
        new("Serilog.Sinks.Console", "6.1.1"),
        new("Serilog.Sinks.File", "7.0.0"),
        new("System.Text.Json", "10.0.0"),
    ];

    /// <summary>All that NUKE's package names.</summary>
    internal static IReadOnlyList<Package> All => [.. Restored, .. StandIns];

    /// <summary>Writes those that stand in for others.</summary>
    internal static void Write(string feed)
    {
        Directory.CreateDirectory(feed);
        foreach (var package in StandIns)
            Write(Path.Combine(feed, $"{package.Name}.{package.Version}.nupkg"), package);
    }

    private static void Write(string file, Package package)
    {
        using var archive = ZipFile.Open(file, ZipArchiveMode.Create);
        using (var specification = new StreamWriter(archive.CreateEntry($"{package.Name}.nuspec").Open()))
        {
            specification.Write($"""
                <package>
                  <metadata>
                    <id>{package.Name}</id>
                    <version>{package.Version}</version>
                    <authors>stand-in</authors>
                    <description>Stands in for a package of NUKE's closure.</description>
                  </metadata>
                </package>
                """);
        }

        if (package.Content?.Assembly.Location is { } library)
            archive.CreateEntryFromFile(library, $"lib/net10.0/{Path.GetFileName(library)}");
        else
            archive.CreateEntry("lib/net10.0/_._");
    }

    /// <summary>A package of the closure.</summary>
    /// <param name="Name">Its id.</param>
    /// <param name="Version">The version that NUKE asks for.</param>
    /// <param name="Content">A type of the library in it, if any.</param>
    internal sealed record Package(string Name, string Version, Type? Content = null);
}
