using System.Text.Json;
using M31R.Automation.Findings;
using M31R.Automation.Machine;

namespace M31R.Automation.Compatibility.Python;

/// <summary>Reads Python with Python's own parser; nothing of the source is run.</summary>
/// <param name="processes">Starts <c>python3</c>.</param>
/// <param name="directory">Absolute path of a directory that is there and holds no source of anybody's.</param>
internal sealed class PythonSyntax(IProcessDoor processes, string directory)
{
    /// <summary>
    /// The tree of a module as <c>python-syntax.py</c> prints it; null and the reason with a remedy when there is no <c>python3</c>, or the
    /// source is none of its.
    /// </summary>
    /// <param name="path">As messages name it.</param>
    /// <param name="text">The source.</param>
    /// <param name="problem">Why there is no tree; null when there is one.</param>
    public JsonElement? Parse(string path, string text, out (string Reason, string Remedy)? problem)
    {
        var result = processes.Run(new Command("python3", "-I", "-S", "-c", EmbeddedText.Read("python-syntax.py"))
        {
            WorkingDirectory = directory,
            StandardInput = text,
            Timeout = TimeSpan.FromMinutes(1),
            OutputIsData = true,
        });
        problem = result switch
        {
            { Succeeded: true } => null,
            { End: CommandEnd.NotFound } => ("python3 is not installed, by which Python is read.", "Install python3."),
            _ => (
                $"{path}:{result.StandardError.Trim()}: this is no Python that python3 here can read.",
                "Correct it, or install the Python that it is written for."),
        };
        return problem is null
            ? JsonDocument.Parse(result.StandardOutput, new JsonDocumentOptions { MaxDepth = 1000 }).RootElement.Clone()
            : null;
    }
}
