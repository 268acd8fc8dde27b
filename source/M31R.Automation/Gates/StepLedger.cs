using System.Text.Json;
using M31R.Automation.Findings;

namespace M31R.Automation.Gates;

/// <summary>
/// Remembers, among a target's documents, how its step ended at each site, so that a later target of the run need not do it again. It is
/// believed only while the subject has not changed.
/// </summary>
internal sealed class StepLedger(Workshop workshop)
{
    /// <summary>Forgets a step that begins again.</summary>
    public void Forget(GateStep step) => workshop.Doors.Files.Delete(FileOf(step));

    /// <summary>Notes how a step ended.</summary>
    public void Write(GateStep step, IEnumerable<StepFacts> sites) =>
        workshop.Doors.Files.Write(
            FileOf(step),
            JsonSerializer.Serialize(
                new Page(workshop.State, sites.ToDictionary(site => site.Site, site => site.End.ToString(), StringComparer.Ordinal))));

    /// <summary>
    /// How a step ended at a site; null when it is not known for the subject as it is, and when it could not run: what was missing may be
    /// there by now.
    /// </summary>
    public StepEnd? Read(GateStep step, string site) =>
        PageOf(step) is { } page
            && page.State == workshop.State
            && page.Ends.TryGetValue(site, out var end)
            && Enum.TryParse<StepEnd>(end, out var known)
            && known != StepEnd.CouldNotRun
            ? known : null;

    private Page? PageOf(GateStep step)
    {
        try
        {
            return workshop.Doors.Files.FileExists(FileOf(step))
                ? JsonSerializer.Deserialize<Page>(workshop.Doors.Files.ReadText(FileOf(step)))
                : null;
        }
        catch (Exception problem) when (problem is JsonException or MaintenanceException)
        {
            return null;
        }
    }

    private string FileOf(GateStep step) => workshop.DocumentOf(step, "steps.json");

    private sealed record Page(string State, Dictionary<string, string> Ends);
}
