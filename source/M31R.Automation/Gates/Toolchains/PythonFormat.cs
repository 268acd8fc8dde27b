using M31R.Automation.Findings;
using M31R.Automation.Machine;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>Asks the formatter that the site has configured: Black or Ruff. Neither runs any of the site's code.</summary>
internal sealed class PythonFormat(Site site, PythonSite python)
{
    private const string Would = "would reformat";

    /// <summary>Said by Black and by Ruff of files that they looked at.</summary>
    private static readonly string[] Looked = ["left unchanged", "already formatted", "reformat"];

    /// <summary>What the formatter would change.</summary>
    public FormatFacts Ask()
    {
        if (Chosen is not { } tool)
            return new FormatFacts(
                site.CouldNotRun(
                    "no formatter is configured.", "Configure Black or Ruff, or declare \"format.command\" in maintenance.yml."));

        var command = tool == "black"
            ? site.Command("black", "--check", ".")
            : site.Command("ruff", "format", "--check", "--no-cache", ".");
        command = command with
        {
            WorkingDirectory = Path.Combine(site.Workshop.Inspection.Subject.Root, site.EcosystemRoot.Directory),
            Environment = Quiet,
        };
        var result = site.Run(command);
        if (site.Interruption(command, result) is { } interruption)
            return new FormatFacts(interruption);

        if (result.Succeeded && !Looked.Any(words => result.Output.Contains(words, StringComparison.OrdinalIgnoreCase)))
            return new FormatFacts(Blind(tool, result));

        var files = result.Output.Split('\n').Select(PlaceIn).OfType<Place>().Distinct().ToList();
        return result.Succeeded || files.Count > 0
            ? new FormatFacts(
                site.Done($"{tool} would change nothing in {site.Name}.") with
                {
                    Remedy = $"Run {tool} and commit what it changes by itself.",
                })
            {
                Problems = files.ConvertAll(place => new FormatProblem(place)),
            }
            : new FormatFacts(site.Failed($"{tool} failed: {site.LastWords(result)}"));
    }

    /// <summary>Both exit with 0 when their configuration leaves them no file to look at.</summary>
    private StepFacts Blind(string tool, CommandResult result) => python.Sources.Count == 0
        ? site.NotNeeded($"{site.Name} has no Python source file.")
        : site.CouldNotRun(
            $"{tool} looked at none of the {python.Sources.Count} Python files: {site.LastWords(result)}",
            $"Look at what its configuration leaves out, or declare \"format.command\" in maintenance.yml.");

    private static readonly Dictionary<string, string?> Quiet =
        new(StringComparer.Ordinal) { ["NO_COLOR"] = "1", ["BLACK_CACHE_DIR"] = "/dev/null" };

    /// <summary>A formatter's own table speaks for it; Ruff's, which may be there for linting alone, only where Black's is not.</summary>
    private string? Chosen =>
        python.Project.Has("tool.ruff.format") ? "ruff"
        : python.Project.Has("tool.black") ? "black"
        : python.Project.Has("tool.ruff") || site.Has("ruff.toml") || site.Has(".ruff.toml") ? "ruff"
        : null;

    private Place? PlaceIn(string line)
    {
        var at = line.IndexOf(Would, StringComparison.OrdinalIgnoreCase);
        return at < 0
            ? null
            : site.Workshop.Paths.PlaceOf(
                WithoutSubject(line[(at + Would.Length)..].TrimStart(':', ' ')), directory: site.EcosystemRoot.Directory);
    }

    private string WithoutSubject(string path)
    {
        var root = site.Workshop.Inspection.Subject.Root + "/";
        return path.StartsWith(root, StringComparison.Ordinal) ? Path.Combine(site.Workshop.Root, path[root.Length..]) : path;
    }
}
