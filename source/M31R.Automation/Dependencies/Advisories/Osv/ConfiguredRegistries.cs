using System.Text.RegularExpressions;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Subjects;

namespace M31R.Automation.Dependencies.Advisories.Osv;

/// <summary>
/// Whether committed settings of package managers name registries that are not public. Only that is asked of them, and in doubt it is yes:
/// a setting that is misread must not give away a name. Settings of the user who runs this are not looked at.
/// </summary>
/// <param name="registries">Prefixes of the public ones, by ecosystem.</param>
internal sealed partial class ConfiguredRegistries(IReadOnlyDictionary<PackageSystem, IReadOnlyList<string>> registries)
{
    private const long SizeLimit = 4 << 20;

    private readonly HashSet<PackageSystem> systems = [];
    private readonly HashSet<string> scopes = new(StringComparer.Ordinal);

    /// <summary>Those of a subject.</summary>
    public static ConfiguredRegistries Of(Inspection inspection, IReadOnlyDictionary<PackageSystem, IReadOnlyList<string>> registries)
    {
        var files = inspection.Doors.Files;
        var found = new ConfiguredRegistries(registries);
        foreach (var path in inspection.Subject.Files)
        {
            if (SystemOf(Path.GetFileName(path).ToLowerInvariant()) is not { } system)
                continue;

            try
            {
                found.Add(system, files.ReadTextLeniently(files.Within(inspection.Subject.Root, path), SizeLimit));
            }
            catch (MaintenanceException)
            {
                found.systems.Add(system);
            }
        }

        return found;
    }

    /// <summary>Whether a URL is below a public registry; Cargo writes one as <c>registry+https://…</c>.</summary>
    public bool IsPublic(PackageSystem system, string place)
    {
        var bare = place[(place.IndexOf('+', StringComparison.Ordinal) + 1)..].TrimEnd('/') + "/";
        return registries.GetValueOrDefault(system, [])
            .Any(registry => bare.StartsWith(registry.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a package of which no lock says where it came from can come from public registries alone.</summary>
    public bool MayOnlyBePublic(PackageSystem system, string name) =>
        !systems.Contains(system) && !(system == PackageSystem.Npm && scopes.Contains(name.Split('/')[0]));

    /// <summary>What a setting file says.</summary>
    internal void Add(PackageSystem system, string text)
    {
        foreach (var (scope, place) in Sources(system, text).Where(source => !IsPublic(system, source.Place)))
        {
            if (scope.Length > 0)
                scopes.Add(scope);
            else
                systems.Add(system);
        }
    }

    /// <summary>What Cargo takes from another registry, its lock or manifest says.</summary>
    private static PackageSystem? SystemOf(string name) => name switch
    {
        "nuget.config" => PackageSystem.NuGet,
        ".npmrc" or ".yarnrc" or ".yarnrc.yml" or "bunfig.toml" => PackageSystem.Npm,
        "pip.conf" or "pip.ini" or "pipfile" or "pyproject.toml" or "uv.toml" => PackageSystem.PyPI,
        _ when name.Contains("requirements", StringComparison.Ordinal) && Path.GetExtension(name) is ".txt" or ".in" => PackageSystem.PyPI,
        _ => null,
    };

    private static IEnumerable<(string Scope, string Place)> Sources(PackageSystem system, string text)
    {
        var matches = system switch
        {
            PackageSystem.NuGet => FeedSections().Matches(text).SelectMany(section => Feeds().Matches(section.Value)),
            PackageSystem.Npm => NodeSettings().Matches(text),
            _ => PythonSettings().Matches(text).AsEnumerable(),
        };
        return matches.Select(match => (match.Groups["scope"].Value, match.Groups["place"].Value.Trim()));
    }

    [GeneratedRegex(
        "<packageSources>.*?</packageSources>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FeedSections();

    [GeneratedRegex(
        "<add\\s[^>]*value\\s*=\\s*\"(?<place>[^\"]*)\"",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Feeds();

    /// <summary>
    /// npm's and Yarn's <c>registry</c>, also of a scope, and <c>npmRegistryServer</c> of Yarn 2, whose scope stands a line above.
    /// </summary>
    [GeneratedRegex(
        """^[ \t]*"?((?<scope>@[^:"\s]+):)?(registry|npmRegistryServer)"?[ \t]*[ \t=:][ \t]*["']?(?<place>[^\s"']+)""",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NodeSettings();

    /// <summary>
    /// Options of requirements files and pip's settings, and the tables of Poetry, PDM, Pipenv and uv. A list may go on below.
    /// </summary>
    [GeneratedRegex(
        """^[ \t]*(-i|-f|(--)?(index-url|extra-index-url|find-links)|url)[ \t]*[ \t=][ \t]*["'\[]*(?<place>[^\s"',\]]*)""",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PythonSettings();
}
