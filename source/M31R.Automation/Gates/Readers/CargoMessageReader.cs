using System.Text.Json;

namespace M31R.Automation.Gates.Readers;

/// <summary>Reads the JSON lines of <c>cargo build --message-format=json</c>.</summary>
internal static class CargoMessageReader
{
    private const string Warning = "warning: ";

    /// <summary>Sums of what the compiler said, and what tells of the network or of another failure.</summary>
    private static readonly string[] Passing = [" generated ", "build failed, waiting", "spurious network error"];

    private static readonly JsonDocumentOptions Bounded = new() { MaxDepth = 128 };

    /// <summary>The compiler's errors and warnings, each once.</summary>
    /// <param name="lines">Standard output.</param>
    /// <param name="paths">Makes paths relative to the subject.</param>
    /// <param name="directory">The workspace, relative to the subject's root.</param>
    public static IReadOnlyList<Diagnostic> Read(string lines, SubjectPaths paths, string directory) =>
        [.. lines.Split('\n')
            .Where(line => line.StartsWith('{'))
            .Select(line => DiagnosticOf(line, paths, directory))
            .OfType<Diagnostic>()
            .Distinct()];

    /// <summary>
    /// What cargo itself warns of, such as a key of the manifest that it does not know. Each is one line or more; the first tells.
    /// </summary>
    /// <param name="text">Standard error.</param>
    /// <param name="paths">Makes paths relative to the subject.</param>
    /// <param name="manifest">Where cargo ran: the place of a warning that names no file of the subject.</param>
    public static IReadOnlyList<Diagnostic> OwnWarnings(string text, SubjectPaths paths, string manifest) =>
    [
        .. text.Split('\n')
            .Where(
                line => line.StartsWith(Warning, StringComparison.Ordinal) && !Array.Exists(
                    Passing, words => line.Contains(words, StringComparison.Ordinal)))
            .Select(line => OwnWarning(line[Warning.Length..].Trim(), paths, manifest))
            .Distinct(),
    ];

    /// <summary>A warning of a manifest starts with its path, a colon and a space.</summary>
    private static Diagnostic OwnWarning(string words, SubjectPaths paths, string manifest)
    {
        var colon = words.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && paths.PlaceOf(words[..colon]) is { } place
            ? new Diagnostic(false, "", words[(colon + 2)..], place)
            : new Diagnostic(false, "", paths.WithoutRoot(words), paths.PlaceOf(manifest));
    }

    private static Diagnostic? DiagnosticOf(string line, SubjectPaths paths, string directory)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Bounded);
            var root = document.RootElement;
            return Text(root, "reason") == "compiler-message"
                && root.TryGetProperty("message", out var message)
                && message.ValueKind == JsonValueKind.Object
                ? DiagnosticOf(message, paths, directory)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Diagnostic? DiagnosticOf(JsonElement message, SubjectPaths paths, string directory)
    {
        var level = Text(message, "level");
        var code = message.TryGetProperty("code", out var coded) && coded.ValueKind == JsonValueKind.Object ? Text(coded, "code") : "";
        var span = Primary(message);

        // "aborting due to 2 previous errors" and "1 warning emitted" sum up what was said already: they have no place and no code.
        return level is "error" or "warning" && (span is not null || code.Length > 0)
            ? new Diagnostic(level == "error", code, Text(message, "message"), span is { } at ? PlaceOf(at, paths, directory) : null)
            : null;
    }

    private static JsonElement? Primary(JsonElement message)
    {
        if (!message.TryGetProperty("spans", out var spans) || spans.ValueKind != JsonValueKind.Array)
            return null;

        foreach (var span in spans.EnumerateArray())
        {
            if (span.TryGetProperty("is_primary", out var primary) && primary.ValueKind == JsonValueKind.True)
                return span;
        }

        return null;
    }

    private static Findings.Place? PlaceOf(JsonElement span, SubjectPaths paths, string directory) =>
        paths.PlaceOf(Text(span, "file_name"), Number(span, "line_start"), Number(span, "column_start"), directory);

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static int Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.TryGetInt32(out var number) ? number : 0;
}
