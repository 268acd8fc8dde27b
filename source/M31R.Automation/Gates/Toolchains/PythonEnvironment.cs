using M31R.Automation.Machine;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>A virtual environment among the documents of the target Restore, where the site depends on anything.</summary>
internal sealed class PythonEnvironment(Site site, PythonSite python)
{
    /// <summary>Said by pip when what is asked for contradicts itself or is not written as it must be.</summary>
    private static readonly string[] FaultWords =
        ["Invalid requirement", "ResolutionImpossible", "invalid pyproject.toml", "TOMLDecodeError", "Invalid `pyproject.toml`"];

    private const string Declare = "Declare \"restore.command\" in maintenance.yml.";

    private string Directory => site.Workshop.DocumentOf(GateStep.Restore, $"{site.Slug}/venv");

    /// <summary>Where uv, Poetry and others put the environment that a declared command makes.</summary>
    private string DeclaredInterpreter => site.Beside(".venv/bin/python");

    /// <summary>The interpreter to run tests with: that of the environment where there is one.</summary>
    public string Interpreter => site.Workshop.Inspection.Maintenance.Restore is { Command.Count: > 0 }
        ? site.Workshop.Doors.Files.FileExists(DeclaredInterpreter) ? DeclaredInterpreter : "python3"
        : python.Requirements.Count > 0 ? Path.Combine(Directory, "bin", "python") : "python3";

    /// <summary>Makes the environment and installs what the site depends on.</summary>
    public StepFacts Restore()
    {
        if ((Hindrance() ?? Made()) is { } end)
            return end;

        var install = site.Command(
            Interpreter, ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--quiet", .. python.Requirements]);
        var result = site.Run(install);
        if (result.Succeeded)
            return site.Done("pip installed what it depends on.") with { IsUnlocked = !python.IsLocked };

        if (site.Interruption(install, result) is { } interruption)
            return interruption with { End = StepEnd.CouldNotRun, Remedy = "Make the package index reachable and run again." };

        var words = LastLines.Of(site.Workshop.Paths.WithoutRoot(ErrorLines(result)));
        return Array.Exists(FaultWords, word => result.Output.Contains(word, StringComparison.Ordinal))
            ? site.Failed($"pip failed: {words}")
            : site.CouldNotRun(
                $"pip failed: {words}", "Make the missing packages reachable, for example by pip's own configuration, and run again.");
    }

    /// <summary>What is known before pip is asked.</summary>
    private StepFacts? Hindrance() => python switch
    {
        { ForeignLock: { } foreign } => site.CouldNotRun($"it is locked by \"{foreign}\", which pip does not read.", Declare),
        { PoetryGroup: { } group } => site.CouldNotRun($"its dependency group \"{group}\" is Poetry's, which pip does not read.", Declare),
        { MissingGroup: { } missing } => site.Failed(
            $"a dependency group includes \"{missing}\", which is not there.", "Add the group or take the include-group out."),
        { Requirements.Count: > 0 } => null,
        { HasOtherDependencies: true } => site.NotNeeded($"{site.Name} depends on nothing that its build or tests need."),
        _ => site.NotNeeded($"{site.Name} depends on nothing."),
    };

    private StepFacts? Made()
    {
        site.Workshop.FreshDirectory(GateStep.Restore, site.Slug);
        var make = site.Command("python3", "-m", "venv", Directory);
        var result = site.Run(make);
        return result.Succeeded
            ? null
            : site.Interruption(make, result)
                ?? site.CouldNotRun($"\"python3 -m venv\" failed: {site.LastWords(result)}", "Install Python's venv module and run again.");
    }

    private static string ErrorLines(CommandResult result)
    {
        var errors = result.Output.Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith("ERROR: ", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return errors.Count > 0 ? string.Join('\n', errors) : result.Output;
    }
}
