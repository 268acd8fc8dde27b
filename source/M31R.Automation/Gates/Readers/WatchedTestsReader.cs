using System.Text.Json;

namespace M31R.Automation.Gates.Readers;

/// <summary>Reads what the watchers of Python's test runners note: one JSON object a line as each test begins and ends.</summary>
/// <param name="Cases">The tests that came to an end.</param>
/// <param name="Unfinished">The test that had begun and not ended; empty when there is none.</param>
internal sealed record WatchedTestsReader(IReadOnlyList<TestCase> Cases, string Unfinished)
{
    /// <summary>Reads a whole file of notes; a line that is not one is passed over, since a dying process cuts its last line.</summary>
    public static WatchedTestsReader Read(string text)
    {
        var cases = new List<TestCase>();
        var begun = "";
        foreach (var line in text.Split('\n').Where(line => line.StartsWith('{')))
        {
            if (NoteIn(line) is not { } note)
                continue;

            begun = note.Kind == "begin" ? note.Name : "";
            if (note.Kind == "end")
                cases.Add(CaseOf(note));
        }

        return new WatchedTestsReader(cases, begun);
    }

    private static TestCase CaseOf(Note note) =>
        new(note.Name, OutcomeOf(note.Outcome), TimeSpan.FromSeconds(Math.Clamp(note.Seconds, 0, 1e6)))
        {
            Message = note.Message,
            Trace = note.Trace,
            File = note.File,
            Line = note.Line,
        };

    private static TestOutcome OutcomeOf(string outcome) => outcome switch
    {
        "passed" => TestOutcome.Passed,
        "skipped" => TestOutcome.Skipped,
        _ => TestOutcome.Failed,
    };

    private static Note? NoteIn(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Note>(line, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Note(
        string Kind,
        string Name = "",
        string Outcome = "",
        double Seconds = 0,
        string Message = "",
        string Trace = "",
        string File = "",
        int Line = 0);
}
