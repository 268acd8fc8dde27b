using System.Text.Json;
using System.Text.RegularExpressions;
using M31R.Automation.Findings;
using M31R.Automation.Machine;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>Sees whether each source file is valid Python, without running any of it.</summary>
internal sealed class PythonSyntax(Site site, PythonSite python)
{
    private static readonly Regex Installed = new(
        @"Python (?<version>[0-9]+\.[0-9]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>What the interpreter's own compiler says of the files.</summary>
    public CompileFacts Read()
    {
        if (python.Sources.Count == 0)
            return new CompileFacts(site.NotNeeded($"{site.Name} has no Python source file."));

        if (Hindrance() is { } hindrance)
            return new CompileFacts(hindrance);

        var command = site.Command("python3", "-I", "-c", EmbeddedText.Read("syntax.py")) with
        {
            WorkingDirectory = site.Workshop.Inspection.Subject.Root,
            StandardInput = string.Join('\n', python.Sources),
        };
        var result = site.Run(command);
        return (site.Interruption(command, result) ?? site.Cut(command, result)) is { } hitch ? new CompileFacts(hitch) : FactsOf(result);
    }

    private CompileFacts FactsOf(CommandResult result)
    {
        var notes = result.StandardOutput.Split('\n').Select(NoteIn).OfType<Note>().ToList();
        if (!notes.Exists(note => note.Kind == "end"))
            return new CompileFacts(
                site.CouldNotRun(
                    $"python3 ended while it read the source files: {site.LastWords(result)}",
                    "Look for the file that it cannot read, and leave it out by \"ignore\" in maintenance.yml."));

        if (notes.Find(note => note.Kind == "unread") is { } unread)
            return new CompileFacts(
                site.CouldNotRun(
                    $"\"{unread.Path}\" cannot be read: {unread.Message}.",
                    "Make it readable, or leave it out by \"ignore\" in maintenance.yml."));

        return new CompileFacts(site.Done($"Each of the {python.Sources.Count} Python files of {site.Name} is valid.")) with
        {
            Diagnostics = [.. notes.Where(note => note.Kind is "error" or "warning").Select(DiagnosticOf).Distinct()],
            NoWarning =
                "Python's parser gave no warning for "
                + $"{python.Sources.Count} {(python.Sources.Count == 1 ? "file" : "files")} of {site.Name}.",
            Duration = result.Duration,
        };
    }

    private StepFacts? Hindrance()
    {
        var command = site.Command("python3", "-I", "--version");
        var result = site.Run(command);
        if (site.Interruption(command, result) is { } interruption)
            return interruption;

        var installed = Installed.Match(result.Output);
        return python.OldestPython is { } oldest && installed.Success && Version.Parse(installed.Groups["version"].Value) < oldest
            ? site.CouldNotRun(
                $"it needs Python {oldest}; installed is {installed.Groups["version"].Value}.",
                $"Install Python {oldest} or later and run again.")
            : null;
    }

    private Diagnostic DiagnosticOf(Note note)
    {
        var colon = note.Message.IndexOf(": ", StringComparison.Ordinal);
        var place = site.Workshop.Paths.PlaceOf(note.Path, note.Line, note.Column);
        return new Diagnostic(note.Kind == "error", note.Message[..Math.Max(colon, 0)], note.Message[(colon < 0 ? 0 : colon + 2)..], place);
    }

    private static Note? NoteIn(string line)
    {
        try
        {
            return line.StartsWith('{') ? JsonSerializer.Deserialize<Note>(line, JsonSerializerOptions.Web) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Note(string Kind, string Path = "", int Line = 0, int Column = 0, string Message = "");
}
