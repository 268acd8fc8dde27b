using System.Globalization;
using M31R.Automation.Inventory.DotNet;

namespace M31R.Automation.Compatibility.Api.Sources;

/// <summary>A target framework, as it takes part in what can be used where (learn.microsoft.com/dotnet/standard/frameworks).</summary>
/// <param name="Short">As <c>net8.0</c>.</param>
internal sealed record FrameworkName(string Short)
{
    private const string Core = ".NETCoreApp";
    private const string Standard = ".NETStandard";
    private const string Full = ".NETFramework";

    private static readonly string[] OldCore = ["1.0", "1.1", "2.0", "2.1", "2.2", "3.0", "3.1"];
    private static readonly string[] Standards = ["1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "2.0", "2.1"];

    private static readonly string[] Fulls =
        ["2.0", "3.5", "4.0", "4.5", "4.5.1", "4.5.2", "4.6", "4.6.1", "4.6.2", "4.7", "4.7.1", "4.7.2", "4.8", "4.8.1"];

    /// <summary><c>.NETCoreApp</c>, <c>.NETStandard</c>, <c>.NETFramework</c>; null for what is not known.</summary>
    public string? Family { get; } = TargetFramework.Identifier(Short);

    /// <summary>Its version; 0.0 when it is not known.</summary>
    public Version Version { get; } = TargetFramework.Version(Short) ?? new Version(0, 0);

    /// <summary>
    /// Whether its reference assemblies are at hand, or those that stand in for it have all it has under the same names. For what is
    /// older than .NET Framework 4.6 and .NET Standard 2.0, libraries declared themselves what it lacked.
    /// </summary>
    public bool IsReadable =>
        Family == Core || (Family == Standard && Version.Major >= 2) || (Family == Full && Version >= new Version(4, 6));

    private string Platform { get; } = TargetFramework.Platform(Short);

    /// <summary>Whether a project for this framework can use an assembly for another.</summary>
    public bool CanUse(FrameworkName other) =>
        Short == other.Short || ((other.Platform.Length == 0 || other.Platform == Platform) && CanUseFamily(other));

    /// <summary>The assembly that restore takes for this framework; null when none fits.</summary>
    public FrameworkName? Nearest(IEnumerable<FrameworkName> others) => others.Where(CanUse)
        .OrderByDescending(other => other.Family == Family)
        .ThenByDescending(other => other.Platform.Length)
        .ThenByDescending(other => other.Version)
        .FirstOrDefault();

    /// <summary>What the SDK defines for the preprocessor.</summary>
    public IEnumerable<string> Symbols() => Family switch
    {
        Core when Version.Major >= 5 =>
            ["NET", Name("NET", Version), "NETCOREAPP", .. PlatformSymbols(), .. OrGreater("NETCOREAPP", OldCore), .. Modern()],
        Core => ["NETCOREAPP", Name("NETCOREAPP", Version), .. OrGreater("NETCOREAPP", OldCore)],
        Standard => ["NETSTANDARD", Name("NETSTANDARD", Version), .. OrGreater("NETSTANDARD", Standards)],
        Full => ["NETFRAMEWORK", Squeezed(Version), .. Fulls.Select(Version.Parse).Where(each => each <= Version)
            .Select(each => Squeezed(each) + "_OR_GREATER")],
        _ => [],
    };

    private bool CanUseFamily(FrameworkName other) => (Family, other.Family) switch
    {
        (null, _) or (_, null) => false,
        var (mine, its) when mine == its => other.Version <= Version,
        (Core, Standard) =>
            other.Version <= (Version.Major >= 3 ? new Version(2, 1) : Version.Major == 2 ? new Version(2, 0) : new Version(1, 6)),
        (Full, Standard) =>
            other.Version <= (Version >= new Version(4, 6, 1) ? new Version(2, 0)
                : Version >= new Version(4, 5) ? new Version(1, 1)
                : new Version(0, 0)),
        _ => false,
    };

    private IEnumerable<string> Modern() =>
        Enumerable.Range(5, Math.Clamp(Version.Major - 4, 0, 50))
            .Select(major => string.Create(CultureInfo.InvariantCulture, $"NET{major}_0_OR_GREATER"));

    private IEnumerable<string> PlatformSymbols() => Platform.Length == 0 ? [] : [Platform.ToUpperInvariant()];

    private IEnumerable<string> OrGreater(string name, string[] versions) =>
        versions.Select(Version.Parse).Where(each => each <= Version || (name == "NETCOREAPP" && Version.Major >= 5))
            .Select(each => Name(name, each) + "_OR_GREATER");

    private static string Name(string name, Version version) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}{version.Major}_{version.Minor}");

    private static string Squeezed(Version version) => "NET" + version.ToString().Replace(".", "", StringComparison.Ordinal);
}
