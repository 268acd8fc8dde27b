using System.Text;
using System.Text.Json;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Sbom;

/// <summary>Writes <c>sbom-changes.md</c> for people and <c>sbom-changes.json</c> for programs.</summary>
internal static class SbomChangesReport
{
    /// <summary>Name of the page, in the target's directory of artifacts.</summary>
    public const string Page = "sbom-changes.md";

    /// <summary>Name of the file for programs, beside it.</summary>
    public const string FileName = "sbom-changes.json";

    private const string NoRelease = "There is no release yet: no tag in the history of this commit names a version.";

    /// <summary>The page.</summary>
    public static string Markdown(SbomChanges changes)
    {
        if (changes.Release is not { } release)
            return $"# Components since the last release\n\n{MarkdownText.Of(changes.Obstacle ?? NoRelease)}\n";

        var page = new StringBuilder($"# Components since {MarkdownText.Of(release.Tag)}\n\n");
        page.Append($"{changes.Added.Count} added, {changes.Removed.Count} removed, {changes.Changed.Count} changed.\n");
        if (changes.Unread.Count > 0)
            page.Append($"\nOf {MarkdownText.Of(release.Tag)} could not be read: {Paths(changes.Unread)}. What they held seems added.\n");

        if (changes.UnreadNow.Count > 0)
            page.Append($"\nToday could not be read: {Paths(changes.UnreadNow)}. What they hold seems removed.\n");

        Append(page, "Added", ["package", "version"], [.. changes.Added.Select(Row)]);
        Append(page, "Removed", ["package", "version"], [.. changes.Removed.Select(Row)]);
        Append(
            page,
            "Changed",
            ["package", "before", "now"],
            [.. changes.Changed.Select(change => new[] { change.Name, string.Join(", ", change.Before), string.Join(", ", change.Now) })]);
        return page.ToString();
    }

    private static string Paths(IReadOnlyList<string> paths) => Counted.Listed([.. paths.Select(MarkdownText.Code)]);

    /// <summary>The file for programs.</summary>
    public static byte[] Json(SbomChanges changes) => JsonFile.Object(json =>
    {
        if (changes.Release is { } release)
        {
            json.WriteString("release", release.Tag);
            json.WriteString("commit", release.Commit);
        }
        else
        {
            json.WriteNull("release");
            if (changes.Obstacle is { } obstacle)
                json.WriteString("obstacle", obstacle);
        }

        Write(json, "added", changes.Added.Select(component => component.Purl));
        Write(json, "removed", changes.Removed.Select(component => component.Purl));
        json.WriteStartArray("changed");
        foreach (var change in changes.Changed)
            Write(json, change);
        json.WriteEndArray();
        Write(json, "unread", changes.Unread);
        Write(json, "unreadNow", changes.UnreadNow);
    });

    private static string[] Row(Component component) => [component.Name, component.Version ?? string.Join(", ", component.Ranges)];

    private static void Append(StringBuilder page, string title, IReadOnlyList<string> heads, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
            return;

        page.Append($"\n## {title}\n\n| {string.Join(" | ", heads)} |\n|{string.Concat(heads.Select(_ => "---|"))}\n");
        foreach (var row in rows)
            page.Append($"| {string.Join(" | ", row.Select(MarkdownText.Code))} |\n");
    }

    private static void Write(Utf8JsonWriter json, ChangedPackage change)
    {
        json.WriteStartObject();
        json.WriteString("ecosystem", change.System.Purl());
        json.WriteString("name", change.Name);
        Write(json, "before", change.Before);
        Write(json, "now", change.Now);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
